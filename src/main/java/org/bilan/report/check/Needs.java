package org.bilan.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.funding.ProfileSection;
import org.bilan.report.Finding.Subject;
import org.bilan.report.ReportWords;
import org.bilan.report.check.Need.State;
import org.bilan.report.field.Catalogue;
import org.bilan.report.material.Material;
import org.bilan.template.Ask;
import org.bilan.template.Field;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.bilan.template.Vocabulary;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Missing;
import org.bilan.value.Wording;

/** Looks up what a template asks for in the material of one report, and tells it by topic. */
public final class Needs {
    /** What is wanting of one topic is told so many times, the most wanting first. */
    private static final int MOST_LACKS = 3;

    /** Parts that may well be nothing, and that whoever prepares a report looks for all the same. */
    private static final Set<String> TOLD =
            Set.of("participants", "participation", "partenaires", "description", "cible", "piece");

    private final Material from;
    private final Scope root;
    private final Vocabulary vocabulary;
    private final Messages words;
    private final Wording wording;
    private final Language language;
    private final Map<NeedTopic, NeedTally> tallies = new EnumMap<>(NeedTopic.class);
    private final Map<String, Need> stories = new LinkedHashMap<>();

    private Needs(Material from, Catalogue catalogue, Language language) {
        this.from = from;
        this.root = catalogue.scope(from);
        this.vocabulary = catalogue.vocabulary();
        this.language = language;
        this.words = ReportWords.in(language);
        this.wording = Wording.of(language);
    }

    /** By group, in each what is missing first. */
    public static List<Need> of(List<Ask> asks, Material from, Catalogue catalogue, Language language) {
        Needs needs = new Needs(from, catalogue, language);
        asks.forEach(ask -> needs.look(ask, List.of(needs.root), NeedTopic.OTHER, true));
        List<Need> all = new ArrayList<>(needs.stories.values());
        needs.tallies.forEach((topic, tally) -> all.add(needs.told(topic, tally)));
        return all.stream()
                .sorted(Comparator.comparing(Need::group).thenComparing(Need::state))
                .toList();
    }

    /** @param around the topic of what the name is asked of; {@code surely}: whether that is asked for in any case */
    private void look(Ask ask, List<Scope> of, NeedTopic around, boolean surely) {
        NeedTopic topic = NeedTopic.of(ask.key()).orElse(around);
        if (topic == NeedTopic.REPORT || ask.field().type() == Field.Type.YES_NO) {
            return;
        }
        boolean certain = surely && ask.certain();
        if (ask.field().type() == Field.Type.STORY) {
            story(ask, of, around, certain);
            return;
        }
        NeedTally tally = tallies.computeIfAbsent(topic, key -> new NeedTally());
        switch (ask.field().type()) {
            case LIST -> list(ask, of, topic, tally, certain);
            case THING -> thing(ask, of, topic, tally, certain);
            case BLOCK, CHART -> piece(ask, of, topic, tally, certain);
            case PICTURES -> {
                tally.asked(certain);
                tally.items(values(ask, of)
                        .mapToInt(one -> one instanceof Value.Pictures some
                                ? some.pictures().size()
                                : 0)
                        .sum());
            }
            default -> part(ask, of, topic, tally, certain);
        }
    }

    private static Stream<Value> values(Ask ask, List<Scope> of) {
        return of.stream().flatMap(one -> one.find(ask.key()).stream());
    }

    private void list(Ask ask, List<Scope> of, NeedTopic topic, NeedTally tally, boolean certain) {
        if (ask.field().inside().isEmpty()) {
            part(ask, of, topic, tally, certain);
            return;
        }
        tally.asked(certain);
        List<Scope> items = values(ask, of)
                .flatMap(one -> one instanceof Value.Items some ? some.scopes().stream() : Stream.of())
                .toList();
        tally.items(items.size());
        ask.inside().forEach(part -> look(part, items, topic, certain));
    }

    private void thing(Ask ask, List<Scope> of, NeedTopic topic, NeedTally tally, boolean certain) {
        tally.asked(certain);
        List<Scope> things = values(ask, of)
                .flatMap(one -> one instanceof Value.Thing some ? Stream.of(some.scope()) : Stream.of())
                .toList();
        ask.inside().forEach(part -> look(part, things, topic, certain));
    }

    /** What a table or chart is made of is looked at where the catalogue knows it by itself; else whether it has rows. */
    private void piece(Ask ask, List<Scope> of, NeedTopic topic, NeedTally tally, boolean certain) {
        tally.asked(certain);
        List<String> stands = topic.standsFor();
        Optional<Field> list = stands.isEmpty() ? Optional.empty() : vocabulary.find(stands.get(0));
        Optional<Field> part = list.flatMap(Field::inside).flatMap(inside -> inside.find(stands.get(1)));
        if (list.isPresent() && part.isPresent()) {
            Ask made = new Ask(list.get(), certain, List.of(new Ask(part.get(), true, List.of())));
            list(made, List.of(root), topic, tally, certain);
        } else {
            tally.there(values(ask, of)
                    .anyMatch(one -> one instanceof Value.Block block
                            ? !block.table().isEmpty()
                            : one instanceof Value.Drawing drawing
                                    && !drawing.chart().isEmpty()));
        }
    }

