package org.bilan.exchange

import groovy.transform.CompileStatic
import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.value.Language

/**
 * Writes a data folder of any size, the same each time: for benchmarks. Run as a program it also imports the folder
 * twice and exports it, and prints the seconds and the memory used: arguments DIRECTORY ACTIVITIES EXPENSES.
 */
@CompileStatic
class LargeFolder {
    static final int GRANTS = 20

    static Path write(Path folder, int activities, int expenses) {
        Files.createDirectories(folder)
        table(folder, 'settings', 'key,value') { it.write('currency,CAD\norganization,Grande\n') }
        table(folder, 'organizations', 'code,name,roles') { out ->
            (1..200).each { out.write("org-$it,Organisme $it,${it <= GRANTS ? 'funder' : 'partner;supplier'}\n".toString()) }
        }
        table(folder, 'themes', 'code,title,position') { out ->
            (1..10).each { out.write("theme-$it,Thème $it,$it\n".toString()) }
        }
        table(folder, 'projects', 'code,title,theme') { out ->
            (1..50).each { out.write("project-$it,Projet $it,theme-${it % 10 + 1}\n".toString()) }
        }
        table(folder, 'grants', 'code,funder,title,kind,amount,currency,start,end') { out ->
            (1..GRANTS).each { out.write("grant-$it,org-$it,Subvention $it,project,900000000.00,CAD,2020-09-01,2023-08-31\n".toString()) }
        }
        table(folder, 'budget_lines', 'grant,version,line,title,category,amount') { out ->
            (1..GRANTS).each { grant -> (1..10).each { out.write("grant-$grant,0,L$it,Ligne $it,activity,90000000.00\n".toString()) } }
        }
        table(folder, 'activities', 'code,date,title,kind,role,status,theme,project,grants,partners,place,country,description') { out ->
            for (int i = 0; i < activities; i++) {
                out.write("act-$i,${day(i)},\"Atelier numéro $i, deuxième édition\",workshop,organized,done,theme-${i % 10 + 1},project-${i % 50 + 1},grant-${i % GRANTS + 1},org-${i % 180 + 20};org-${(i + 7) % 180 + 20},Montréal,CA,\"Un atelier d’éducation à la citoyenneté mondiale, avec des élèves et leurs enseignantes. Séance $i.\"\n".toString())
            }
        }
        table(folder, 'expenses', 'code,incurred_on,paid_on,supplier,voucher,description,category,amount,currency,rate,rate_date,project,activity,kind') { out ->
            for (int i = 0; i < expenses; i++) {
                boolean abroad = i % 10 == 0
                out.write("exp-$i,${day(i)},${day(i + 20)},org-${i % 180 + 20},F-$i,Achat de matériel pour l’atelier ${i % 5000},activity,${100 + i % 900}.${10 + i % 90},${abroad ? 'MXN,0.0605,' + day(i) : 'CAD,,'},project-${i % 50 + 1},act-${i % activities},cash\n".toString())
            }
        }
        table(folder, 'allocations', 'expense,grant,line,amount') { out ->
            for (int i = 0; i < expenses; i++) {
                out.write("exp-$i,grant-${i % GRANTS + 1},L${i % 10 + 1},${i % 10 == 0 ? '5' : '' + (100 + i % 900)}.05\n".toString())
            }
        }
        folder
    }

    private static void table(Path folder, String name, String header, @groovy.transform.stc.ClosureParams(value = groovy.transform.stc.SimpleType, options = 'java.io.Writer') Closure rows) {
        Files.newBufferedWriter(folder.resolve(name + '.csv')).withCloseable { out ->
            out.write(header + '\n')
            rows.call(out)
        }
    }

    private static String day(int i) {
        LocalDate.of(2020, 9, 1).plusDays(i % 1000).toString()
    }

    static void main(String[] arguments) {
        Path place = Path.of(arguments[0])
        int activities = arguments.length > 1 ? arguments[1] as int : 100_000
        int expenses = arguments.length > 2 ? arguments[2] as int : 300_000
        Path folder = write(place.resolve('folder'), activities, expenses)
        ApplicationContext context = ApplicationContext.run(['bilan.home': place.resolve('home').toString()] as Map<String, Object>)
        ImportOutcome outcome = null
        ['first import', 'second import'].each { what ->
            measured(what) { outcome = context.getBean(Import).run(folder, Language.EN) }
            println "  ${outcome.problems().take(3)} ${outcome.counts()}"
        }
        measured('export to a folder') { context.getBean(Export).run(place.resolve('out'), Language.EN) }
        measured('export to a workbook') { context.getBean(Export).run(place.resolve('out.xlsx'), Language.EN) }
        measured('rehearsed import of the workbook') { outcome = context.getBean(Import).rehearse(place.resolve('out.xlsx'), Language.EN) }
        println "  ${outcome.problems().take(3)} ${outcome.counts()}"
        context.close()
    }

    private static void measured(String what, Closure work) {
        long start = System.nanoTime()
        long busy = processor()
        work.call()
        double seconds = (System.nanoTime() - start) / 1e9d
        double processor = (processor() - busy) / 1e9d
        long used = java.lang.management.ManagementFactory.memoryPoolMXBeans.findAll { it.type.name() == 'HEAP' }.collect { it.peakUsage.used }.sum() as long
        println String.format(Locale.ROOT, '%s: %.1f s, %.1f s of processor, peak heap %d MB', what, seconds, processor, used >> 20)
        java.lang.management.ManagementFactory.memoryPoolMXBeans.each { it.resetPeakUsage() }
    }

    private static long processor() {
        (java.lang.management.ManagementFactory.operatingSystemMXBean as com.sun.management.OperatingSystemMXBean).processCpuTime
    }
}
