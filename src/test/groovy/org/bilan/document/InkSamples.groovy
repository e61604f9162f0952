package org.bilan.document

import java.awt.Color
import java.awt.GradientPaint
import java.awt.image.BufferedImage
import javax.imageio.ImageIO
import org.bilan.document.chart.Chart
import org.bilan.document.chart.Chart.Kind
import org.bilan.document.chart.Chart.PointFormat
import org.bilan.document.chart.Chart.Series
import org.bilan.document.chart.WordChart
import org.bilan.document.picture.Picture
import org.bilan.document.picture.WordPicture
import org.bilan.document.word.TextColumn
import org.bilan.document.word.WordNarrative
import org.bilan.document.word.WordPlace
import org.bilan.document.word.WordStyles
import org.bilan.document.word.WordTable
import org.bilan.value.Language
import org.bilan.value.Missing
import org.bilan.value.Money
import org.bilan.value.Wording

/** Values of every kind that are written, as a report would build them. */
class InkSamples {
    static final Currency CAD = Currency.getInstance('CAD')

    static Chart chart(Kind kind, PointFormat format, List<String> categories, Map<String, List> series) {
        new Chart(kind, 'Le MRIF finance 58 % de l’année', 'Montants en dollars, 2021-2022', 'états financiers', 'Anneau en cinq parts & "reste"',
            format, categories, series.collect { name, points -> new Series(name, points.collect { it == null ? null : new BigDecimal(it.toString()) }) })
    }

    static Chart ring() {
        chart(Kind.RING, PointFormat.MONEY, ['MRIF', 'Fondation Roncalli', 'Cotisations', 'Autres'], ['Montant': ['84259.00', 21000, '18400.50', 8100]])
    }

    static Chart bars(Kind kind = Kind.BAR) {
        chart(kind, PointFormat.NUMBER, ['Ateliers', 'Conférences', 'Stages'], ['Femmes': [1200, 80, 140], 'Hommes': [900, null, 93]])
    }

    static Chart line() {
        chart(Kind.LINE, PointFormat.PERCENT, ['2019', '2020', '2021'], ['Taux d’ouverture': ['28.5', 31, 35]])
    }

    static List<Chart> charts() {
        [ring(), bars(), bars(Kind.HORIZONTAL_BAR), bars(Kind.STACKED_BAR), line()]
    }

    static Cell amount(String amount) {
        new Cell.Amount(Money.of(new BigDecimal(amount), CAD))
    }

    static Table.Row row(Table.Role role, String title, String planned, String actual) {
        new Table.Row(role, [new Cell.Text(title), amount(planned), actual == null ? new Cell.Absent(Missing.NOT_ENTERED) : amount(actual)])
    }

    static Table table() {
        new Table('Budget et réel', [new Table.Column('Poste', false, 3), new Table.Column('Prévu ($)', true, 1), new Table.Column('Réel ($)', true, 1)], [
            new Table.Row(Table.Role.GROUP, [new Cell.Text('Ressources humaines'), new Cell.Text(''), new Cell.Text('')]),
            row(Table.Role.ITEM, 'Coordination', '42000.00', '41877.25'),
            row(Table.Role.ITEM, '=HYPERLINK("x") & <b>', '22000.00', null),
            new Table.Row(Table.Role.NOTE, [new Cell.Text('Le poste est resté vacant.')]),
            row(Table.Role.SUBTOTAL, 'Sous-total', '64000.00', '41877.25'),
            new Table.Row(Table.Role.GROUP, [new Cell.Text('Activités'), new Cell.Text(''), new Cell.Text('')]),
            row(Table.Role.ITEM, 'Salle', '100.00', '-20.00'),
            row(Table.Role.ITEM, 'Repas', '900.00', '80.00'),
            row(Table.Role.SUBTOTAL, 'Sous-total', '1000.00', '60.00'),
            row(Table.Role.TOTAL, 'Total', '65000.00', '99999.99')])
    }

    static Picture picture() {
        def image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB)
        def pen = image.createGraphics()
        pen.paint = new GradientPaint(0, 0, Color.BLUE, 900, 600, Color.WHITE)
        pen.fillRect(0, 0, 900, 600)
        pen.dispose()
        def out = new ByteArrayOutputStream()
        ImageIO.write(image, 'jpeg', out)
        new Picture(out.toByteArray(), 'Un jardin', 'Le jardin', 'Ana')
    }

    /** A document with one of everything. */
    static byte[] document(Language language = Language.FR) {
        def base = new MiniDocx().open()
        def styles = WordStyles.in(base)
        def docx = base.copy()
        def place = new WordPlace(docx, docx.mainPart(), styles, Wording.of(language), TextColumn.widthAt(docx.text(docx.mainPart()), 0))
        def body = WordNarrative.write('# Récit\n\nUn **mot** et [un lien](https://ciso.qc.ca).\n\n- a\n- b\n\n1. c', 0, place) +
            WordTable.write(table(), place) + WordPicture.write([picture(), picture(), picture()], place) +
            charts().collect { WordChart.write(it, place) }.join('')
        docx.put('word/document.xml', docx.text('word/document.xml').replaceFirst('<w:p>.*?</w:p>') { body })
        docx.write()
    }
}
