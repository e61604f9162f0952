package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.activity.ActivityRepository
import org.bilan.finance.ExpenseRepository
import org.bilan.funding.NarrativeRepository
import org.bilan.organization.OrganizationRepository
import org.bilan.value.Language
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class ImportSpec extends Specification {
    @TempDir @Shared Path home
    @TempDir Path folder
    @AutoCleanup @Shared ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
    }

    Import importer() {
        context.getBean(Import)
    }

    ImportOutcome rehearse() {
        importer().rehearse(folder, Language.EN)
    }

    List<String> problems() {
        rehearse().problems()*.toString()
    }

    def "a whole folder is read without a problem, and a rehearsal stores nothing"() {
        given:
        Folder.whole(folder)

        when:
        def outcome = rehearse()

        then:
        outcome.problems() == []
        outcome.counts()*.table() == Tables.names()
        outcome.counts().every { it.added() > 0 && it.changed() == 0 && it.unchanged() == 0 }
        context.getBean(OrganizationRepository).count() == 0
        !Files.exists(home.resolve('files/photos'))
    }

    def "#what is reported at its place"() {
        given:
        Folder.whole(folder)

        when:
        new Folder(folder).csv(table, Folder.WHOLE[table].replace(good, bad))

        then:
        problems().find { it.startsWith(place + ': ') }?.contains(message)

        where:
        what                              | table           | good                 | bad                   || place                              | message
        'a missing column'                | 'expenses'      | 'incurred_on'        | 'note'                || 'expenses.csv:1:incurred_on'       | 'required column “incurred_on” is missing'
        'an unknown column'               | 'expenses'      | 'supplier'           | 'suplier'             || 'expenses.csv:1:suplier'           | 'did you mean “supplier”?'
        'a column that is there twice'    | 'themes'        | 'position'           | 'title'               || 'themes.csv:1:title'               | 'twice'
        'an unknown code'                 | 'people'        | ',g1'                | ',g11'                || 'people.csv:2:grant'               | 'did you mean “g1”?'
        'an unknown code in a list'       | 'projects'      | 'coop;mrif'          | 'coopp;mrif'          || 'projects.csv:2:partners'          | 'did you mean “coop”?'
        'a code named twice in a list'    | 'projects'      | 'coop;mrif'          | 'coop;coop'           || 'projects.csv:2:partners'          | 'named twice'
        'a malformed date'                | 'activities'    | '2022-05-21'         | '2022-13-40'          || 'activities.csv:2:date'            | '“2022-13-40” is not a date'
        'a malformed day'                 | 'expenses'      | '2021-10-05'         | '2022-13-40'          || 'expenses.csv:2:incurred_on'       | 'not a date of the calendar'
        'a month where a day is needed'   | 'expenses'      | '2021-10-05'         | '2021-10'             || 'expenses.csv:2:incurred_on'       | 'not one day'
        'an amount with a comma'          | 'receipts'      | '50000.00'           | '"12,50"'             || 'receipts.csv:2:amount'            | 'write the number with a point and without spaces or symbols: 12.50'
        'an amount with thousands marks'  | 'receipts'      | '50000.00'           | '84 259.00 $'         || 'receipts.csv:2:amount'            | ': 84259.00'
        'an amount of too many decimals'  | 'receipts'      | '50000.00'           | '50000.001'           || 'receipts.csv:2:amount'            | 'at most 2'
        'an amount that is no number'     | 'receipts'      | '50000.00'           | 'cher'                || 'receipts.csv:2:amount'            | 'not a number'
        'an amount beyond all measure'    | 'receipts'      | '50000.00'           | '99999999999999999999' || 'receipts.csv:2:amount'           | 'larger than any sum of money'
        'an amount that no sum could hold'| 'receipts'      | '50000.00'           | '92233720368547758.07' || 'receipts.csv:2:amount'           | 'larger than any sum of money'
        'a negative grant'                | 'grants'        | '70000.00'           | '-70000.00'           || 'grants.csv:2:amount'              | 'negative'
        'a negative count'                | 'reach'         | ',56,'               | ',-56,'               || 'reach.csv:2:count'                | 'whole number of at least 0'
        'a rate of zero'                  | 'expenses'      | '0.0605'             | '0'                   || 'expenses.csv:3:rate'              | 'more than zero'
        'an allocation above its expense' | 'allocations'   | '20.50'              | '20.51'               || 'allocations.csv:3:amount'         | 'allocated for 120.51 CAD, more than its amount (120.50 CAD)'
        'one above it once converted'     | 'allocations'   | '60.50'              | '60.51'               || 'allocations.csv:4:amount'         | 'more than its amount (60.50 CAD)'
        'a credit charged as a cost'      | 'allocations'   | '-20.00'             | '20.00'               || 'allocations.csv:5:amount'         | 'does not have its sign'
        'an expense without a rate'       | 'expenses'      | '0.0605,2021-11-02'  | ','                   || 'allocations.csv:4:amount'         | 'no rate for MXN on 2021-11-02'
        'a line the budget does not have' | 'allocations'   | 'e2,g2,ACT'          | 'e2,g2,SAL'           || 'allocations.csv:4:line'           | 'its lines: ACT'
        'a duplicate code'                | 'organizations' | 'fond,'              | 'mrif,'               || 'organizations.csv:4:code'         | '“mrif” is on line 3 already'
        'a duplicate key'                 | 'instalments'   | 'g1,2'               | 'g1,1'                || 'instalments.csv:3:grant'          | 'same values of: grant, number'
        'a word that is not in the list'  | 'activities'    | ',letter,'           | ',leter,'             || 'activities.csv:2:kind'            | 'did you mean “letter”? Allowed: training, workshop'
        'an end before its start'         | 'grants'        | '2022-08-31,2021-08' | '2020-08-31,2021-08'  || 'grants.csv:2:end'                 | '2020-08-31 comes before “start” (2021-09-01)'
        'a period turned round'           | 'explanations'  | '2022-08-31,activity' | '2020-08-31,activity' || 'explanations.csv:2:period_end'   | 'comes before'
        'a loop of themes'                | 'themes'        | 'Éducation,,'        | 'Éducation,edu-a,'    || 'themes.csv:2:parent'              | 'loop of parents'
        'a loop of lines'                 | 'budget_lines'  | 'g1,0,SAL,,'         | 'g1,0,SAL,SAL-1,'     || 'budget_lines.csv:2:parent'        | 'loop of parents'
        'an indicator its own parent'     | 'indicators'    | ',i1,%'              | ',i2,%'               || 'indicators.csv:3:parent'          | 'loop of parents'
        'a ratio of one term'             | 'measurements'  | ',350,1000,'         | ',350,,'              || 'measurements.csv:3:denominator'   | 'a numerator and a denominator'
        'a ratio to nothing'              | 'measurements'  | ',350,1000,'         | ',350,0,'             || 'measurements.csv:3:denominator'   | '350 of zero'
        'a negative denominator'          | 'measurements'  | ',350,1000,'         | ',350,-1000,'         || 'measurements.csv:3:denominator'   | 'negative'
        'a count beyond all measure'      | 'reach'         | ',56,'               | ',99999999999999999999,' || 'reach.csv:2:count'             | 'number'
        'a parent that is nowhere'        | 'themes'        | 'Ateliers,edu'       | 'Ateliers,edi'        || 'themes.csv:3:parent'              | 'did you mean “edu”?'
        'an amendment before its grant'   | 'amendments'    | '2022-02-01'         | '2021-08-01'          || 'amendments.csv:2:signed_on'       | 'before the grant “g1” (2021-08-15)'
        'one before a grant without day'  | 'amendments'    | 'g1,1,2022-02-01,-500.00,2022-09-30' | 'g2,1,2021-08-31,-500.00,2022-09-30' || 'amendments.csv:2:signed_on' | 'before the grant “g2” (2021-09-01)'
        'one that takes more than all'    | 'amendments'    | '-500.00'            | '-70000.01'           || 'amendments.csv:2:amount_change'   | 'less than nothing'
        'a forecast of a heading'         | 'forecasts'     | 'SAL-1,2022'         | 'SAL,2022'            || 'forecasts.csv:2:line'             | 'has lines below it'
        'a forecast below zero'           | 'forecasts'     | '1250.50'            | '-1250.50'            || 'forecasts.csv:2:amount'           | 'negative'
        'net assets twice for a day'      | 'net_assets'    | '2022-08-31'         | '2021-08-31'          || 'net_assets.csv:3:as_of'           | 'line 2 already'
        'a version without amendment'     | 'budget_lines'  | 'g1,1,SAL'           | 'g1,2,SAL'            || 'budget_lines.csv:4:version'       | 'no amendment 2 of “g1”'
        'a required value left out'       | 'organizations' | 'mrif,Ministère des Relations internationales' | 'mrif,' || 'organizations.csv:3:name' | 'required'
        'a row with too many cells'       | 'rates'         | 'Banque du Canada'   | 'Banque, du Canada'   || 'rates.csv:2'                      | '6 cells for 5 columns'
        'quotation marks never closed'    | 'expenses'      | 'bilingues"'         | 'bilingues'           || 'expenses.csv:2'                   | 'never closed'
        'quotation marks inside a cell'   | 'rates'         | 'Banque du Canada'   | 'Banque "du" Canada'  || 'rates.csv:2'                      | 'double this one'
        'an agreed rate left out'         | 'grants'        | 'agreed,1.25,USD'    | 'agreed,,USD'         || 'grants.csv:2:agreed_rate'         | 'enter it'
        'an agreed rate of zero'          | 'grants'        | 'agreed,1.25,USD'    | 'agreed,0,USD'        || 'grants.csv:2:agreed_rate'         | 'more than zero'
        'an agreed rate of no policy'     | 'grants'        | 'agreed,1.25,USD'    | 'day,1.25,USD'        || 'grants.csv:2:rate_policy'         | 'change the policy'
        'an agreed rate of home currency' | 'grants'        | 'agreed,1.25,USD'    | 'agreed,1.25,'        || 'grants.csv:2:agreed_currency'     | 'CAD is the organisation’s'
        'a rate of zero in the table'     | 'rates'         | '1.2664'             | '0'                   || 'rates.csv:2:rate'                 | 'more than zero'
        'a cell longer than any'          | 'rates'         | 'Banque du Canada'   | 'x' * 32_768          || 'rates.csv:2'                      | 'longer than 32,767 characters'
        'a control character'             | 'rates'         | 'Banque du'          | 'Banque\u0007du'      || 'rates.csv:2:source'               | 'invisible'
        'a currency nobody has'           | 'grants'        | '70000.00,CAD'       | '70000.00,CDN'        || 'grants.csv:2:currency'            | 'ISO 4217'
        'a country nobody has'            | 'activities'    | ',CA,'               | ',QC,'                || 'activities.csv:2:country'         | 'ISO 3166'
        'a setting that is none'          | 'settings'      | 'timezone'           | 'timezon'             || 'settings.csv:6:key'               | 'did you mean “timezone”?'
        'a day the year does not have'    | 'settings'      | '09-01'              | '13-01'               || 'settings.csv:3:value'             | 'MM-DD'
        'a subject of no known kind'      | 'explanations'  | 'activity:a2'        | 'activité a2'         || 'explanations.csv:2:subject'       | 'activity:CODE'
        'a subject that is nowhere'       | 'explanations'  | 'activity:a2'        | 'activity:a22'        || 'explanations.csv:2:subject'       | 'did you mean “a2”?'
        'a photo that is not there'       | 'photos'        | 'atelier.png'        | 'atelie.png'          || 'photos.csv:2:file'                | 'missing from the folder'
        'a path out of the folder'        | 'photos'        | 'photos/atelier.png' | '../../etc/passwd'    || 'photos.csv:2:file'                | 'not the path of a file in the folder'
        'an absolute path'                | 'expenses'      | 'pieces/F-1.pdf'     | '/etc/passwd'         || 'expenses.csv:2:document'          | 'not the path of a file in the folder'
        'a picture that is none'          | 'photos'        | 'photos/atelier.png' | 'pieces/F-1.pdf'      || 'photos.csv:2:file'                | 'not a PNG, JPEG or GIF'
        'a narrative in the wrong place'  | 'narratives'    | 'narratives/mot.md'  | 'mot.md'              || 'narratives.csv:2:file'            | 'under narratives/'
        'an SDG that is none'             | 'projects'      | '12;13'              | '12;18'               || 'projects.csv:2:sdgs'              | 'not allowed'
        'yes in another language'         | 'people'        | ',no,'               | ',non,'               || 'people.csv:2:volunteer'           | 'did you mean “no”?'
    }

    def "a slip is reported once: what refers to a record with a slip is not unknown"() {
        given:
        Folder.whole(folder).csv('organizations', Folder.WHOLE.organizations.replace(',CA,,https', ',Canada,,https'))

        expect:
        problems().size() == 1
        problems()[0].startsWith('organizations.csv:3:country: ')
    }

    def "all problems come in one run, sorted by file, line and column"() {
        given:
        Folder.whole(folder)
                .csv('themes', 'code,title,parent,position\nedu,,nowhere,x\nedu-a,Ateliers,edu,-1')
                .csv('rates', 'currency,date,rate,source\nUSD,2021-02-30,x,b')

        expect:
        problems()*.replaceAll(': .*', '') == [
            'rates.csv:2:date', 'rates.csv:2:rate',
            'themes.csv:2:title', 'themes.csv:2:parent', 'themes.csv:2:position', 'themes.csv:3:position']
                .findAll { it != 'themes.csv:2:parent' }
    }

    def "the problems speak the language asked for"() {
        given:
        Folder.whole(folder).csv('rates', 'currency,date,rate,source\nUSD,2021-02-01,"1,25",b')

        expect:
        importer().rehearse(folder, language).problems()[0].message().contains(words)

        where:
        language    || words
        Language.FR || 'écrivez le nombre avec un point'
        Language.EN || 'write the number with a point'
        Language.ES || 'escriba el número con punto'
    }

    def "a problem is one line, however long and strange what was typed"() {
        given:
        Folder.whole(folder).csv('rates', 'currency,date,rate,source\nUSD,"2021\n02\u001b[2J' + 'x' * 9000 + '",1,b')

        expect:
        problems().every { it.length() < 500 && !it.contains('\n') && !it.contains('\u001b') }
        problems()[0].startsWith('rates.csv:2:date: ')
    }

    def "a thousand problems are shown and the others counted"() {
        given:
        new Folder(folder).csv('themes', 'code,title\n' + (1..1500).collect { "t$it," }.join('\n'))

        when:
        def outcome = rehearse()

        then:
        outcome.problems().size() == 1000
        outcome.omitted() == 500
    }

    def "a file that is #what is refused as a whole"() {
        given:
        Folder.whole(folder).file('rates.csv', bytes)

        expect:
        problems().find { it.startsWith('rates.csv: ') || it.startsWith('rates.csv:2: ') }?.contains(message)

        where:
        what                     | bytes                                                               || message
        'a PDF'                  | '%PDF-1.7 …'.bytes                                                   || 'a PDF, not text'
        'a workbook'             | [0x50, 0x4B, 3, 4, 0, 0] as byte[]                                  || 'a workbook'
        'a picture'              | Folder.PNG                                                          || 'a picture'
        'empty'                  | [] as byte[]                                                        || 'no header row'
        'binary'                 | [0x41, 0, 0x42] as byte[]                                           || 'not text'
        'UTF-16'                 | 'currency,date,rate,source\n'.getBytes('UTF-16')                    || 'not text'
        'in two encodings'       | Folder.join('currency,date,rate,source\né'.getBytes('UTF-8'), [0xE9] as byte[]) || 'damaged'
    }

    def "a file of 200 MB is refused without being read"() {
        given:
        Folder.whole(folder)
        new RandomAccessFile(folder.resolve('rates.csv').toFile(), 'rw').withCloseable { it.setLength(200L << 20) }

        expect:
        problems() == ['rates.csv: the file has 200 MB, the limit is 128 MB; import it in several parts']
    }

    def "an empty folder, a missing one and a file that is neither are refused"() {
        expect:
        problems()[0].contains('no table to import')
        importer().rehearse(folder.resolve('nowhere'), Language.EN).problems()*.message() == ['there is nothing at this path']
        importer().rehearse(new Folder(folder).file('x.txt', 'x'.bytes).path.resolve('x.txt'), Language.EN).problems()*.message() == ['this is neither a folder nor an .xlsx workbook']
    }

    def "a table under a wrong name is reported, a README is not"() {
        given:
        Folder.whole(folder).csv('expences', 'code').file('README.md', 'Bonjour'.bytes)

        expect:
        problems() == ['expences.csv: this file is none of the tables; did you mean “expenses.csv”?']
    }

    def "a link out of the folder is not followed"() {
        given:
        Folder.whole(folder)
        def outside = Files.write(home.resolve('secret.png'), Folder.PNG)
        Files.delete(folder.resolve('photos/atelier.png'))
        Files.createSymbolicLink(folder.resolve('photos/atelier.png'), outside)

        expect:
        problems()*.toString().any { it.startsWith('photos.csv:2:file: ') }
    }

    def "a file as #what reads like any other"() {
        given:
        Folder.whole(folder)
        def text = Folder.WHOLE.activities.stripIndent().strip()

        when:
        new Folder(folder).file('activities.csv', change(text))

        then:
        problems() == []

        where:
        what                             | change
        'UTF-8 with a byte order mark'   | { String it -> ('\uFEFF' + it).getBytes('UTF-8') }
        'Windows writes lines'           | { String it -> it.replace('\n', '\r\n').getBytes('UTF-8') }
        'an old Macintosh writes lines'  | { String it -> it.replace('\n', '\r').getBytes('UTF-8') }
        'French Excel writes it'         | { String it -> semicolons(it).replace('\n', '\r\n').getBytes('windows-1252') }
        'with its columns turned round'  | { String it -> 'title,code,date,status,role,kind\nT,a1,2022,done,organized,letter\nU,a2,2021,done,organized,letter\n'.bytes }
        'with empty rows and columns'    | { String it -> (it.replace('in_annual_report', 'in_annual_report,,') + '\n,,,,\n\n').getBytes('UTF-8') }
    }

    static String semicolons(String csv) {
        csv.readLines().collect { line ->
            line.contains(';') ? line.replace('g1;g2', '"g1|g2"').replace(',', ';').replace('g1|g2', 'g1;g2') : line.replace(',', ';')
        }.join('\n')
    }

}
