package org.bilan.report.material;

import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.document.annex.ActiveContent;
import org.bilan.document.annex.AnnexDesk;
import org.bilan.document.annex.AnnexReading;
import org.bilan.document.annex.AnnexReason;
import org.bilan.report.ReportWords;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/** What was found in the file of an annex, told to a person in their language. */
public final class AnnexWords {
    /** How many annexes stand behind one report, and how many megabytes all of them have together. */
    public static final int MOST = AnnexView.MOST;

    public static final long MOST_MEGABYTES = AnnexView.MOST_BYTES >> 20;
    public static final long MOST_MEGABYTES_OF_ONE = AnnexDesk.MOST_BYTES >> 20;

    private final Messages words;
    private final Wording wording;

    private AnnexWords(Messages words, Language language) {
        this.words = words;
        this.wording = Wording.of(language);
    }

    public static AnnexWords of(Language language) {
        return new AnnexWords(ReportWords.in(language), language);
    }

    /** Why it is not printed, as a part of a sentence: {@code il est protégé par un mot de passe}. */
    public String reason(AnnexReason reason) {
        return words.say("annex.reason." + reason.code(), wording.number(MOST_MEGABYTES_OF_ONE));
    }

    /** What to do about a file that is refused. */
    public String remedy(AnnexReason reason) {
        String key = "annex.do." + reason.code();
        return words.say(words.has(key) ? key : "annex.do.again");
    }

    /** {@code des scripts et des fichiers}. */
    public String removed(Set<ActiveContent> removed) {
        return wording.list(removed.stream()
                .sorted()
                .map(one -> words.say("annex.active." + one.code()))
                .collect(Collectors.toList()));
    }

    /** What becomes of a file, in one sentence or two. */
    public String outcome(AnnexReading reading) {
        @Nullable AnnexReason reason = reading.reason();
        String fate = reason == null
                ? words.say("annex.fate.printed", reading.pages())
                : words.say(reason.refuses() ? "annex.fate.refused" : "annex.fate.inside", reason(reason));
        return reading.removed().isEmpty()
                ? fate
                : fate + " " + words.say("annex.fate.cleaned", removed(reading.removed()));
    }
}
