package org.bilan;

import java.util.Locale;
import org.bilan.cli.Commands;
import org.bilan.cli.Terminal;

/** Where the runnable jar starts: hands the words typed after it to the {@link Commands} and ends with their code. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        beTheSameEverywhere();
        System.exit(Commands.run(Terminal.ofProcess(), arguments));
    }

    /**
     * What libraries take from the machine without asking: the database's driver would read years as the machine's locale
     * counts them, 2564 for 2021 in Thailand. To be called before anything else.
     */
    public static void beTheSameEverywhere() {
        Locale.setDefault(Locale.ROOT);
        countXmlAsJava17Does();
    }

    /**
     * From 24 on the JDK refuses XML that holds a hundred thousand escaped signs or is a hundred elements deep, which a
     * long report is. What Bilan reads is bounded by its own limits, and no DTD is ever read.
     */
    private static void countXmlAsJava17Does() {
        System.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        System.setProperty("jdk.xml.totalEntitySizeLimit", "50000000");
        System.setProperty("jdk.xml.maxElementDepth", "0");
        System.setProperty("jdk.xml.elementAttributeLimit", "10000");
    }
}
