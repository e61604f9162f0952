package org.bilan.web.money;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which record a new row became: a row that is sent again, because the answer was lost with the connection, must not be
 * stored twice. The latest ten thousand are remembered while the service runs.
 */
@Singleton
class Drafts {
    private static final int MOST = 10_000;

    private final Map<String, String> codes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<String> code(String draft) {
        return Optional.ofNullable(codes.get(draft));
    }

    synchronized void became(String draft, String code) {
        if (!draft.isEmpty() && draft.length() <= 100) {
            codes.put(draft, code);
        }
    }
}
