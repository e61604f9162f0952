package org.bilan.document.form

import java.nio.file.Files
import java.nio.file.Path
import org.bilan.document.form.FormField.Kind
import spock.lang.Specification

/** The cells of a funder's workbook that people are meant to fill, found without anybody naming them. */
class BookFieldsSpec extends Specification {
    static final Path SAMPLE = Path.of('samples/funder-form/form.xlsx')

    private static List<List> fields(byte[] xlsx) {
        BookFields.read(xlsx, []).fields().collect { [it.name(), it.label(), it.kind()] }
    }

    private static text(String address, String text, int style = 0) {
        "<c r=\"$address\" t=\"inlineStr\" s=\"$style\"><is><t>$text</t></is></c>"
    }

    def "empty cells beside their labels and columns below their headings are proposed, formulas and titles are not"() {
        expect:
        fields(Files.readAllBytes(SAMPLE)) == [
            ['Demande!B3', 'Organisme', Kind.CELL], ['Demande!B4', 'Entente', Kind.CELL], ['Demande!B5', 'Début', Kind.CELL],
            ['Demande!B6', 'Fin', Kind.CELL], ['Demande!B7', 'Rapport', Kind.CELL],
            ['Budget!B4:B15', 'Prévu', Kind.CELLS], ['Budget!C4:C15', 'Réel', Kind.CELLS],
            ['Budget!B16', 'Total – Prévu', Kind.CELL], ['Budget!C16', 'Total – Réel', Kind.CELL]]
    }

    def "a label that ends with a colon has its cell beside it, after merged cells too; a named cell is called by its name"() {
        given:
        def book = new BookMaker(names: '<definedName name="Courriel">\'Feuille 1\'!$D$4</definedName><definedName name="_xlnm.Print_Area">\'Feuille 1\'!$A$1:$F$9</definedName>')
            .sheet('Feuille 1', "<row r=\"1\">${text('A1', 'Demande de soutien')}</row><row r=\"2\">${text('A2', 'Nom&#160;:')}</row>" +
                "<row r=\"3\">${text('A3', 'Montant :')}<c r=\"C3\"><f>1+1</f></c></row><row r=\"4\">${text('A4', 'Écrire à')}</row>", '<mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="A3:B3"/></mergeCells>')

        expect:
        fields(book.bytes()) == [["'Feuille 1'!C2", 'Nom', Kind.CELL], ['Courriel', 'Écrire à', Kind.CELL]]
    }

    def "on a protected sheet what may be typed in is proposed, and nothing else"() {
        given:
        def styles = "<styleSheet $BookMaker.MAIN><cellXfs><xf numFmtId=\"2\"/><xf numFmtId=\"0\"><protection locked=\"0\"/></xf></cellXfs></styleSheet>"
        def book = new BookMaker(more: ['xl/styles.xml': styles])
            .sheet('Un', "<row r=\"1\">${text('A1', 'Titre :')}<c r=\"B1\" s=\"0\"/></row><row r=\"2\">${text('A2', 'Ville')}<c r=\"B2\" s=\"1\"/></row>", '<sheetProtection sheet="1"/>')

        expect:
        fields(book.bytes()) == [['Un!B2', 'Ville', Kind.CELL]]
    }

    def "keys are told by the cells they stand for, and those that stand for none with what was meant"() {
        when:
        def book = BookFields.read(Files.readAllBytes(SAMPLE), ['Demande!B3', 'Budget!B4:B15', 'Budgt!B4'])

        then:
        book.cells()['Demande!B3'] == ["'Demande'!B3"]
        book.cells()['Budget!B4:B15'].size() == 12
        book.flaws()*.kind() == [FormFlaw.Kind.NO_FIELD]
        book.flaws()[0].details() == ["'Budget'!B4"]
    }
}
