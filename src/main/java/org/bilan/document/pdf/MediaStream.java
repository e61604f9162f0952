package org.bilan.document.pdf;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.bilan.document.page.WebPage;

/** A picture of the page for the PDF engine: nothing else is ever opened. */
record MediaStream(WebPage page, String address) implements FSStream {
    static final String PROTOCOL = "bilan";

    @Override
    public InputStream getStream() {
        byte[] bytes = page.media().get(address.substring(PROTOCOL.length() + 1));
        return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
