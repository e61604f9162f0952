package org.bilan.document.page;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.sax.SAXSource;
import org.bilan.document.Refusal.Reason;
import org.bilan.document.RefusedDocument;
import org.bilan.document.SafeXml;
import org.bilan.document.word.DocxPackage;
import org.docx4j.XmlUtils;
import org.docx4j.wml.ContentAccessor;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * One part of a Word file as docx4j's typed tree. Only the vocabularies that are converted are known: with all that
 * docx4j has, the tables behind them would take twice the memory for as long as the program runs.
 */
final class WordTree {
    private static final List<Class<?>> VOCABULARIES = List.of(
            org.docx4j.wml.ObjectFactory.class,
            org.docx4j.w14.ObjectFactory.class,
            org.docx4j.w15.ObjectFactory.class,
            org.docx4j.dml.ObjectFactory.class,
            org.docx4j.dml.chart.ObjectFactory.class,
            org.docx4j.dml.picture.ObjectFactory.class,
            org.docx4j.dml.wordprocessingDrawing.ObjectFactory.class);

    private WordTree() {}

    private static final class Known {
        static final JAXBContext CONTEXT = context();

        private static JAXBContext context() {
            try {
                return JAXBContext.newInstance(VOCABULARIES.toArray(Class<?>[]::new));
            } catch (JAXBException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @throws RefusedDocument if the part cannot be read */
    static Object read(String part, DocxPackage file) {
        try {
            Unmarshaller reader = Known.CONTEXT.createUnmarshaller();
            reader.setEventHandler(unexpected -> false);
            InputSource xml = new InputSource(new ByteArrayInputStream(file.bytes(part)));
            return content(reader.unmarshal(new SAXSource(SafeXml.pushing(), xml)));
        } catch (JAXBException | NumberFormatException unexpected) {
            return readLeniently(part, file.text(part));
        }
    }

    /** What the schema does not allow there is left out; docx4j knows how. */
    private static Object readLeniently(String part, String xml) {
        try {
            return content(XmlUtils.unmarshalString(xml));
        } catch (JAXBException e) {
            throw new RefusedDocument(Reason.NOT_XML, part, String.valueOf(e.getMessage()));
        }
    }

    /** What stands in a text box that the typed tree does not know; what the schema does not allow there is left out. */
    static List<Object> blocks(Element text) {
        try {
            Unmarshaller reader = Known.CONTEXT.createUnmarshaller();
            reader.setEventHandler(unexpected -> true);
            Object read = content(reader.unmarshal(text));
            return read instanceof ContentAccessor box ? box.getContent() : List.of();
        } catch (JAXBException | NumberFormatException unreadable) {
            return List.of();
        }
    }

    /** A typed element as a plain one. */
    static Element plain(JAXBElement<?> typed) {
        try {
            DOMResult result = new DOMResult(SafeXml.builder().newDocument());
            Known.CONTEXT.createMarshaller().marshal(typed, result);
            return ((Document) result.getNode()).getDocumentElement();
        } catch (JAXBException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an element holds, where the tree wraps it to keep the element's name. */
    static @Nullable Object content(@Nullable Object each) {
        return each instanceof JAXBElement<?> element ? element.getValue() : each;
    }
}
