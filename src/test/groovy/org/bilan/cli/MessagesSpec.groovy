package org.bilan.cli

import spock.lang.Specification

/** Every sentence is there in every language, and asks for the same details. */
class MessagesSpec extends Specification {
    def "the three bundles of #bundle say the same things"() {
        given:
        def all = ['fr', 'en', 'es'].collectEntries { language ->
            def properties = new Properties()
            getClass().getResourceAsStream("/org/bilan/${bundle}_${language}.properties").withReader('UTF-8') { properties.load(it) }
            [language, properties]
        }

        expect:
        all.en.keySet() == all.fr.keySet()
        all.es.keySet() == all.fr.keySet()
        all.fr.keySet().findAll { key -> ['en', 'es'].any { gaps(all[it][key]) != gaps(all.fr[key]) } } == [] as Set
        all.fr.keySet().findAll { key -> ['fr', 'en', 'es'].any { !all[it][key].strip() } } == [] as Set

        where:
        bundle << ['cli/messages', 'cli/help', 'web/messages', 'notice/messages'] + areas()
    }

    /** The words of each area of the pages. */
    private static List<String> areas() {
        def web = new File(MessagesSpec.getResource('/org/bilan/web/messages_fr.properties').toURI()).parentFile
        web.listFiles().findAll { new File(it, 'messages_fr.properties').exists() }.collect { "web/$it.name/messages" }.sort()
    }

    private static Set<String> gaps(String sentence) {
        (sentence =~ /\{(\d+)/).collect { it[1] } as Set
    }
}
