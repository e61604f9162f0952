package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bilan.organization.Person;
import org.bilan.report.trace.How;

/** A committee with those who sit on it, in the order of the register. */
public record Body(String name, List<Person> members) {
    public Body {
        members = List.copyOf(members);
    }

    /** By name. */
    public static List<Body> committees(Material from) {
        Map<String, List<Person>> byName = new TreeMap<>();
        from.facts().parties().people().stream()
                .filter(PartyView::isCommittee)
                .forEach(person -> byName.computeIfAbsent(String.valueOf(person.body()), name -> new ArrayList<>())
                        .add(person));
        return byName.entrySet().stream()
                .map(one -> new Body(one.getKey(), one.getValue()))
                .toList();
    }

    /** As it begins a line, however it is written in the register. */
    public String heading() {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + name.substring(name.offsetByCodePoints(0, 1));
    }

    /** The organizations they represent, each once, with the number of seats where it has several. */
    public List<String> organizations(Material from) {
        return seats(from).entrySet().stream()
                .map(one -> one.getValue().size() == 1
                        ? one.getKey()
                        : one.getKey() + " (" + one.getValue().size() + ")")
                .toList();
    }

    /** Of the numbers among the organizations: who sits there for each. */
    public Origin seatsOrigin(Material from) {
        Sources sources = from.sources();
        return Origin.of(
                How.COUNT,
                sources.say("seats"),
                seats(from).entrySet().stream()
                        .map(one -> Origin.Part.of(
                                one.getKey(),
                                BigDecimal.valueOf(one.getValue().size()),
                                "",
                                sources.count(one.getValue())))
                        .toArray(Origin.Part[]::new));
    }

    private Map<String, List<Person>> seats(Material from) {
        Map<String, List<Person>> seats = new LinkedHashMap<>();
        for (Person person : members) {
            if (person.organization() != null) {
                seats.computeIfAbsent(from.parties().shortNameOf(person.organization()), one -> new ArrayList<>())
                        .add(person);
            }
        }
        return seats;
    }
}
