package org.bilan.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes a funder's own form into a profile's file; what did not change stays as it was written. */
final class FormWriting {
    private static final String FORM = "form";
    private static final String FIELDS = "fields";
    private static final String FILE = "form.pdf";

    private FormWriting() {}

    /** In the place of the form with the same ending, or after it. */
    static void put(MappingNode root, ProfileForm form) {
        Optional<MappingNode> same = forms(root).stream()
                .filter(map -> ending(map).equals(form.extension()))
                .findFirst();
        if (same.isPresent()) {
            apply(same.get(), form);
            return;
        }
        MappingNode added = YamlTree.map(Map.of("file", form.file()), FlowStyle.BLOCK);
        apply(added, form);
        List<Node> all = new ArrayList<>(forms(root));
        all.add(added);
        replace(root, all);
    }

    static void remove(MappingNode root, String extension) {
        List<Node> left = new ArrayList<>(forms(root));
        left.removeIf(map -> ending((MappingNode) map).equals(extension));
        replace(root, left);
    }

    private static void replace(MappingNode root, List<Node> forms) {
        Node value = forms.size() == 1 ? forms.get(0) : new SequenceNode(Tag.SEQ, forms, FlowStyle.BLOCK);
        List<NodeTuple> tuples = root.getValue();
        for (int at = 0; at < tuples.size(); at++) {
            Node key = tuples.get(at).getKeyNode();
            if (FORM.equals(YamlTree.word(key))) {
                if (forms.isEmpty()) {
                    tuples.remove(at);
                } else {
                    tuples.set(at, new NodeTuple(key, value));
                }
                return;
            }
        }
        if (!forms.isEmpty()) {
            YamlTree.put(root, FORM, Map.of());
            replace(root, forms);
        }
    }

    private static List<MappingNode> forms(MappingNode root) {
        Node known = YamlTree.find(root, FORM).orElse(null);
        List<Node> all =
                known instanceof SequenceNode list ? list.getValue() : known == null ? List.of() : List.of(known);
        return all.stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .toList();
    }

    private static String ending(MappingNode map) {
        String file = YamlTree.find(map, "file").map(YamlTree::word).orElse(FILE);
        return file.substring(file.lastIndexOf('.') + 1);
    }

    private static void apply(MappingNode map, ProfileForm form) {
        if (!YamlTree.find(map, "file").map(YamlTree::word).orElse(FILE).equals(form.file())) {
            YamlTree.put(map, "file", form.file());
        }
        boolean flat = YamlTree.find(map, "flatten")
                .map(YamlTree::word)
                .filter("true"::equals)
                .isPresent();
        if (flat != form.flat()) {
            YamlTree.put(map, "flatten", form.flat());
        }
        Map<String, String> before = new LinkedHashMap<>();
        MappingNode fields = YamlTree.find(map, FIELDS).orElse(null) instanceof MappingNode known ? known : none(map);
        fields.getValue()
                .forEach(tuple -> before.put(
                        YamlTree.word(tuple.getKeyNode()),
                        YamlTree.find(fields, YamlTree.word(tuple.getKeyNode()))
                                .map(FormWriting::text)
                                .orElse("")));
        before.keySet().stream()
                .filter(key -> !form.fields().containsKey(key))
                .forEach(key -> YamlTree.remove(fields, key));
        form.fields().forEach((key, text) -> {
            if (!text.equals(before.get(key))) {
                YamlTree.put(fields, key, text);
            }
        });
    }

    private static MappingNode none(MappingNode map) {
        MappingNode fields = new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
        YamlTree.remove(map, FIELDS);
        YamlTree.put(map, FIELDS, Map.of());
        List<NodeTuple> tuples = map.getValue();
        Node key = tuples.get(tuples.size() - 1).getKeyNode();
        tuples.set(tuples.size() - 1, new NodeTuple(key, fields));
        return fields;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
