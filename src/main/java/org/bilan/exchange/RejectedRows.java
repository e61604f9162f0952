package org.bilan.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an export that could not be imported, as they stood, with the reason in a column more: to be corrected in a
 * spreadsheet and imported again. Account headings and totals are written around them where the export has such. The
 * file takes its name only when the import is stored.
 */
final class RejectedRows implements Closeable {
    private static final Pattern AMOUNT = Pattern.compile("[-+]?[\\d\\s\\u00a0\\u202f.,$]+");

    private final @Nullable Path target;
    private final String reason;
    private @Nullable LedgerHeader header;
    private @Nullable Writer out;
    private String account = "";

    /** Without {@code target} nothing is written; {@code reason} is the heading of the added column. */
    RejectedRows(@Nullable Path target, String reason) {
        this.target = target;
        this.reason = reason;
    }

    boolean isWanted() {
        return target != null;
    }

    void begin(LedgerHeader of) {
        header = of;
    }

    void add(LedgerEntry entry, String why) throws IOException {
        LedgerHeader layout = header;
        if (target == null || layout == null) {
            return;
        }
        Writer writer = out;
        if (writer == null) {
            writer = Files.newBufferedWriter(unfinished(target));
            out = writer;
            writer.write('\uFEFF');
            write(writer, withReason(layout.row().cells(), layout, reason));
        }
        if (!layout.has(LedgerField.ACCOUNT) && !entry.account().equals(account)) {
            closeAccount(writer);
            account = entry.account();
            write(writer, List.of(account));
        }
        write(writer, withReason(entry.cells(), layout, why));
    }

    private void closeAccount(Writer writer) throws IOException {
        if (!account.isEmpty()) {
            write(writer, List.of("Total " + account));
        }
    }

    private static List<String> withReason(List<String> cells, LedgerHeader header, String why) {
        List<String> all = new ArrayList<>(cells);
        Integer known = header.columns().get(LedgerField.REASON);
        int column = known == null ? header.row().cells().size() : known;
        while (all.size() <= column) {
            all.add("");
        }
        all.set(column, why);
        return all;
    }

    private static void write(Writer writer, List<String> cells) throws IOException {
        writer.write(cells.stream().map(RejectedRows::cell).collect(Collectors.joining(",", "", "\n")));
    }

    private static String cell(String text) {
        String bare = CellText.unguard(text);
        return FolderSink.quoted(AMOUNT.matcher(bare).matches() ? bare : CellText.guard(bare));
    }

    /** Gives the file its name, if any row was rejected. */
    void keep() throws IOException {
        Writer writer = out;
        if (writer != null && target != null) {
            closeAccount(writer);
            writer.close();
            out = null;
            Files.move(unfinished(target), target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path unfinished(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".unfinished");
    }

    @Override
    public void close() throws IOException {
        Writer writer = out;
        if (writer != null && target != null) {
            writer.close();
            Files.deleteIfExists(unfinished(target));
        }
    }
}
