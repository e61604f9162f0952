package org.bilan.report

import org.bilan.report.make.ReportMaker

import io.micronaut.context.ApplicationContext
import java.security.MessageDigest
import java.time.LocalDate
import org.bilan.Application
import org.bilan.value.Language
import org.bilan.value.Period

/** Makes an annual and a funder's report in a process of its own and prints the SHA-256 of each file, a line each; keeps them in the second folder. */
class ReportRun {
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')

    static void main(String[] folders) {
        // what the process is like, so that a run that was not what it should be is seen
        println "LIKE ${Locale.default.toLanguageTag()} ${TimeZone.default.ID} ${String.format('%d', 2022)} ${Runtime.version().feature()}"
        Application.beTheSameEverywhere()
        ApplicationContext.run('bilan.home': folders[0]).withCloseable { context ->
            [ReportRequest.annual(YEAR, Language.FR, DATE), ReportRequest.funder('NQSF', YEAR, Language.FR, DATE), ReportRequest.funder('NQSF', YEAR, Language.EN, DATE).with('federal-claim')].each { asked ->
                def request = asked.as(EnumSet.allOf(ReportFormat)).attaching(ReportRequest.ATTACHABLE)
                context.getBean(ReportMaker).draft(request, ReportProgress.SILENT).report().files().each {
                    println "MADE ${it.name()} ${hash(it.bytes())}"
                    new File(folders[1], it.name()).bytes = it.bytes()
                }
            }
        }
    }

    static String hash(byte[] bytes) {
        MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex()
    }
}
