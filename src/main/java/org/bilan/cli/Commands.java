package org.bilan.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.bilan.value.FileNames;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import picocli.CommandLine;

/** All commands of Bilan, in the language of the person who types them. */
public final class Commands {
    /** What stands in the arguments for letters that the locale does not know. */
    private static final char LOST = '\ufffd';

    private Commands() {}

    /** Runs one command line and answers its {@linkplain ExitCode exit code}; {@code serve} returns when it is stopped. */
    public static int run(Terminal terminal, String... arguments) {
        Language language = language(terminal, arguments);
        Bilan bilan = new Bilan(terminal, Messages.of(Commands.class, language));
        CommandLine line = tree(bilan);
        line.setResourceBundle(help(language));
        line.setOut(new java.io.PrintWriter(terminal.out(), true));
        line.setErr(new java.io.PrintWriter(terminal.err(), true));
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler(new WrongUsage(bilan));
        line.setExecutionExceptionHandler(new Problems(bilan));
        if (!FileNames.holdAccents() && Stream.of(arguments).anyMatch(word -> word.indexOf(LOST) >= 0)) {
            bilan.warn("usage.locale");
            return ExitCode.WRONG_USAGE;
        }
        return line.execute(arguments);
    }

    private static CommandLine tree(Bilan bilan) {
        CommandLine report = new CommandLine(new Bilan.Group("report"))
                .addSubcommand(new ReportCommand.Annual(bilan))
                .addSubcommand(new ReportCommand.Funder(bilan))
                .addSubcommand(new CompareCommand(bilan));
        CommandLine template = new CommandLine(new Bilan.Group("template"))
                .addSubcommand(new TemplateCommand.Check(bilan))
                .addSubcommand(new TemplateCommand.Fill(bilan))
                .addSubcommand(new TemplateTrial.Preview(bilan))
                .addSubcommand(new TemplateTrial.Needs(bilan))
                .addSubcommand(new FieldsCommand(bilan));
        CommandLine rates = new CommandLine(new Bilan.Group("rates")).addSubcommand("import", new RatesCommand(bilan));
        CommandLine user = new CommandLine(new Bilan.Group("user"))
                .addSubcommand(new UserCommand.Add(bilan))
                .addSubcommand(new UserCommand.Passwd(bilan));
        CommandLine ledger = new CommandLine(new Bilan.Group("ledger"))
                .addSubcommand(new LedgerCommand.Import(bilan))
                .addSubcommand(new LedgerCommand.Accounts(bilan));
        CommandLine audit =
                new CommandLine(new Bilan.Group("audit")).addSubcommand("erase", new AuditCommand.Erase(bilan));
        CommandLine key = new CommandLine(new Bilan.Group("key"))
                .addSubcommand(new KeyCommand.Listing(bilan))
                .addSubcommand(new KeyCommand.Export(bilan))
                .addSubcommand(new KeyCommand.Rotate(bilan));
        return new CommandLine(bilan)
                .addSubcommand(new DemoCommand(bilan))
                .addSubcommand(new ServeCommand(bilan))
                .addSubcommand(new ImportCommand(bilan))
                .addSubcommand(new ExportCommand(bilan))
                .addSubcommand("rates", rates)
                .addSubcommand("ledger", ledger)
                .addSubcommand(new ReconcileCommand(bilan))
                .addSubcommand("report", report)
                .addSubcommand("template", template)
                .addSubcommand(new ObligationsCommand(bilan))
                .addSubcommand(new VerifyCommand(bilan))
                .addSubcommand("audit", audit)
                .addSubcommand("key", key)
                .addSubcommand(new BackupCommand(bilan))
                .addSubcommand(new RestoreCommand(bilan))
                .addSubcommand("user", user);
    }

    /** {@code --lang} wherever it stands, else the environment's language, else French. */
    private static Language language(Terminal terminal, String... arguments) {
        for (int at = 0; at < arguments.length; at++) {
            String word = arguments[at];
            if (word.startsWith("--lang=")) {
                word = word.substring("--lang=".length());
            } else if (word.equals("--lang") && at + 1 < arguments.length) {
                word = arguments[at + 1];
            } else {
                continue;
            }
            return Language.of(word).orElse(Language.FR);
        }
        return terminal.language().orElse(Language.FR);
    }

    private static ResourceBundle help(Language language) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Locale locale = language.locale();
        return ResourceBundle.getBundle("org.bilan.cli.help", locale, Commands.class.getClassLoader(), noFallback);
    }
}
