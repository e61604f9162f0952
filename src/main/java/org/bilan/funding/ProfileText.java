package org.bilan.funding;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The text of a profile's file, which can be changed in one place while every other stays as it was written: order,
 * remarks and keys. Each change gives another text; one that the reader would refuse is never given.
 */
public final class ProfileText {
    private static final String RULES = "rules";
    private static final String SECTIONS = "sections";

    private final String name;
    private final String yaml;
    private final FunderProfile profile;

    /** @throws ProfileProblem if it cannot be read as a profile */
    ProfileText(String name, String yaml) {
        this.name = name;
        this.yaml = yaml;
        this.profile = ProfileFile.read(name, yaml);
    }

    static ProfileText of(String name, byte[] file) {
        return of(name, new String(file, StandardCharsets.UTF_8));
    }

    /**
     * The text of a profile that was kept elsewhere.
     *
     * @throws ProfileProblem if it cannot be read as a profile
     */
    public static ProfileText of(String name, String yaml) {
        return new ProfileText(name, yaml);
    }

    /** The folder under {@code report-templates}. */
    public String name() {
        return name;
    }

    public String yaml() {
        return yaml;
    }

    public FunderProfile profile() {
        return profile;
    }

    public Optional<ProfileRule> rule(String code) {
        return profile.rules().stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    public Optional<ProfileSection> section(String code) {
        return profile.sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst();
    }

    /** The same text for a profile of another name. */
    public ProfileText named(String other) {
        return new ProfileText(other, yaml);
    }

    /**
     * With the title, languages and conditions of {@code changed}; its sections and rules are not looked at.
     *
     * @throws ProfileProblem if the reader refuses it
     */
    public ProfileText withHead(FunderProfile changed) {
        return changed(root -> apply(root, RuleWriting.keys(profile), RuleWriting.keys(changed)));
    }

    /**
     * With this rule in the place of the one with its code, or after all others.
     *
     * @throws ProfileProblem if the reader refuses it
     */
    public ProfileText with(ProfileRule rule) {
        Map<String, @Nullable Object> before =
                rule(rule.code()).map(RuleWriting::keys).orElse(Map.of());
        return changed(root -> put(root, RULES, rule.code(), before, RuleWriting.keys(rule)));
    }

    /** @throws ProfileProblem if the reader refuses it */
    public ProfileText with(ProfileSection section) {
        Map<String, @Nullable Object> before =
                section(section.code()).map(RuleWriting::keys).orElse(Map.of());
        return changed(root -> put(root, SECTIONS, section.code(), before, RuleWriting.keys(section)));
    }

    public ProfileText withoutRule(String code) {
        return changed(root -> {
            SequenceNode rules = YamlTree.list(root, RULES);
            YamlTree.item(rules, code).ifPresent(rules.getValue()::remove);
        });
    }

    /**
     * With this form in the place of the one with the same ending, or after it.
     *
     * @throws ProfileProblem if the reader refuses it
     */
    public ProfileText with(ProfileForm form) {
        return changed(root -> FormWriting.put(root, form));
    }

    /** @param extension {@code pdf} or {@code xlsx} */
    public ProfileText withoutForm(String extension) {
        return changed(root -> FormWriting.remove(root, extension));
    }

    /** @param extension {@code pdf} or {@code xlsx} */
    public Optional<ProfileForm> form(String extension) {
        return profile.forms().stream()
                .filter(form -> form.extension().equals(extension))
                .findFirst();
    }

    public static String revision(ProfileForm form) {
        return digest(form.toString());
    }

    /** What a form was made from, to be compared when it comes back. */
    public static String revision(ProfileRule rule) {
        return digest(RuleWriting.keys(rule).toString());
    }

    public static String revision(ProfileSection section) {
        return digest(RuleWriting.keys(section).toString());
    }

    /** Of the title, languages and conditions. */
    public String headRevision() {
        return digest(RuleWriting.keys(profile).toString());
    }

    /** Every value of the file by the path of its keys, rules and sections by their codes: what changes are told by. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        collect("", root(), cells);
        return cells;
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private interface Editing {
        void edit(MappingNode root);
    }

    private ProfileText changed(Editing editing) {
        MappingNode root = root();
        editing.edit(root);
        return new ProfileText(name, YamlTree.write(root));
    }

    private MappingNode root() {
        return (MappingNode) YamlTree.read(yaml, ProfileFile.limits());
    }

    private static void put(
            MappingNode root,
            String list,
            String code,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        SequenceNode items = YamlTree.list(root, list);
        Optional<MappingNode> item = YamlTree.item(items, code);
        if (item.isPresent()) {
            apply(item.get(), before, after);
        } else {
            Map<String, @Nullable Object> said = new LinkedHashMap<>(after);
            said.values().removeIf(Objects::isNull);
            items.getValue().add(YamlTree.map(said, DumperOptions.FlowStyle.BLOCK));
        }
    }

    /** Only what differs is written anew. */
    private static void apply(
            MappingNode map, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        after.forEach((key, value) -> {
            if (!Objects.equals(value, before.get(key))) {
                if (key.equals("categories")) {
                    YamlTree.remove(map, "category");
                }
                YamlTree.put(map, key, value);
            }
        });
    }

    private static void collect(String path, Node node, Map<String, String> cells) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (node instanceof MappingNode map) {
            map.getValue()
                    .forEach(tuple -> collect(prefix + YamlTree.word(tuple.getKeyNode()), tuple.getValueNode(), cells));
        } else if (node instanceof SequenceNode list
                && list.getValue().stream().anyMatch(MappingNode.class::isInstance)) {
            Map<String, Integer> seen = new TreeMap<>();
            for (Node item : list.getValue()) {
                String code = YamlTree.find(item, "code")
                        .or(() -> YamlTree.find(item, "file"))
                        .map(YamlTree::word)
                        .orElse("?");
                int times = seen.merge(code, 1, Integer::sum);
                collect(prefix + code + (times > 1 ? "#" + times : ""), item, cells);
            }
        } else if (node instanceof SequenceNode list) {
            List<String> words = list.getValue().stream().map(YamlTree::word).toList();
            keep(path, String.join("; ", words), cells);
        } else if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            keep(path, scalar.getValue(), cells);
        }
    }

    private static void keep(String path, String value, Map<String, String> cells) {
        if (!value.isEmpty()) {
            cells.put(path, value);
        }
    }
}
