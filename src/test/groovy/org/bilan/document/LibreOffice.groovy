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

    /**
     * The files, Word files unless said otherwise, as it writes them in another form ({@code docx}, {@code pdf}, {@code txt:Text}), under the same names:
     * in a profile of its own, with the fonts that Bilan brings and no others.
     */
    static Map<String, byte[]> converted(Path folder, Map<String, byte[]> files, String form, String own = 'docx') {
        def from = Files.createDirectories(folder.resolve('from'))
        def to = Files.createDirectories(folder.resolve('to'))
        files.each { name, docx -> from.resolve("${name}.${own}").toFile().bytes = docx }
        def results = files.collectEntries { name, docx -> [name, to.resolve("${name}.${form.split(':')[0]}").toFile()] }
        synchronized (ONE_AT_A_TIME) {
            // On a busy machine it may be slow or fall over: what is missing is asked for once more.
            2.times {
                def missing = results.findAll { name, file -> !file.exists() }.keySet()
                if (missing) {
                    run(folder, form, to, missing.collect { from.resolve("${it}.${own}").toString() })
                }
            }
        }
        results.collectEntries { name, file -> [name, file.bytes] }
    }

    private static void run(Path folder, String form, Path to, List<String> files) {
        def command = ['soffice', "-env:UserInstallation=${folder.resolve('profile').toUri()}".toString(), '--headless', '--norestore',
            '--convert-to', form, '--outdir', to.toString()] + files
        def builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        builder.environment().put('FONTCONFIG_FILE', fonts(folder).toString())
        def process = builder.start()
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.descendants().each { it.destroyForcibly() }
            process.destroyForcibly().waitFor()
        }
    }

    /** A configuration of fontconfig that shows it the bundled fonts in the place of those that Word documents name. */
    private static Path fonts(Path folder) {
        def configuration = folder.resolve('fonts.conf')
        if (Files.exists(configuration)) {
            return configuration
        }
        def fonts = Files.createDirectories(folder.resolve('fonts'))
        FontFamily.values().each { family ->
            [[false, false], [false, true], [true, false], [true, true]].each { bold, italic ->
                def name = family.resource(bold, italic)
                fonts.resolve(name.split('/').last()).toFile().bytes = LibreOffice.classLoader.getResourceAsStream(name).bytes
            }
        }
        def twins = ['Calibri', 'Calibri Light', 'Cambria', 'Georgia', 'Arial', 'Times New Roman', 'Courier New', 'Consolas'].collect {
            "<alias binding=\"same\"><family>$it</family><prefer><family>${FontFamily.twinOf(it).familyName()}</family></prefer></alias>"
        }
        Files.writeString(configuration, """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$fonts</dir><cachedir>${folder.resolve('fonts-cache')}</cachedir>${twins.join('')}</fontconfig>""")
    }
}
