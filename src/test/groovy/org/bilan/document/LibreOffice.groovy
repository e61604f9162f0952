package org.bilan.document

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** The LibreOffice of this machine, where there is one. */
class LibreOffice {
    private static final Object ONE_AT_A_TIME = new Object()

    static boolean isInstalled() {
        System.getenv('PATH').split(File.pathSeparator).any { new File(it, 'soffice').canExecute() }
    }

    /** The files, Word files unless said otherwise, as it writes them in another form ({@code docx}, {@code pdf}, {@code txt:Text}), under the same names. */
    static Map<String, byte[]> converted(Path folder, Map<String, byte[]> files, String form, String own = 'docx') {
        def from = Files.createDirectories(folder.resolve('from'))
        def to = Files.createDirectories(folder.resolve('to'))
        files.each { name, docx -> from.resolve("${name}.${own}").toFile().bytes = docx }
        def command = ['soffice', "-env:UserInstallation=${folder.resolve('profile').toUri()}".toString(), '--headless', '--convert-to', form, '--outdir', to.toString()] +
            files.keySet().collect { from.resolve("${it}.${own}").toString() }
        synchronized (ONE_AT_A_TIME) {
            def process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly()
            }
        }
        files.collectEntries { name, docx -> [name, to.resolve("${name}.${form.split(':')[0]}").toFile().bytes] }
    }
}
