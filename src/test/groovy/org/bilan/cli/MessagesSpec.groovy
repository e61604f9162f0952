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
        bundle << ['cli/help'] + bundles()
    }

    def "no bundle says a sentence twice"() {
        expect: 'a second line for a key would silently win over the first'
        twice(bundle) == []

        where:
        bundle << ['cli/help'] + bundles()
    }

    private static List<String> twice(String bundle) {
        ['fr', 'en', 'es'].collectMany { language ->
            def keys = MessagesSpec.getResource("/org/bilan/${bundle}_${language}.properties").readLines('UTF-8')
                    .findAll { it =~ /^[\w.]+=/ }*.replaceFirst(/=.*/, '')
            keys.countBy { it }.findAll { it.value > 1 }.collect { "$language: $it.key" }
        }
    }

    /** Those of every package. */
    private static List<String> bundles() {
        List<String> found = []
        def root = new File(MessagesSpec.getResource('/org/bilan/web/messages_fr.properties').toURI()).parentFile.parentFile
        root.eachFileRecurse { if (it.name == 'messages_fr.properties') found << "${root.toPath().relativize(it.parentFile.toPath())}/messages".toString() }
        found.sort()
    }

    private static Set<String> gaps(String sentence) {
        (sentence =~ /\{(\d+)/).collect { it[1] } as Set
    }
}
