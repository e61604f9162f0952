package org.bilan.exchange

import java.nio.file.Files
import java.nio.file.Path

/** A data folder for specs: a small organisation that imports without a problem, to be spoilt one file at a time. */
class Folder {
    static final byte[] PNG = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3] as byte[]

    final Path path

    Folder(Path path) {
        this.path = Files.createDirectories(path)
    }

    /** Everything the contract knows, a little of each. */
    static Folder whole(Path path) {
        def folder = new Folder(path)
        WHOLE.each { table, text -> folder.csv(table, text) }
        folder.file('photos/atelier.png', PNG)
        folder.file('pieces/F-1.pdf', '%PDF-1.7'.bytes)
        folder.file('narratives/mot.md', 'Une année **pleine**.\n'.getBytes('UTF-8'))
        folder
    }

    /** The text has one row per line, indented at will. */
    Folder csv(String table, String text) {
        file(table + '.csv', text.stripIndent().strip().concat('\n').getBytes('UTF-8'))
    }

    Folder file(String name, byte[] bytes) {
        def target = path.resolve(name)
        Files.createDirectories(target.parent)
        Files.write(target, bytes)
        this
    }

    static byte[] join(byte[] one, byte[] other) {
        def out = new ByteArrayOutputStream()
        out.write(one)
        out.write(other)
        out.toByteArray()
    }

    /** What a folder holds, by path. */
    static Map<String, String> contents(Path path) {
        def found = new TreeMap<String, String>()
        Files.walk(path).withCloseable { files ->
            files.filter(Files::isRegularFile).forEach {
                found[path.relativize(it).toString()] = new String(Files.readAllBytes(it), 'ISO-8859-1')
            }
        }
        found
    }

    static final Map<String, String> WHOLE = [
        settings: '''
            key,value
            currency,CAD
            fiscal_year_start,09-01
            language,fr
            organization,CISO
            timezone,America/Montreal''',
        organizations: '''
            code,name,acronym,roles,country,aliases,website,email,notes
            coop,Cooperativa Dolores,,partner,MX,Coop DH;La coop,,,
            mrif,Ministère des Relations internationales,MRIF,funder,CA,,https://example.org,,
            fond,Fondation,,funder;supplier,CA,,,,''',
        people: '''
            code,name,function,body,organization,date,hours_per_week,volunteer,grant
            p1,Coordonnatrice,coordination,team,,2021-09,28,no,g1''',
        themes: '''
            code,title,parent,position
            edu,Éducation,,1
            edu-a,Ateliers,edu,1''',
        projects: '''
            code,title,theme,countries,region,start,end,objective,partners,sectors,sdgs,status
            mex,Mexique,edu,MX;CA,Guanajuato,2021-09-01,2022-08-31,Recycler,coop;mrif,environnement,12;13,active''',
        grants: '''
            code,funder,title,programme,agreement,kind,amount,currency,start,end,signed_on,profile,public_aid,lead,projects,variance_threshold_percent,rate_policy,agreed_rate,agreed_currency
            g1,mrif,Mission,NQSF,A-1,mission,70000.00,CAD,2021-09-01,2022-08-31,2021-08-15,mrif-qsf,yes,,mex,10,agreed,1.25,USD
            g2,fond,Coopérative,,,donation,9000.00,CAD,2021-09-01,2022-08-31,,,no,,mex,,,,''',
        amendments: '''
            grant,number,signed_on,amount_change,new_end,note
            g1,1,2022-02-01,-500.00,2022-09-30,Prolongation''',
        budget_lines: '''
            grant,version,line,parent,title,category,amount,kind
            g1,0,SAL,,Salaires,salary,50000.00,cash
            g1,0,SAL-1,SAL,Coordination,salary,30000.00,
            g1,1,SAL,,Salaires,salary,49500.00,cash
            g2,0,ACT,,Activités,activity,9000.00,cash''',
        instalments: '''
            grant,number,expected_on,amount,condition,received_on,received_amount
            g1,1,2021-09-15,50000.00,Signature,2021-09-20,50000.00
            g1,2,2022-06-15,20000.00,Rapport,,''',
        obligations: '''
            grant,kind,period_start,period_end,due_on,submitted_on,accepted_on
            g1,final,2021-09-01,2022-08-31,2022-11-30,,''',
        duties: '''
            rule,period_start,period_end,due_on,submitted_on
            t3010,2021-09-01,2022-08-31,2023-02-28,2023-01-15''',
        receipts: '''
            code,received_on,source,grant,kind,amount,currency,rate,approximate,note
            r1,2021-09-20,mrif,g1,instalment,50000.00,CAD,,no,
            r2,2022-08-31,Membres,,dues,107000.00,CAD,,yes,près de''',
        expenses: '''
            code,incurred_on,paid_on,supplier,voucher,description,category,amount,currency,rate,rate_date,project,activity,kind,document
            e1,2021-10-05,2021-10-08,Imprimerie,F-1,"Affiches, bilingues",communication,120.50,CAD,,,mex,a1,cash,pieces/F-1.pdf
            e2,2021-11-02,,coop,F-2,Transfert,partner_transfer,1000.00,MXN,0.0605,2021-11-02,mex,,,
            e3,2021-12-01,,Imprimerie,N-1,Note de crédit,communication,-20.00,CAD,,,,,,''',
        allocations: '''
            expense,grant,line,amount
            e1,g1,SAL,100.00
            e1,g2,ACT,20.50
            e2,g2,ACT,60.50
            e3,g1,SAL,-20.00''',
        rates: '''
            currency,date,rate,source,span
            USD,2021-10-01,1.2664,Banque du Canada,month''',
        activities: '''
            code,date,title,kind,role,status,theme,project,grants,partners,place,country,mode,media,description,gap_reason,in_annual_report
            a1,2022-05-21,Lettre ouverte,letter,co_organized,done,edu-a,mex,g1;g2,coop,Montréal,CA,in_person,,"Première ligne
            deuxième ligne",,yes
            a2,2021-11~,Atelier,workshop,organized,postponed,edu,,,,,,online,,,Pandémie,''',
        reach: '''
            activity,reach,measure,gender,age,count,approximate,method,cohort
            a1,direct,people,women,adult,56,no,liste,c1
            a1,direct,people,unknown,unknown,550,yes,,''',
        indicators: '''
            code,title,level,project,grant,parent,unit,baseline,baseline_date,target,target_date,aggregation,source
            i1,Personnes rejointes,outcome,mex,g1,,personnes,0,2021-09-01,500,2022-08-31,sum,listes
            i2,Taux d’ouverture,organization,,,i1,%,25,,,,ratio,''',
        measurements: '''
            indicator,period_start,period_end,value,numerator,denominator,gender,age,note
            i1,2021-09-01,2022-08-31,56,,,women,adult,
            i2,2021-09-01,2022-08-31,,350,1000,,,bulletins''',
        explanations: '''
            grant,period_start,period_end,subject,text
            g1,2021-09-01,2022-08-31,activity:a2,Reporté
            g1,2021-09-01,2022-08-31,indicator:i1,Meilleur
            g1,2021-09-01,2022-08-31,line:SAL,Un départ''',
        forecasts: '''
            grant,line,period_end,amount
            g1,SAL-1,2022-08-31,1250.50
            g2,ACT,2022-08-31,0.00''',
        net_assets: '''
            as_of,unrestricted,restricted,source
            2021-08-31,-120.75,,"États financiers audités, 2020-2021"
            2022-08-31,64000.00,1500.00,"États financiers audités, 2021-2022, page 6"''',
        photos: '''
            code,file,activity,project,caption,credit,alt,taken_on,place,consent,consent_expires
            ph1,photos/atelier.png,a1,mex,L’atelier,CISO,Dix personnes,2022-05,Montréal,granted,2027-01-01''',
        narratives: '''
            report,period_start,period_end,section,language,file
            annual,2021-09-01,2022-08-31,mot-du-president,fr,narratives/mot.md''',
        ledger_sources: '''
            source,dates,date,account,account_name,number,journal,type,name,memo,class,debit,credit,amount
            quickbooks,dmy,Date,,,Num,,Type,Nom,Description,Classe,Débit,Crédit,
            sage50,,Date,Compte,,,,,,,,,,Montant''',
        ledger_accounts: '''
            source,account,category
            quickbooks,1000 Banque,ignored
            quickbooks,5010 Communications,communication''',
        ledger_classes: '''
            source,class,project,grant,line
            quickbooks,Mexique,mex,g1,SAL
            quickbooks,Régie,,,''',
        ledger_lines: '''
            source,entry,account,date,number,name,memo,amount,currency,expense
            quickbooks,0a1b,5010 Communications,2021-10-05,F-1,Imprimerie,Affiches,120.50,CAD,e1
            quickbooks,0a1c,5010 Communications,2021-12-01,,,,-20.00,CAD,e3''',
        reconciliations: '''
            code,source,file,sha256,period_start,period_end,grant,currency,ledger,booked,differences,made_on,made_by
            r-1,quickbooks,grand-livre.csv,%s,2021-09-01,2022-08-31,,CAD,100.50,161.00,1,2022-09-15,Trésorerie
            r-2,quickbooks,grand-livre.csv,%s,2021-09-01,2022-08-31,g1,CAD,0.00,0.00,0,2022-09-15,''' .replace('%s', 'a' * 64),
        reconciliation_items: '''
            reconciliation,position,kind,account,category,expense,number,description,ledger_on,booked_on,ledger,booked,currency
            r-1,0,account,5010 Communications,communication,,,,,,100.50,100.50,CAD
            r-1,1,bilan_only,,partner_transfer,e2,F-2,Transfert,,2021-11-02,,60.50,CAD''',
    ]
}
