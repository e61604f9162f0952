package org.bilan.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says that it conforms to, and what stands in it that matters to that; read from the file itself, without
 * the whole of a validator's rules.
 *
 * @param accessible the part of PDF/UA (ISO 14289) that it names; 0 for none
 * @param archival the part and level of PDF/A (ISO 19005) that it names, {@code 2a}; empty for none
 * @param language as the document names it, {@code fr-CA}; empty for none
 * @param strangers the fonts that are used and not embedded
 * @param figures all figures, {@code silent} those without alternative text
 * @param tables all tables, {@code bare} those without a header cell
 * @param attached the names of the files inside it, in their order
 */
public record Conformity(
        int accessible,
        String archival,
        String language,
        int pages,
        int fonts,
        List<String> strangers,
        int figures,
        int silent,
        int tables,
        int bare,
        List<String> attached) {
    private static final Pattern UA = claim("pdfuaid:part");
    private static final Pattern PART = claim("pdfaid:part");
    private static final Pattern LEVEL = claim("pdfaid:conformance");

    public Conformity {
        strangers = List.copyOf(strangers);
        attached = List.copyOf(attached);
    }

    /** @param pdf not encrypted */
    public static Conformity of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            String claims = claims(catalog.getMetadata());
            FontCount fonts = FontCount.of(document);
            TagCount tags = TagCount.of(catalog.getStructureTreeRoot());
            String part = found(PART, claims);
            return new Conformity(
                    found(UA, claims).equals("1") ? 1 : 0,
                    part.isEmpty() ? "" : part + found(LEVEL, claims).toLowerCase(Locale.ROOT),
                    catalog.getLanguage() == null ? "" : catalog.getLanguage(),
                    document.getNumberOfPages(),
                    fonts.all(),
                    fonts.strangers(),
                    tags.figures(),
                    tags.silent(),
                    tags.tables(),
                    tags.bare(),
                    attached(catalog));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it names both standards and nothing in it was found to speak against them. */
    public boolean isWhole() {
        return accessible > 0 && !archival.isEmpty() && !language.isEmpty() && strangers.isEmpty() && silent == 0;
    }

    private static Pattern claim(String name) {
        return Pattern.compile(name + "(?:>|\\s*=\\s*[\"'])\\s*(\\w+)");
    }

    private static String found(Pattern claim, String claims) {
        Matcher match = claim.matcher(claims);
        return match.find() ? match.group(1) : "";
    }

    private static String claims(@Nullable PDMetadata metadata) throws IOException {
        return metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> attached(PDDocumentCatalog catalog) throws IOException {
        if (catalog.getNames() == null || catalog.getNames().getEmbeddedFiles() == null) {
            return List.of();
        }
        Map<String, PDComplexFileSpecification> files =
                catalog.getNames().getEmbeddedFiles().getNames();
        List<String> names = new ArrayList<>();
        if (files != null) {
            new TreeMap<>(files).values().forEach(file -> names.add(file.getFilename()));
        }
        return names;
    }
}
