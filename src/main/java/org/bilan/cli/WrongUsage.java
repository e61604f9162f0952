package org.bilan.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the person's language what is wrong with a command line and where its help is; exit code 2. */
record WrongUsage(Bilan bilan) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        bilan.terminal().err().println(sentence(problem));
        bilan.warn("usage.try", command.getCommandSpec().qualifiedName());
        return ExitCode.WRONG_USAGE;
    }

    private String sentence(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return bilan.messages().say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (problem instanceof MissingParameterException missing) {
            return bilan.messages().say("usage.missing", names(missing.getMissing()));
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return bilan.messages().say("usage.twice", name(twice.getOverwritten()));
        }
        if (problem.getArgSpec() != null) {
            String value = problem.getValue() == null ? "" : problem.getValue();
            return bilan.messages().say("usage.value", name(problem.getArgSpec()), value, hint(problem.getArgSpec()));
        }
        return bilan.messages().say("usage.command");
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static String hint(ArgSpec argument) {
        return String.join(" ", argument.description());
    }
}
