package org.bilan.document.word;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes {@code <} for the sign it is, unless an address in angle brackets begins there. HTML is shown as text anyway,
 * and looking for the end of each unclosed tag takes minutes on a text made to that end.
 */
final class LiteralTag implements InlineContentParser {
    static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return new LiteralTag();
        }
    };

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position after = scanner.position();
        boolean address = false;
        for (char sign = scanner.peek(); isInAddress(sign); sign = scanner.peek()) {
            address |= sign == ':' || sign == '@';
            scanner.next();
        }
        return address && scanner.peek() == '>' ? ParsedInline.none() : ParsedInline.of(new Text("<"), after);
    }

    private static boolean isInAddress(char sign) {
        return sign > ' ' && sign != '<' && sign != '>' && sign != Scanner.END;
    }
}
