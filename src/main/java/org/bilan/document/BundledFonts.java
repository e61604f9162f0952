package org.bilan.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** The bundled fonts for a program beside this one, so that both use the same. */
public final class BundledFonts {
    private BundledFonts() {}

    /**
     * Writes the fonts into a folder, with a configuration for fontconfig that adds them to those of the machine and puts
     * them in the place of those that Word documents name.
     *
     * @return the configuration
     */
    public static Path writeTo(Path folder) throws IOException {
        for (FontFamily family : FontFamily.values()) {
            for (int face = 0; face < 4; face++) {
                String resource = family.resource((face & 1) != 0, (face & 2) != 0);
                try (InputStream font = BundledFonts.class.getClassLoader().getResourceAsStream(resource)) {
                    if (font == null) {
                        throw new IllegalStateException("The font " + resource + " is not bundled");
                    }
                    Files.copy(font, folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
                }
            }
        }
        return Files.writeString(folder.resolve("fonts.conf"), configuration(folder));
    }

    private static String configuration(Path folder) {
        StringBuilder out = new StringBuilder(2000);
        out.append("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n");
        out.append("<include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>\n<dir>");
        out.append(XmlText.escape(folder.toString()));
        out.append("</dir>\n<cachedir>");
        out.append(XmlText.escape(folder.resolve("cache").toString()));
        out.append("</cachedir>\n");
        new TreeMap<>(FontFamily.twins()).forEach((name, family) -> {
            if (!name.equalsIgnoreCase(family.familyName())) {
                out.append("<match target=\"pattern\"><test name=\"family\" compare=\"eq\"><string>");
                out.append(name)
                        .append("</string></test><edit name=\"family\" mode=\"assign\" binding=\"same\"><string>");
                out.append(family.familyName()).append("</string></edit></match>\n");
            }
        });
        return out.append("</fontconfig>\n").toString();
    }
}
