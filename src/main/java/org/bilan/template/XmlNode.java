package org.bilan.template;

/** A piece of an XML part, by where it lies in the text of the part, so that what is not changed is copied as it was. */
sealed interface XmlNode permits XmlElement, XmlText {
    /** As it stands in the part. */
    String raw();
}