    private void part(Ask ask, List<Scope> of, NeedTopic topic, NeedTally tally, boolean certain) {
        tally.asked(certain);
        boolean told = TOLD.contains(ask.key());
        List<Scope> without =
                of.stream().filter(one -> isMissing(one.find(ask.key()), told)).toList();
        if (topic != NeedTopic.OTHER && of.size() > 1) {
            tally.items(of.size());
        }
        if (certain || without.size() < of.size()) {
            tally.lacking(ask.field(), certain ? without : List.of(), of.size(), !told);
        }
    }

    private static boolean isMissing(Optional<Value> value, boolean told) {
        Value found = value.orElse(null);
        return found instanceof Value.Absent absent && (told || absent.why() != Missing.NOT_APPLICABLE)
                || found instanceof Value.Items items && items.scopes().isEmpty();
    }

    /** A section of the profile is a need of its own; the texts of themes are counted. */
    private void story(Ask ask, List<Scope> of, NeedTopic around, boolean certain) {
        long written = values(ask, of).filter(Value.Story.class::isInstance).count();
        if (around == NeedTopic.OTHER) {
            stories.computeIfAbsent(ask.key(), key -> section(key, written > 0, certain));
            return;
        }
        NeedTally tally = tallies.computeIfAbsent(around, key -> new NeedTally());
        tally.lacking(
                ask.field(),
                of.stream()
                        .filter(one -> !(one.find(ask.key()).orElse(null) instanceof Value.Story))
                        .toList(),
                of.size(),
                false);
    }

    private Need section(String key, boolean written, boolean certain) {
        Optional<ProfileSection> section = from.profile().sections().stream()
                .filter(one -> key.endsWith(" " + Scope.key(one.code().replace('-', ' '))))
                .findFirst();
        String title = section.map(one -> one.title().in(language)).orElse(key);
        boolean optional = section.filter(ProfileSection::optional).isPresent() || !certain;
        State state = written ? State.READY : optional ? State.NONE : State.MISSING;
        return new Need(
                NeedTopic.STORY.group(),
                state,
                words.say("need.story", title),
                written ? "" : words.say(optional ? "need.story.optional" : "need.story.missing"),
                section.map(one -> new Subject(NeedTopic.STORY.table(), one.code()))
                        .orElse(null));
    }

    private Need told(NeedTopic topic, NeedTally tally) {
        State state = tally.state(topic.mayBeNone());
        String key = "need." + topic.code();
        List<String> said = new ArrayList<>();
        if (tally.isCounted() && words.has(key + ".count")) {
            said.add(words.say(key + ".count", tally.items(), wording.number(tally.items())));
        } else if (state == State.MISSING) {
            said.add(words.say("need.missing"));
        }
        tally.lacks().stream()
                .sorted(Comparator.comparing(NeedTally.Lack::count).reversed())
                .limit(MOST_LACKS)
                .forEach(lack -> said.add(lack(lack)));
        if (tally.lacks().size() > MOST_LACKS) {
            said.add(words.say("need.more", tally.lacks().size() - MOST_LACKS));
        }
        return new Need(topic.group(), state, words.say(key), String.join(", ", said), subject(topic, tally));
    }

    private String lack(NeedTally.Lack lack) {
        String part = part(lack.field());
        return lack.of() == 1
                ? words.say("need.without", part)
                : words.say("need.lack", wording.number(lack.count()), part);
    }

    /** The meaning of a field up to its first comma: « valeur de la période ». */
    private String part(Field field) {
        String own = "need.part." + field.english().replace(' ', '.');
        String meaning = words.has(own)
                ? words.say(own)
                : words.has(field.meaning()) ? words.say(field.meaning()) : field.name(language);
        return meaning.split("[,;(]|\\s?:")[0].strip();
    }

    private @org.jspecify.annotations.Nullable Subject subject(NeedTopic topic, NeedTally tally) {
        String grant = Optional.ofNullable(from.request().grant()).orElse("");
        return switch (topic) {
            case SIGNATURE, REPORT, OTHER -> null;
            case ORGANIZATION ->
                new Subject(topic.table(), from.facts().home().own().code());
            case FUNDER ->
                new Subject(
                        topic.table(),
                        grant.isEmpty() ? "" : from.reportedGrant().funder());
            case GRANT, AMENDMENTS, INSTALMENTS, BUDGET -> new Subject(topic.table(), grant);
            default -> new Subject(topic.table(), tally.only().orElse(""));
        };
    }
}
