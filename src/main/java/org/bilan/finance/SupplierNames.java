package org.bilan.finance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.organization.Organization;
import org.bilan.value.EditDistance;
import org.bilan.value.Spelling;

/** Suppliers as people spell them: an organization by its code, name, acronym or an alias, or someone without a record. */
final class SupplierNames {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> recorded = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();

    SupplierNames(List<Organization> organizations) {
        for (Organization one : organizations) {
            String name = Spelling.bare(one.name());
            recorded.add(name);
            names.putIfAbsent(Spelling.bare(one.code()), name);
            names.putIfAbsent(name, name);
            if (one.acronym() != null) {
                names.putIfAbsent(Spelling.bare(one.acronym()), name);
            }
            one.aliases().forEach(alias -> names.putIfAbsent(Spelling.bare(alias), name));
        }
    }

    /** One organization, or two spellings at most one slip apart ({@link EditDistance}); two from eight letters on. */
    boolean same(String one, String other) {
        String left = name(one);
        String right = name(other);
        if (left.equals(right)) {
            return !left.isEmpty();
        }
        boolean two = recorded.contains(left) && recorded.contains(right);
        int shorter = Math.min(left.length(), right.length());
        return !two && shorter >= 4 && EditDistance.isWithin(left, right, shorter >= 8 ? 2 : 1);
    }

    private String name(String spelled) {
        return known.computeIfAbsent(spelled, text -> {
            String bare = Spelling.bare(text);
            return names.getOrDefault(bare, bare);
        });
    }
}
