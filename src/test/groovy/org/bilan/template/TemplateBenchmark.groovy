package org.bilan.template

import java.awt.Color
import java.awt.image.BufferedImage
import java.lang.management.ManagementFactory
import java.time.LocalDate
import javax.imageio.ImageIO
import org.bilan.document.Picture
import org.bilan.value.Language

/**
 * Prints the warm milliseconds of filling three templates, data in memory to the bytes of the file: 2 000 rows of 5
 * fields, 20 000 rows, and a year report of 12 sections, 300 activities, 12 tables of 20 rows and 10 pictures; then of
 * checking a template of 40 pages.
 */
class TemplateBenchmark {
    static final DocumentProperties ABOUT = new DocumentProperties('Rapport', 'Organisme', LocalDate.of(2022, 9, 1))

    static void main(String[] args) {
        def rounds = args ? args[0] as int : 30
        def rows = Template.compile(WordSample.of('''
            |# Date | Description | Fournisseur | Catégorie | Montant |
            | {{ dépenses.date }} | {{ dépenses.description }} | {{ dépenses.fournisseur }} | {{ dépenses.catégorie }} | {{ dépenses.montant }} |
            Fin''').bytes())
        8.times { rows.fill(expenses(10_000), Language.FR, ABOUT) }
        measure('2 000 rows', rows, expenses(2_000), rounds)
        measure('20 000 rows', rows, expenses(20_000), rounds)
        measure('year report', Template.compile(report().bytes()), year(), rounds)
        def long40 = WordSample.of((1..40).collect { page ->
            "# Page $page\n" + (1..12).collect { "Ligne $it {{ organisme.nom }} et {{ budget.prévu | dollars }} {{ si budget.réel supérieur à 0 }}oui{{ fin }}" }.join('\n')
        }.join('\n')).bytes()
        def best = (1..rounds).collect {
            long start = clock()
            Template.check(long40, new Vocabulary([]))
            clock() - start
        }.sort()
        report('check 40 pages', best, 0)
    }

    /** The thread's own time: other programs on the machine do not count. */
    private static long clock() {
        ManagementFactory.threadMXBean.currentThreadCpuTime
    }

    private static void measure(String name, CompiledTemplate template, Scope data, int rounds) {
        int size = 0
        def times = (1..rounds).collect {
            long start = clock()
            size = template.fill(data, Language.FR, ABOUT).docx().length
            clock() - start
        }
        report(name, times.drop(rounds.intdiv(2)).sort(), size)
    }

    private static void report(String name, List<Long> sorted, int size) {
        def runtime = Runtime.runtime
        printf('%-16s median %6.1f ms  best %6.1f ms  %,d bytes  heap %d MB%n', name,
            sorted[sorted.size().intdiv(2)] / 1e6d, sorted[0] / 1e6d, size,
            (runtime.totalMemory() - runtime.freeMemory()) >> 20)
    }

    static Scope expenses(int count) {
        def json = (1..count).collect {
            "{\"date\":\"2022-0${1 + it % 9}-1${it % 10}\",\"description\":\"Achat de matériel pédagogique n° $it\"," +
                "\"fournisseur\":\"Coopérative ${it % 50}\",\"catégorie\":\"activité\",\"montant\":${it}.${10 + it % 90}}"
        }
        JsonScope.read(new ByteArrayInputStream("{\"dépenses\":[${json.join(',')}]}".getBytes('UTF-8')))
    }

    private static WordSample report() {
        WordSample.of('''
            # {{ titre }}
            {{ sommaire }}
            {{ pour chaque section de sections }}
            # {{ section.titre }}
            {{ récit section }}
            {{ photos de section }}
            {{ pour chaque activité de section.activités }}
            ## {{ activité.titre }}
            {{ activité.date | date longue }}, {{ activité.lieu }} : {{ activité.description }}
            {{ fin }}
            |# Quoi | Prévu | Réel | Écart |
            | {{ section.lignes.quoi }} | {{ section.lignes.prévu | dollars }} | {{ section.lignes.réel | dollars }} | {{ section.lignes.écart | dollars }} |
            {{ fin }}''')
    }

    private static Scope year() {
        def image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB)
        def g = image.createGraphics()
        (0..<1200).step(10) { g.color = new Color(it % 256, (it * 7) % 256, (it * 3) % 256); g.fillRect(it, 0, 10, 800) }
        def out = new ByteArrayOutputStream()
        ImageIO.write(image, 'jpg', out)
        def n = { new Value.Number(new BigDecimal(it)) }
        def t = { new Value.Text(it) }
        def sections = (1..12).collect { s ->
            Scope.of([
                titre: t("Section $s".toString()),
                'récit': new Value.Story('Un paragraphe de texte.\n\n' * 4),
                photos: new Value.Pictures(s <= 10 ? [new Picture(out.toByteArray(), "Photo $s", 'Légende', 'Crédit')] : []),
                'activités': new Value.Items((1..25).collect { a ->
                    Scope.of([titre: t("Activité $s.$a".toString()), date: t('2022-03-14'), lieu: t('Montréal'),
                              description: t('Une description assez longue pour tenir deux lignes. ' * 3)])
                }),
                lignes: new Value.Items((1..20).collect { l ->
                    Scope.of([quoi: t("Ligne $l".toString()), 'prévu': n('1000.00'), 'réel': n('900.50'), 'écart': n('99.50')])
                })])
        }
        Scope.of([titre: t('Rapport annuel'), sections: new Value.Items(sections)])
    }
}
