package org.bilan.bench;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.Map;
import org.bilan.exchange.Import;
import org.bilan.exchange.ImportOutcome;
import org.bilan.report.make.ReportMaker;
import org.bilan.value.Language;

/** A home and its beans, without the web server. */
record OpenedHome(ApplicationContext context) implements AutoCloseable {
    static OpenedHome of(Path home) {
        return new OpenedHome(ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(Map.of("bilan.home", home.toString()))
                .start());
    }

    /** @throws IllegalStateException if the folder has a problem */
    ImportOutcome take(Path folder) {
        ImportOutcome outcome = context.getBean(Import.class).run(folder, Language.EN);
        if (outcome.isRefused()) {
            throw new IllegalStateException(outcome.problems().get(0).toString());
        }
        return outcome;
    }

    ReportMaker reports() {
        return context.getBean(ReportMaker.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
