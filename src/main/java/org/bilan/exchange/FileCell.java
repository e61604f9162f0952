package org.bilan.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The path of a file inside the data folder, with forward slashes. */
enum FileCell implements CellType {
    /** A photo: PNG, JPEG or GIF. */
    PICTURE,
    /** A voucher or agreement, of any kind. */
    DOCUMENT,
    /** Markdown under {@code narratives/}. */
    NARRATIVE;

    @Override
    public @Nullable Object read(String text, RowReading row) {
        if (this == NARRATIVE && !(text.startsWith("narratives/") && text.endsWith(".md"))) {
            return row.refuse("file.narrative", text);
        }
        Optional<Slip> slip = row.files().take(text, this);
        return slip.isEmpty() ? text : row.refuse(slip.get().key(), slip.get().details());
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.FILE;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }

    /** The text of the narrative that the row names. */
    static @Nullable Object narrative(RowReading row) {
        return row.files().text(row.text("file"));
    }

    /** Why a file is not taken. */
    record Slip(String key, Object... details) {}
}
