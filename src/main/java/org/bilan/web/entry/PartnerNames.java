package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.organization.Organization;
import org.bilan.storage.BulkReader;
import org.bilan.value.Nearest;
import org.bilan.value.Spelling;
import org.bilan.value.TextFold;

/** Organizations as people name them: by name, acronym, alias or code, without regard to case and accents. */
@Singleton
class PartnerNames {
    private static final int OFFERED = 8;

    private final BulkReader records;

    PartnerNames(BulkReader records) {
        this.records = records;
    }

    /**
     * What names separated by {@code ;} stand for.
     *
     * @param codes of those that are known, in the order they were named
     * @param unknown names of nobody known, as typed, each with the known name that is most likely meant, or an empty text
     */
    record Found(Set<String> codes, Map<String, String> unknown) {}

    Found find(String typed) {
        List<Organization> all = all();
        Map<String, String> byName = new HashMap<>();
        all.forEach(one -> spellings(one).forEach(name -> byName.putIfAbsent(Spelling.bare(name), one.code())));
        Set<String> codes = new LinkedHashSet<>();
        Map<String, String> unknown = new LinkedHashMap<>();
        Arrays.stream(typed.split("[;\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    String code = byName.get(Spelling.bare(name));
                    if (code != null) {
                        codes.add(code);
                    } else {
                        unknown.put(name, near(name, all));
                    }
                });
        return new Found(codes, unknown);
    }

    boolean isKnown(String name) {
        return find(name.replace(';', ' ')).unknown().isEmpty();
    }

    private static String near(String name, List<Organization> all) {
        return Nearest.to(name, all.stream().map(Organization::name).toList()).orElse("");
    }

    /** Their names separated by {@code ;} in the order of the codes. */
    String named(Collection<String> codes) {
        Map<String, String> names = records.readOf(Organization.class, "code", codes, "code").stream()
                .collect(Collectors.toMap(Organization::code, Organization::name));
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining("; "));
    }

    /** Those of which a word of the name, or the acronym, begins with what is typed; those that begin with it first. */
    List<Organization> like(String typed) {
        String wanted = TextFold.fold(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Organization> begins = new ArrayList<>();
        List<Organization> holds = new ArrayList<>();
        for (Organization one : all()) {
            List<String> names = spellings(one).map(TextFold::fold).toList();
            if (names.stream().anyMatch(name -> name.startsWith(wanted))) {
                begins.add(one);
            } else if (names.stream().anyMatch(name -> hasWord(name, wanted))) {
                holds.add(one);
            }
        }
        return Stream.concat(begins.stream(), holds.stream()).limit(OFFERED).toList();
    }

    private static boolean hasWord(String name, String wanted) {
        return name.matches("(?s).*[^\\p{L}\\p{N}]\\Q" + wanted.replace("\\E", "") + "\\E.*");
    }

    private static Stream<String> spellings(Organization one) {
        String both = one.acronym() == null ? one.name() : one.name() + " (" + one.acronym() + ")";
        return Stream.of(
                        Stream.of(one.name(), both, one.code()),
                        Stream.ofNullable(one.acronym()),
                        one.aliases().stream())
                .flatMap(names -> names);
    }

    private List<Organization> all() {
        return records.read(Organization.class, "FROM organization ORDER BY name, code");
    }
}
