package org.bilan.template;

/** Characters between tags. */
record XmlText(String source, int start, int end) implements XmlNode {
    static final String CDATA = "<![CDATA[";

    @Override
    public String raw() {
        return source.substring(start, end);
    }

    /** With entities resolved. */
    String text() {
        String raw = raw();
        if (raw.startsWith(CDATA)) {
            return raw.substring(CDATA.length(), raw.length() - "]]>".length());
        }
        return raw.indexOf('&') < 0 ? raw : XmlReader.decoded(raw);
    }

    boolean isBlank() {
        return raw().isBlank();
    }
}
