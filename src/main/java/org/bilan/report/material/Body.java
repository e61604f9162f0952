package org.bilan.report.material;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bilan.organization.Person;

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
        Map<String, Integer> seats = new LinkedHashMap<>();
        members.stream()
                .map(Person::organization)
                .filter(Objects::nonNull)
                .forEach(one -> seats.merge(from.parties().shortNameOf(one), 1, Integer::sum));
        return seats.entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : one.getKey() + " (" + one.getValue() + ")")
                .toList();
    }
}
