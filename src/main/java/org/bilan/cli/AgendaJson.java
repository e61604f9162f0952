package org.bilan.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import org.bilan.funding.Agenda;
import org.bilan.funding.Due;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.Undated;
import org.jspecify.annotations.Nullable;

/** What scripts read of what is due, with codes that stay; a duty without a day is last and has none. */
final class AgendaJson {
    private AgendaJson() {}

    static void write(Bilan bilan, Agenda agenda, LocalDate day, int soon) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (Due due : agenda.dues()) {
                write(json, due, due.state(day, soon).code());
            }
            for (Undated one : agenda.undated()) {
                write(json, one);
            }
            json.writeEndArray();
        }
        bilan.terminal().out().println(text);
    }

    private static void write(JsonGenerator json, Due due, String state) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", due.key());
        grant(json, due.grant());
        json.writeStringField("kind", due.kind().code());
        json.writeStringField("period_start", due.period().start().toString());
        json.writeStringField("period_end", due.period().end().toString());
        json.writeStringField("due_on", due.on().toString());
        json.writeStringField("state", state);
        day(json, "submitted_on", due.doneOn());
        day(json, "accepted_on", due.acceptedOn());
        instalment(json, due.instalment());
        json.writeStringField("origin", due.origin().code());
        json.writeBooleanField("confirmed", due.isConfirmed());
        if (due.amendment() != null) {
            json.writeNumberField("amendment", due.amendment());
        }
        if (due.rule() != null) {
            rule(json, due.rule());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Undated one) throws IOException {
        json.writeStartObject();
        grant(json, one.grant());
        json.writeStringField("kind", one.rule().kind().code());
        json.writeNullField("due_on");
        json.writeStringField("state", "undated");
        rule(json, one.rule());
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, ProfileRule rule) throws IOException {
        ProfileRule.Source source = rule.source();
        ProfileRule.Confirmation confirmed = rule.confirmed();
        json.writeObjectFieldStart("rule");
        json.writeStringField("code", rule.code());
        json.writeStringField("document", source == null ? null : source.document());
        json.writeStringField("page", source == null ? null : source.page());
        json.writeStringField("confirmed_by", confirmed == null ? null : confirmed.by());
        day(json, "confirmed_on", confirmed == null ? null : confirmed.on());
        json.writeEndObject();
    }

    private static void grant(JsonGenerator json, @Nullable Grant grant) throws IOException {
        json.writeStringField("grant", grant == null ? null : grant.code());
    }

    private static void instalment(JsonGenerator json, @Nullable Instalment one) throws IOException {
        if (one != null) {
            json.writeNumberField("instalment", one.number());
        }
    }

    private static void day(JsonGenerator json, String name, @Nullable LocalDate day) throws IOException {
        json.writeStringField(name, day == null ? null : day.toString());
    }
}
