package org.bilan.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A home folder with its beans at work: database, files, and what computes over them. Opened only by the commands that need it. */
final class OpenHome implements AutoCloseable {
    /** What a home has once it holds anything. */
    static final String DATABASE = "bilan.db";

    private final ApplicationContext context;

    private OpenHome(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens the home of {@code bilan}, made if it is not there.
     *
     * @throws Refusal if the folder cannot be made
     */
    static OpenHome of(Bilan bilan, Map<String, Object> settings) {
        return at(bilan.home(), settings);
    }

    /** As {@link #of}, for a folder that is to become a home: with its own database, whatever server there may be. */
    static OpenHome becoming(Path folder) {
        return at(folder, Map.of("bilan.database.url", ""));
    }

    private static OpenHome at(Path home, Map<String, Object> settings) {
        try {
            Files.createDirectories(home);
        } catch (IOException problem) {
            throw new Refusal("home.unusable", home, problem.getMessage());
        }
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bilan.home", home.toString());
        ApplicationContextBuilder builder = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(all);
        return new OpenHome(builder.start());
    }

    static OpenHome of(Bilan bilan) {
        return of(bilan, Map.of());
    }

    /**
     * Opens a home that must hold data already.
     *
     * @throws Refusal if there is none
     */
    static OpenHome existing(Bilan bilan) {
        return existing(bilan, Map.of());
    }

    /** As {@link #existing(Bilan)}, with settings that win over those of the environment. */
    static OpenHome existing(Bilan bilan, Map<String, Object> settings) {
        boolean onServer = bilan.terminal().environment().containsKey("BILAN_DATABASE_URL");
        if (!onServer && !Files.exists(bilan.home().resolve(DATABASE))) {
            throw new Refusal("home.none", bilan.home());
        }
        return of(bilan, settings);
    }

    ApplicationContext context() {
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
