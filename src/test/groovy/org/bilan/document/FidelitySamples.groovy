package org.bilan.document

import org.bilan.document.page.Notes

import static org.bilan.document.WordSample.field
import static org.bilan.document.WordSample.paragraph
import static org.bilan.document.WordSample.run
import static org.bilan.document.WordSample.section

/** Small Word files, each with one thing that people's templates do, over a page or two. */
class FidelitySamples {
    private static final List<String> SENTENCES = [
        'L’équipe a rencontré les groupes de la région et préparé avec eux la suite du projet.',
        'Au printemps, douze ateliers ont réuni des travailleuses et des travailleurs de cinq métiers.',
        'Le budget a été révisé en mars ; l’écart reste sous la limite de l’entente.',
        'Les partenaires demandent que la formation continue, et qu’elle soit offerte le soir.',
        'Une exposition de photographies a circulé dans huit municipalités avant l’assemblée.',
        'Chaque comité a désigné deux personnes pour suivre les recommandations.',
    ]

    static String prose(int from, int sentences) {
        (from..<from + sentences).collect { SENTENCES[it % SENTENCES.size()] }.join(' ')
    }

    /** As Word 2013 and later write them: how spaces between paragraphs add up depends on it. */
    private static WordSample sample(String settings = '') {
        def made = new WordSample()
        made.part('settings', 'word/settings.xml', "<w:settings xmlns:w=\"${MiniDocx.W}\">$settings<w:compat><w:compatSetting w:name=\"compatibilityMode\" " +
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>')
        made
    }

    static WordSample paragraphs(WordSample into, int count, int sentences = 4) {
        count.times { into.text(prose(it, sentences)) }
        into
    }

    static Map<String, byte[]> all() {
        [
            'lists'                : lists(),
            'numbered headings'    : numberedHeadings(),
            'merged cells'         : mergedCells(),
            'long table'           : paragraphs(sample().heading(1, 'Dépenses'), 2).table(70),
            'first and even pages' : headers(),
            'landscape section'    : landscape(),
            'two columns'          : columns(),
            'text box'             : textBox(),
            'footnotes'            : footnotes(),
            'tab stops'            : tabs(),
            'borders and shading'  : borders(),
            'pictures'             : pictures(),
        ].collectEntries { name, made -> [name, made.bytes()] }
    }

    private static WordSample lists() {
        def made = sample().heading(1, 'Priorités')
        3.times { round ->
            made.text(prose(round, 3))
            5.times { made.text(prose(it, it % 2 + 1), '<w:pStyle w:val="Listepuces"/>') }
            4.times { item ->
                made.text(prose(item, 1), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>')
                2.times { made.text(prose(it, 2), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>') }
            }
        }
        made
    }

    private static WordSample numberedHeadings() {
        def made = sample()
        def level = { int n, String text -> "<w:lvl w:ilvl=\"$n\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"$text\"/><w:pPr><w:ind w:left=\"${432 + 144 * n}\" w:hanging=\"${432 + 144 * n}\"/></w:pPr></w:lvl>" }
        made.file.with('word/numbering.xml', WordSample.NUMBERING
            .replaceFirst('<w:num ', "<w:abstractNum w:abstractNumId=\"7\"><w:multiLevelType w:val=\"multilevel\"/>${level(0, '%1')}${level(1, '%1.%2')}</w:abstractNum><w:num ")
            .replace('</w:numbering>', '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num></w:numbering>'))
        def heading = { int n, String text -> made.text(text, "<w:pStyle w:val=\"Titre${n + 1}\"/><w:numPr><w:ilvl w:val=\"$n\"/><w:numId w:val=\"7\"/></w:numPr>") }
        ['Contexte', 'Résultats', 'Finances', 'Suites'].each { title ->
            heading(0, title)
            2.times {
                heading(1, "$title, partie ${it + 1}")
                paragraphs(made, 2)
            }
        }
        made
    }

    private static WordSample mergedCells() {
        def cell = { int width, String text, String more = '' -> "<w:tc><w:tcPr><w:tcW w:w=\"$width\" w:type=\"dxa\"/>$more</w:tcPr>${paragraph(run(text))}</w:tc>" }
        def made = paragraphs(sample().heading(1, 'Budget par volet'), 1)
        def rows = ['<w:tr><w:trPr><w:tblHeader/></w:trPr>' + cell(3120, 'Volet', '<w:vMerge w:val="restart"/>') + cell(6240, 'Montants', '<w:gridSpan w:val="2"/>') + '</w:tr>',
            '<w:tr><w:trPr><w:tblHeader/></w:trPr>' + cell(3120, '', '<w:vMerge/>') + cell(3120, 'Prévu') + cell(3120, 'Réel') + '</w:tr>']
        6.times { part ->
            rows << '<w:tr>' + cell(3120, SENTENCES[part], '<w:vMerge w:val="restart"/>') + cell(3120, "Salaires $part") + cell(3120, '12 000 $') + '</w:tr>'
            rows << '<w:tr>' + cell(3120, '', '<w:vMerge/>') + cell(3120, "Déplacements $part") + cell(3120, '3 400 $') + '</w:tr>'
            rows << '<w:tr>' + cell(6240, 'Sous-total', '<w:gridSpan w:val="2"/>') + cell(3120, '15 400 $', '<w:shd w:val="clear" w:fill="E6EEF0"/>') + '</w:tr>'
        }
        made.add('<w:tbl><w:tblPr><w:tblStyle w:val="Tableau"/><w:tblW w:w="9360" w:type="dxa"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>' +
            '<w:gridCol w:w="3120"/>' * 3 + '</w:tblGrid>' + rows.join('') + '</w:tbl>')
        paragraphs(made, 3)
    }

    private static WordSample headers() {
        def made = sample('<w:evenAndOddHeaders/>')
        def wrap = { String tag, String text -> "<w:$tag xmlns:w=\"${MiniDocx.W}\">${paragraph(run(text) + field('PAGE'))}</w:$tag>" }
        def references = ['header', 'footer'].collectMany { kind ->
            ['first', 'even', 'default'].collect { which ->
                def id = made.part(kind, "word/${kind}-${which}.xml", wrap(kind == 'header' ? 'hdr' : 'ftr', "$kind $which page "))
                "<w:${kind}Reference w:type=\"$which\" r:id=\"$id\"/>"
            }
        }
        made.last = section('12240', '15840', references.join('')).replace('</w:sectPr>', '<w:titlePg/></w:sectPr>')
        paragraphs(made, 34)
    }

    private static WordSample landscape() {
        def made = paragraphs(sample().heading(1, 'Portrait'), 5)
        made.endSection()
        made.heading(1, 'Paysage').table(18, ['Date', 'Activité', 'Lieu', 'Partenaire', 'Montant'])
        made.endSection('15840', '12240', '')
        paragraphs(made.heading(1, 'Portrait encore'), 5)
    }

    private static WordSample columns() {
        def made = sample()
        made.last = section('12240', '15840', '').replace('</w:sectPr>', '<w:cols w:num="2" w:space="720"/></w:sectPr>')
        paragraphs(made.heading(1, 'Bulletin'), 24)
    }

    private static WordSample textBox() {
        def box = '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" behindDoc="0" distT="0" distB="0" distL="114300" distR="114300" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1" relativeHeight="2">' +
            '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>' +
            '<wp:extent cx="2286000" cy="1371600"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="41" name="Encadré" descr="Encadré"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr txBox="1"/>' +
            '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2286000" cy="1371600"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="E6EEF0"/></a:solidFill></wps:spPr>' +
            "<wps:txbx><w:txbxContent>${paragraph(run('À retenir', '<w:b/>'))}${paragraph(run(SENTENCES[2]))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
        def made = paragraphs(sample().heading(1, 'Encadré'), 2)
        made.add(paragraph(box + run(prose(0, 5))))
        paragraphs(made, 4)
    }

    private static WordSample footnotes() {
        def made = sample().heading(1, 'Notes')
        def note = { int id, String type, String inside -> "<w:footnote w:id=\"$id\"$type>$inside</w:footnote>" }
        def small = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
        made.part('footnotes', 'word/footnotes.xml', "<w:footnotes xmlns:w=\"${MiniDocx.W}\">" +
            note(-1, ' w:type="separator"', paragraph('<w:r><w:separator/></w:r>', small)) + note(0, ' w:type="continuationSeparator"', paragraph('<w:r><w:continuationSeparator/></w:r>', small)) +
            (1..4).collect { note(it, '', paragraph('<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="18"/></w:rPr><w:footnoteRef/></w:r>' + run(' ' + SENTENCES[it], '<w:sz w:val="18"/>'), small)) }.join('') + '</w:footnotes>')
        (1..4).each {
            made.add(paragraph(run(prose(it, 3)) + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"$it\"/></w:r>" + run(' ' + prose(it + 3, 3))))
            paragraphs(made, 3)
        }
        made
    }

    private static WordSample tabs() {
        def made = sample().heading(1, 'Horaire')
        def stops = '<w:tabs><w:tab w:val="left" w:pos="2160"/><w:tab w:val="center" w:pos="5400"/><w:tab w:val="right" w:leader="dot" w:pos="9360"/></w:tabs>'
        24.times {
            made.add(paragraph(run("Le ${it + 1}") + '<w:r><w:tab/></w:r>' + run('Atelier') + '<w:r><w:tab/></w:r>' + run('Montréal') + '<w:r><w:tab/></w:r>' + run("${it * 125} \$"), stops))
        }
        paragraphs(made, 2)
    }

    private static WordSample borders() {
        def made = sample().heading(1, 'Signature')
        def box = '<w:pBdr>' + ['top', 'left', 'bottom', 'right'].collect { "<w:$it w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"0B5A6B\"/>" }.join('') + '</w:pBdr><w:shd w:val="clear" w:fill="E6EEF0"/>'
        3.times {
            made.text(prose(it, 4), box)
            paragraphs(made, 2)
            made.text(prose(it, 2), '<w:pBdr><w:bottom w:val="double" w:sz="6" w:space="1" w:color="C0C0C0"/></w:pBdr><w:spacing w:before="240" w:after="240"/><w:ind w:left="720" w:right="720"/><w:jc w:val="center"/>')
        }
        made
    }

    private static WordSample pictures() {
        def made = sample().heading(1, 'Photos')
        5.times {
            made.text(prose(it, 3))
            made.picture("Photo ${it + 1}")
            made.text("Photo ${it + 1} : ${SENTENCES[it]}", '<w:jc w:val="center"/>')
        }
        made
    }
}
