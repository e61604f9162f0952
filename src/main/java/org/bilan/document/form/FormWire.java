package org.bilan.document.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bilan.document.form.FilledForm.Removed;
import org.bilan.value.Sha256;
import org.jspecify.annotations.Nullable;

/** What goes to {@link FormWorker} and comes back: lengths and bytes, nothing that makes an object by itself. */
final class FormWire {
    private FormWire() {}

    static String hash(byte[] file) {
        return Sha256.of(file);
    }

    private interface Putting {
        void into(DataOutputStream out) throws IOException;
    }

    /** Writes. */
    static final class Out {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        byte[] bytes() {
            return bytes.toByteArray();
        }

        private Out put(Putting putting) {
            try {
                putting.into(out);
                return this;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        Out block(byte[] block) {
            return put(to -> {
                to.writeInt(block.length);
                to.write(block);
            });
        }

        Out text(String text) {
            return block(text.getBytes(StandardCharsets.UTF_8));
        }

        Out yes(boolean yes) {
            return put(to -> to.writeBoolean(yes));
        }

        Out number(int number) {
            return put(to -> to.writeInt(number));
        }

        Out list(Collection<String> texts) {
            number(texts.size());
            texts.forEach(this::text);
            return this;
        }

        Out texts(Map<String, String> texts) {
            number(texts.size());
            texts.forEach((key, text) -> text(key).text(text));
            return this;
        }

        Out cells(Map<String, List<String>> cells) {
            number(cells.size());
            cells.forEach((key, found) -> text(key).list(found));
            return this;
        }

        Out values(Map<String, CellValue> values) {
            number(values.size());
            values.forEach((cell, value) -> text(cell)
                    .text(value.text())
                    .text(value.number() == null ? "" : value.number().toPlainString())
                    .yes(value.percent())
                    .text(value.day() == null ? "" : value.day().toString()));
            return this;
        }

        Out fields(List<FormField> fields) {
            number(fields.size());
            fields.forEach(field -> {
                text(field.name()).text(field.label()).text(field.kind().name());
                number(field.page())
                        .number(field.longest())
                        .number(field.choices().size());
                field.choices().forEach(choice -> text(choice.value()).text(choice.label()));
            });
            return this;
        }

        Out reading(FormReading form) {
            return fields(form.fields()).removed(form.removed());
        }

        Out book(BookReading book) {
            return fields(book.fields()).cells(book.cells()).flaws(book.flaws());
        }

        private Out removed(Collection<Removed> removed) {
            return list(removed.stream().map(Removed::name).toList());
        }

        Out flaws(List<FormFlaw> flaws) {
            number(flaws.size());
            flaws.forEach(flaw -> text(flaw.kind().name()).text(flaw.field()).list(flaw.details()));
            return this;
        }

        Out filled(FilledForm form) {
            return flaws(form.flaws()).removed(form.removed()).block(form.bytes());
        }
    }

    /** Reads what {@link Out} wrote, which may be nonsense where the process was taken over. */
    static final class In {
        private final DataInputStream in;

        In(byte[] bytes) {
            in = new DataInputStream(new ByteArrayInputStream(bytes));
        }

        byte[] block() throws IOException {
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new IOException("A length of " + length);
            }
            return in.readNBytes(length);
        }

        String text() throws IOException {
            return new String(block(), StandardCharsets.UTF_8);
        }

        boolean yes() throws IOException {
            return in.readBoolean();
        }

        private int count() throws IOException {
            int count = in.readInt();
            if (count < 0 || count > in.available()) {
                throw new IOException("A count of " + count);
            }
            return count;
        }

        List<String> list() throws IOException {
            List<String> texts = new ArrayList<>();
            for (int left = count(); left > 0; left--) {
                texts.add(text());
            }
            return texts;
        }

        Map<String, String> texts() throws IOException {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int left = count(); left > 0; left--) {
                texts.put(text(), text());
            }
            return texts;
        }

        Map<String, List<String>> cells() throws IOException {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            for (int left = count(); left > 0; left--) {
                cells.put(text(), list());
            }
            return cells;
        }

        Map<String, CellValue> values() throws IOException {
            Map<String, CellValue> values = new LinkedHashMap<>();
            for (int left = count(); left > 0; left--) {
                String cell = text();
                String text = text();
                String number = text();
                boolean percent = yes();
                String day = text();
                @Nullable BigDecimal figure = number.isEmpty() ? null : new BigDecimal(number);
                values.put(cell, new CellValue(text, figure, percent, day.isEmpty() ? null : LocalDate.parse(day)));
            }
            return values;
        }

        List<FormField> fields() throws IOException {
            List<FormField> fields = new ArrayList<>();
            for (int left = count(); left > 0; left--) {
                String name = text();
                String label = text();
                FormField.Kind kind = FormField.Kind.valueOf(text());
                int page = in.readInt();
                int longest = in.readInt();
                List<FormField.Choice> choices = new ArrayList<>();
                for (int more = count(); more > 0; more--) {
                    choices.add(new FormField.Choice(text(), text()));
                }
                fields.add(new FormField(name, label, kind, page, longest, choices));
            }
            return List.copyOf(fields);
        }

        FormReading reading() throws IOException {
            return new FormReading(fields(), removed());
        }

        BookReading book() throws IOException {
            return new BookReading(fields(), cells(), flaws());
        }

        private TreeSet<Removed> removed() throws IOException {
            TreeSet<Removed> removed = new TreeSet<>();
            list().forEach(one -> removed.add(Removed.valueOf(one)));
            return removed;
        }

        List<FormFlaw> flaws() throws IOException {
            List<FormFlaw> flaws = new ArrayList<>();
            for (int left = count(); left > 0; left--) {
                flaws.add(new FormFlaw(FormFlaw.Kind.valueOf(text()), text(), list()));
            }
            return List.copyOf(flaws);
        }

        FilledForm filled() throws IOException {
            List<FormFlaw> flaws = flaws();
            TreeSet<Removed> removed = removed();
            return new FilledForm(block(), flaws, removed);
        }
    }
}
