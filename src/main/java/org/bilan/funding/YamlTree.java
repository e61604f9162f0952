package org.bilan.funding;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * A YAML file as its nodes, so that one value can be changed and every other stays as it was written: its order, its
 * style, keys that nobody reads, and the remarks of who wrote it.
 */
final class YamlTree {
    private static final int SHORT = 70;

    private YamlTree() {}

    static Node read(String yaml, LoaderOptions limits) {
        limits.setProcessComments(true);
        return new Yaml(new SafeConstructor(limits), new Representer(new DumperOptions()), new DumperOptions(), limits)
                .compose(new StringReader(yaml));
    }

    static String write(Node root) {
        DumperOptions options = new DumperOptions();
        options.setProcessComments(true);
        options.setSplitLines(false);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(root, text);
        return text.toString();
    }

    /** The value of a key; empty where it is absent or nothing stands there. */
    static Optional<Node> find(@Nullable Node map, String key) {
        return map instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> key.equals(word(tuple.getKeyNode())))
                        .map(NodeTuple::getValueNode)
                        .filter(value -> !value.getTag().equals(Tag.NULL))
                        .findFirst()
                : Optional.empty();
    }

    /** Puts a value in the place of a key's own, or after every other where there is none; null leaves a key without value. */
    static void put(MappingNode map, String key, @Nullable Object value) {
        List<NodeTuple> tuples = map.getValue();
        for (int at = 0; at < tuples.size(); at++) {
            Node known = tuples.get(at).getKeyNode();
            if (key.equals(word(known))) {
                tuples.set(at, new NodeTuple(known, node(value)));
                return;
            }
        }
        if (value != null) {
            tuples.add(new NodeTuple(scalar(Tag.STR, key), node(value)));
        }
    }

    static void remove(MappingNode map, String key) {
        map.getValue().removeIf(tuple -> key.equals(word(tuple.getKeyNode())));
    }

    /** The list under a key, made where there is none. */
    static SequenceNode list(MappingNode map, String key) {
        Optional<Node> known = find(map, key);
        if (known.isPresent() && known.get() instanceof SequenceNode list) {
            if (list.getValue().isEmpty()) {
                list.setFlowStyle(DumperOptions.FlowStyle.BLOCK);
            }
            return list;
        }
        SequenceNode list = new SequenceNode(Tag.SEQ, new ArrayList<>(), DumperOptions.FlowStyle.BLOCK);
        remove(map, key);
        map.getValue().add(new NodeTuple(scalar(Tag.STR, key), list));
        return list;
    }

    /** The item of a list that has this code. */
    static Optional<MappingNode> item(SequenceNode list, String code) {
        return list.getValue().stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(item -> find(item, "code").map(YamlTree::word).stream().anyMatch(code::equals))
                .findFirst();
    }

    static MappingNode map(Map<String, ?> values, DumperOptions.FlowStyle style) {
        MappingNode map = new MappingNode(Tag.MAP, new ArrayList<>(), style);
        values.forEach((key, value) -> map.getValue().add(new NodeTuple(scalar(Tag.STR, key), node(value))));
        return map;
    }

    /** What a scalar says; empty for anything else. */
    static String word(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static Node node(@Nullable Object value) {
        if (value == null) {
            return scalar(Tag.NULL, "null");
        }
        if (value instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<String, ?> values = (Map<String, ?>) map;
            int length = values.toString().length();
            return map(values, length > 2 * SHORT ? DumperOptions.FlowStyle.BLOCK : DumperOptions.FlowStyle.FLOW);
        }
        if (value instanceof List<?> list) {
            return new SequenceNode(
                    Tag.SEQ, new ArrayList<>(list.stream().map(YamlTree::node).toList()), DumperOptions.FlowStyle.FLOW);
        }
        if (value instanceof BigDecimal number) {
            return scalar(number.scale() > 0 ? Tag.FLOAT : Tag.INT, number.toPlainString());
        }
        if (value instanceof LocalDate day) {
            return scalar(Tag.TIMESTAMP, day.toString());
        }
        return value instanceof Boolean yes ? scalar(Tag.BOOL, yes.toString()) : scalar(Tag.STR, value.toString());
    }

    /** Where a text would be read as something else, the writer sets it in quotes. */
    private static ScalarNode scalar(Tag tag, String text) {
        return new ScalarNode(
                tag,
                text,
                null,
                null,
                text.contains("\n") ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : DumperOptions.ScalarStyle.PLAIN);
    }
}
