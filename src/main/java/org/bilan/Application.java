package org.bilan;

import org.bilan.cli.Commands;
import org.bilan.cli.Terminal;

/** Where the runnable jar starts: hands the words typed after it to the {@link Commands} and ends with their code. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        countXmlAsJava17Does();
        System.exit(Commands.run(Terminal.ofProcess(), arguments));
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
