package org.bilan.notice;

import java.nio.charset.StandardCharsets;

/** Content lines of RFC 5545, section 3.1: ended by CRLF, folded so that none has more than 75 octets, never within a character. */
final class IcsLines {
    private static final int MOST_OCTETS = 75;

    private final StringBuilder all = new StringBuilder();

    /** A property whose value needs no escaping. */
    IcsLines plain(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A property whose value is text, section 3.3.11; control characters, which no calendar may hold, become spaces. */
    IcsLines text(String name, String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
        return plain(name, escaped);
    }

    String text() {
        return all.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String sign = Character.toString(line.codePointAt(at));
            int more = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                all.append("\r\n ");
                octets = 1;
            }
            all.append(sign);
            octets += more;
        }
        all.append("\r\n");
    }
}
