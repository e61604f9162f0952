package org.bilan.web.record;

import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/** People's words, in one language, for the tables of the data folder, their columns, and the choices that a column has. */
public final class RecordWords {
    private final Messages messages;

    private RecordWords(Messages messages) {
        this.messages = messages;
    }

    public static RecordWords of(Language language) {
        return new RecordWords(Messages.of(RecordWords.class, language));
    }

    /** The records of a table: {@code Subventions}. */
    public String table(String table) {
        return messages.say("table." + table);
    }

    /** One record of a table, at the head of its form: {@code Subvention}. */
    public String one(String table) {
        return messages.say("one." + table);
    }

    public String column(String table, String column) {
        return messages.say(own("column", table, column));
    }

    /** As {@link #column}; the column itself where it is none that people fill in. */
    public String columnOrName(String table, String column) {
        return messages.has(own("column", table, column)) ? column(table, column) : column;
    }

    /** What to type, where the label does not say it; null if it does. */
    public @Nullable String hint(String table, String column) {
        String key = own("hint", table, column);
        return messages.has(key) ? messages.say(key) : null;
    }

    /** The word for a choice; the code itself where people have made one up, such as a committee's name. */
    public String choice(String table, String column, String code) {
        String key = "choice." + table + "." + column + "." + code;
        String shared = "choice." + column + "." + code;
        return messages.has(key) ? messages.say(key) : messages.has(shared) ? messages.say(shared) : code;
    }

    public String choice(String table, String column, Coded value) {
        return choice(table, column, value.code());
    }

    public String yes() {
        return messages.say("choice.yes");
    }

    String choice(String table, ColumnShape column, String code) {
        return column.kind() == ColumnKind.YES_NO ? messages.say("choice." + code) : choice(table, column.name(), code);
    }

    private String own(String what, String table, String column) {
        String key = what + "." + table + "." + column;
        return messages.has(key) ? key : what + "." + column;
    }
}
