package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Photo;
import org.bilan.document.picture.CleanPicture;
import org.bilan.document.picture.CleanPictures;
import org.bilan.document.picture.UnreadablePicture;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.FileShelf;
import org.bilan.exchange.RecordDesk;
import org.bilan.storage.BulkReader;
import org.bilan.web.Page;

/**
 * The photos of activities. What is received is never kept as it came: only its pixels are, upright, and without the place,
 * owner and small pictures that cameras write beside them.
 */
@Singleton
class PhotoAlbum {
    /** Stands in a new photo for what nobody has said yet: the table wants a text there. */
    static final String UNSAID = "—";

    static final String TABLE = "photos";
    /** Enough for a page of a report at 300 dots an inch. */
    private static final int WIDEST = 2400;

    private static final int SMALL = 480;
    private static final int LONGEST_STEM = 50;

    private final BulkReader records;
    private final RecordDesk desk;
    private final FileShelf shelf;

    PhotoAlbum(BulkReader records, RecordDesk desk, FileShelf shelf) {
        this.records = records;
        this.desk = desk;
        this.shelf = shelf;
    }

    List<Photo> of(String activity) {
        return records.read(Photo.class, "FROM photo WHERE activity = ? ORDER BY code", activity);
    }

    List<String> codes(String activity) {
        return of(activity).stream().map(Photo::code).toList();
    }

    Optional<Photo> find(String code) {
        return records.read(Photo.class, "FROM photo WHERE code = ?", code).stream()
                .findFirst();
    }

    /** The picture as it is kept, or small; empty if its file is not there or cannot be read. */
    Optional<CleanPicture> picture(Photo photo, boolean small) {
        return shelf.file(photo.file()).flatMap(path -> {
            try {
                byte[] bytes = Files.readAllBytes(path);
                return Optional.of(small ? CleanPictures.of(bytes, SMALL) : CleanPicture.of(bytes, WIDEST));
            } catch (IOException | UnreadablePicture unreadable) {
                return Optional.empty();
            }
        });
    }

    /**
     * Keeps a picture with the activity; the caption and the rest are said afterwards, the credit is that of the
     * activity's other photos.
     *
     * @param name of the file, as the sender calls it
     * @throws UnreadablePicture if it is no JPEG or PNG picture, whatever its name says, or too large to decode
     */
    EditOutcome add(Page page, String activity, String name, byte[] received) {
        CleanPicture clean = CleanPicture.of(received, WIDEST);
        String stem = ActivityBook.slug(name.replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", ""), LONGEST_STEM);
        String kept = keep(clean, stem);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", desk.freeCode(TABLE, stem));
        cells.put("file", kept);
        cells.put("activity", activity);
        cells.put("caption", UNSAID);
        cells.put("credit", credit(activity));
        cells.put("alt", UNSAID);
        cells.put("consent", "unknown");
        EditOutcome outcome = save(page, Edit.add(TABLE, cells));
        if (!outcome.isStored()) {
            forget(kept);
        }
        return outcome;
    }

    /** The one that is most often the same for all photos of an activity. */
    private String credit(String activity) {
        return of(activity).stream()
                .map(Photo::credit)
                .filter(credit -> !credit.equals(UNSAID))
                .reduce(UNSAID, (one, next) -> next);
    }

    private String keep(CleanPicture clean, String stem) {
        try {
            Path received = Files.createTempFile("photo", null);
            Files.write(received, clean.bytes());
            return shelf.keep(received, TABLE, stem + "." + clean.extension());
        } catch (IOException problem) {
            throw new UncheckedIOException("The photo could not be kept", problem);
        }
    }

    EditOutcome change(Page page, Photo photo, Map<String, String> said) {
        Map<String, String> cells = new LinkedHashMap<>(said);
        cells.put("code", photo.code());
        return save(page, Edit.change(TABLE, cells, null));
    }

    /** Takes the photo out, and its file where no other photo has the same. */
    EditOutcome remove(Page page, Photo photo) {
        EditOutcome outcome = save(page, Edit.remove(TABLE, Map.of("code", photo.code()), null));
        if (outcome.isStored()) {
            forgetUnused(photo.file());
        }
        return outcome;
    }

    void forgetUnused(String file) {
        if (records.read(Photo.class, "FROM photo WHERE file = ?", file).isEmpty()) {
            forget(file);
        }
    }

    private void forget(String file) {
        shelf.file(file).ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException problem) {
                throw new UncheckedIOException("The photo could not be taken off the shelf", problem);
            }
        });
    }

    private EditOutcome save(Page page, Edit edit) {
        return desk.save(List.of(edit), page.visitor().author(), page.language());
    }
}
