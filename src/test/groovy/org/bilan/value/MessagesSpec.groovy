package org.bilan.value

import java.text.MessageFormat
import spock.lang.Specification

class MessagesSpec extends Specification {
    static final List<Object[]> DETAILS = [[], ['a'], ["l'été {0}", 'b', 'c', 'd', 'e', 'f', 'g', 'h'], [1234.5G, 'b', 3L, null]].collect { it as Object[] }

    /** A gap for a number refuses words. */
    static String said(Closure<String> sentence) {
        try {
            sentence()
        } catch (IllegalArgumentException refused) {
            refused.message
        }
    }

    def "every sentence is what the standard library makes of it, whatever fills its gaps (#language)"() {
        given:
        def sentences = ResourceBundle.getBundle('org.bilan.report.messages', language.locale(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        def messages = Messages.of(Class.forName('org.bilan.report.Finding'), language)

        expect:
        sentences.keySet().size() > 100
        sentences.keySet().collectMany { key ->
            DETAILS.findAll { details -> said { messages.say(key, details) } != said { new MessageFormat(sentences.getString(key), language.locale()).format(details) } }.collect { key }
        } == []

        where:
        language << Language.values()
    }
}
