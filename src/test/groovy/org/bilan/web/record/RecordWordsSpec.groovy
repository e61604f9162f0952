package org.bilan.web.record

import org.bilan.exchange.ColumnKind
import org.bilan.exchange.RecordTables
import org.bilan.value.Language
import org.bilan.value.Messages
import spock.lang.Specification

/** Whoever adds a table, a column or a choice is told here that it has no words yet. */
class RecordWordsSpec extends Specification {
    def "every table has its words in #language"() {
        given:
        def words = RecordWords.of(language)

        expect:
        RecordTables.all().every { words.table(it.name()) && words.one(it.name()) }

        where:
        language << Language.values()
    }

    def "every column of every table has its words in #language"() {
        given:
        def words = RecordWords.of(language)

        expect:
        RecordTables.all().collectMany { table -> table.columns().collect { words.column(table.name(), it.name()) } }.every()

        where:
        language << Language.values()
    }

    def "every choice of every column has a word of its own in #language"() {
        given:
        def words = Messages.of(RecordWords, language)
        def bare = RecordTables.all().collectMany { table ->
            table.columns().findAll { it.kind() == ColumnKind.CHOICE }.collectMany { column ->
                column.choices().collect { ["${table.name()}.${column.name()}.$it", "${column.name()}.$it"] }
                        .findAll { keys -> !keys.any { words.has("choice.$it") } }*.first()
            }
        }

        expect:
        bare == []

        where:
        language << Language.values()
    }
}
