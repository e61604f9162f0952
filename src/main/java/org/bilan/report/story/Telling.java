package org.bilan.report.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.report.trace.Trace;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** What one report tells of its period. */
public final class Telling {
    private final String name;
    private final Content content;
    private final @Nullable Frozen frozen;
    private final Map<String, Known> activities = new LinkedHashMap<>();
    private final Map<String, List<Statement>> statements = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Set<String> told;

    /**
     * What is told.
     *
     * @param grant whose report it is; null for the annual report
     * @param language of what is printed
     * @param activities that the records of the report have
     * @param told codes of those that it tells of
     * @param claims at most one for an expense; none in an annual report
     */
    public record Content(
            @Nullable String grant,
            Period period,
            Language language,
            List<Known> activities,
            Set<String> told,
            List<Statement> statements,
            List<Claim> claims) {}

    /**
     * How a sealed report stands.
     *
     * @param today what it would tell from the records of now; null where it can no longer be told
     * @param trace its figures as it printed them
     */
    public record Frozen(@Nullable Telling today, Trace trace) {}

    /**
     * A report by the name that people give it.
     *
     * @param frozen null if it is told from the records as they are now
     */
    public Telling(String name, Content content, @Nullable Frozen frozen) {
        this.name = name;
        this.content = content;
        this.frozen = frozen;
        this.told = new LinkedHashSet<>(content.told());
        content.activities().forEach(one -> activities.put(one.code(), one));
        content.claims().forEach(one -> claims.put(one.expense(), one));
        content.statements()
                .forEach(one -> statements
                        .computeIfAbsent(one.key(), key -> new ArrayList<>(1))
                        .add(one));
    }

    public Telling named(String other) {
        return new Telling(other, content, frozen);
    }

    public String name() {
        return name;
    }

    public @Nullable String grant() {
        return content.grant();
    }

    public Period period() {
        return content.period();
    }

    public Language language() {
        return content.language();
    }

    public List<Statement> statements() {
        return content.statements();
    }

    /** Whether it stands as it was sealed. */
    public boolean isFrozen() {
        return frozen != null;
    }

    /** What it tells from the records of now; null for a sealed one that can no longer be told. */
    @Nullable
    Telling now() {
        return frozen == null ? this : frozen.today();
    }

    Trace trace() {
        return frozen == null ? Trace.NONE : frozen.trace();
    }

    Map<String, List<Statement>> byKey() {
        return statements;
    }

    List<Statement> of(Aspect aspect, String code) {
        return statements.getOrDefault(Statement.key(aspect, code), List.of());
    }

    Map<String, Claim> claims() {
        return claims;
    }

    Optional<Known> activity(String code) {
        return Optional.ofNullable(activities.get(code));
    }

    boolean tells(String activity) {
        return told.contains(activity);
    }

    Iterable<Known> activities() {
        return activities.values();
    }

    Set<String> told() {
        return told;
    }
}
