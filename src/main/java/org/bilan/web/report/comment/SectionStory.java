package org.bilan.web.report.comment;

import java.util.ArrayList;
import java.util.List;
import org.bilan.document.word.WebNarrative;

/**
 * A section as it will be read, block by block, with the unresolved comments on each.
 *
 * @param whole comments on all of the section
 * @param lost those whose words are no longer there
 * @param resolved those that are settled, wherever they stood
 */
public record SectionStory(
        String code,
        List<Part> parts,
        List<CommentThread> whole,
        List<CommentThread> lost,
        List<CommentThread> resolved) {
    private static final int LONGEST_LABEL = 60;

    /** A block with what was said of it; {@code words} are the block's own, to be quoted. */
    public record Part(String html, String words, List<CommentThread> threads) {
        public Part {
            threads = List.copyOf(threads);
        }

        /** What a comment on all of it quotes. */
        public String quote() {
            return words.length() <= CommentOrder.LONGEST_QUOTE
                    ? words
                    : words.substring(0, CommentOrder.LONGEST_QUOTE);
        }

        /** How it begins, to be chosen by. */
        public String label() {
            return words.length() <= LONGEST_LABEL ? words : words.substring(0, LONGEST_LABEL) + "…";
        }
    }

    public SectionStory {
        parts = List.copyOf(parts);
        whole = List.copyOf(whole);
        lost = List.copyOf(lost);
        resolved = List.copyOf(resolved);
    }

    /** @param threads those of any section of the report; each stands at the first block that has its words */
    public static SectionStory of(String code, List<WebNarrative.Block> blocks, List<CommentThread> threads) {
        List<List<CommentThread>> at = new ArrayList<>();
        blocks.forEach(block -> at.add(new ArrayList<>()));
        List<CommentThread> whole = new ArrayList<>();
        List<CommentThread> lost = new ArrayList<>();
        List<CommentThread> own = threads.stream()
                .filter(one -> one.first().section().equals(code))
                .toList();
        own.stream().filter(one -> !one.isResolved()).forEach(thread -> {
            String quote = thread.first().quote();
            int place = quote.isEmpty() ? -1 : place(quote, blocks);
            (quote.isEmpty() ? whole : place < 0 ? lost : at.get(place)).add(thread);
        });
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < blocks.size(); number++) {
            WebNarrative.Block block = blocks.get(number);
            parts.add(new Part(block.html(), block.words(), at.get(number)));
        }
        List<CommentThread> resolved =
                own.stream().filter(CommentThread::isResolved).toList();
        return new SectionStory(code, parts, whole, lost, resolved);
    }

    private static int place(String quote, List<WebNarrative.Block> blocks) {
        String wanted = even(quote);
        for (int number = 0; number < blocks.size(); number++) {
            if (even(blocks.get(number).words()).contains(wanted)) {
                return number;
            }
        }
        return -1;
    }

    /** The kind of blank does not matter. */
    private static String even(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
