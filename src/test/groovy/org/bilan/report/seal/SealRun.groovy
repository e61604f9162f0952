package org.bilan.report.seal

import java.nio.file.Path
import org.bilan.Application

/** In a process of its own: {@code seal HOME OUT.zip} seals a report of the sample, {@code verify IN.zip} checks one; prints what the process is like, and what came of it. */
class SealRun {
    static void main(String[] arguments) {
        println "LIKE ${Locale.default.toLanguageTag()} ${TimeZone.default.ID} ${Runtime.version().feature()}"
        Application.beTheSameEverywhere()
        if (arguments[0] == 'seal') {
            new SealedHome(Path.of(arguments[1])).withCloseable { new File(arguments[2]).bytes = it.seal(SealedHome.funder('NQSF')).bytes() }
        } else {
            def found = Verification.of(new File(arguments[1]).bytes, [])
            println "FOUND ${found.rebuilt()} ${found.flaws()*.code()}"
        }
    }
}
