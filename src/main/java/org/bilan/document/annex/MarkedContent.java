package org.bilan.document.annex;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Whether all that the pages draw belongs to a tag that the document knows, or is said to be ornament (ISO 14289-1, 7.1).
 */
final class MarkedContent {
    private static final Set<String> DRAWS =
            Set.of("Tj", "TJ", "'", "\"", "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI");
    private static final Set<String> BEGINS = Set.of("BDC", "BMC");
    private static final int DEEPEST = 50;

    private final @Nullable COSArray known;
    private final @Nullable COSDictionary properties;
    private final Deque<Boolean> open = new ArrayDeque<>();

    private MarkedContent(@Nullable COSArray known, @Nullable COSDictionary properties) {
        this.known = known;
        this.properties = properties;
    }

    static boolean isWhole(PDDocument pdf) throws IOException {
        COSDictionary root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        Map<Integer, COSBase> parents = new HashMap<>();
        collect(root == null ? null : root.getCOSDictionary(COSName.PARENT_TREE), parents, 0);
        for (PDPage page : pdf.getPages()) {
            COSDictionary resources =
                    page.getResources() == null ? null : page.getResources().getCOSObject();
            COSArray known = parents.get(page.getStructParents()) instanceof COSArray array ? array : null;
            COSDictionary properties = resources == null ? null : resources.getCOSDictionary(COSName.PROPERTIES);
            if (!new MarkedContent(known, properties).isWhole(page)) {
                return false;
            }
        }
        return true;
    }

    private static void collect(@Nullable COSDictionary node, Map<Integer, COSBase> parents, int depth) {
        if (node == null || depth > DEEPEST) {
            return;
        }
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int at = 0; numbers != null && at + 1 < numbers.size(); at += 2) {
            COSBase value = numbers.getObject(at + 1);
            if (value != null) {
                parents.put(numbers.getInt(at), value);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int at = 0; kids != null && at < kids.size(); at++) {
            collect(kids.getObject(at) instanceof COSDictionary kid ? kid : null, parents, depth + 1);
        }
    }

    private boolean isWhole(PDPage page) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(page);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                if (!follow(operator.getName(), operands)) {
                    return false;
                }
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        return open.isEmpty();
    }

    private boolean follow(String operator, List<COSBase> operands) {
        if (BEGINS.contains(operator)) {
            open.push(isMarked() || marks(operands));
            return true;
        }
        if (operator.equals("EMC")) {
            return open.poll() != null;
        }
        return !DRAWS.contains(operator) || isMarked();
    }

    private boolean isMarked() {
        return Boolean.TRUE.equals(open.peek());
    }

    private boolean marks(List<COSBase> operands) {
        if (operands.isEmpty()) {
            return false;
        }
        if (COSName.ARTIFACT.equals(operands.get(0))) {
            return true;
        }
        COSBase said = operands.get(operands.size() - 1);
        COSDictionary dictionary = said instanceof COSName name && properties != null && operands.size() > 1
                ? properties.getCOSDictionary(name)
                : said instanceof COSDictionary direct ? direct : null;
        int number = dictionary == null ? -1 : dictionary.getInt(COSName.MCID, -1);
        COSBase element = known == null || number < 0 || number >= known.size() ? null : known.getObject(number);
        return element != null && !(element instanceof COSNull);
    }
}
