package org.bilan.cli;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.bilan.funding.ProfileProblem;
import org.bilan.report.ReportRefused;
import org.bilan.template.TemplateRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says on the standard error why a command was refused, or that it failed through our fault; a stack trace only with {@code --debug}. */
record Problems(Bilan bilan) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult result) {
        if (problem instanceof Refusal refusal) {
            bilan.warn(refusal.key(), refusal.details());
        } else if (problem instanceof ReportRefused refused) {
            bilan.terminal().err().println(refused.sentence(bilan.messages().language()));
        } else if (problem instanceof ProfileProblem profile) {
            bilan.terminal().err().println(profile.sentence(bilan.messages().language()));
        } else if (problem instanceof TemplateRefused refused) {
            TemplateCommand.tell(bilan, refused.findings());
        } else if (problem instanceof NoSuchFileException missing) {
            bilan.warn("file.missing", missing.getFile());
        } else if (problem instanceof FileSystemException file) {
            bilan.warn("file.refused", file.getFile(), String.valueOf(file.getReason()));
        } else {
            bilan.warn("failed", command.getCommandSpec().qualifiedName(), cause(problem));
        }
        if (bilan.debug()) {
            problem.printStackTrace(bilan.terminal().err());
        }
        return ExitCode.REFUSED;
    }

    private static String cause(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : deepest.getClass().getSimpleName() + ": " + message;
    }
}
