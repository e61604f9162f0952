package org.bilan.document.word;

import java.util.function.Consumer;
import org.commonmark.node.Node;

/** From node to node of a narrative in the order of its text, without recursion: how deep something is nested is up to whoever types it. */
final class NarrativeWalk {
    private NarrativeWalk() {}

    static void through(Node root, Consumer<Node> enter, Consumer<Node> leave) {
        Node node = root;
        while (true) {
            enter.accept(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            leave.accept(node);
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                leave.accept(node);
            }
            if (node == root) {
                return;
            }
            node = node.getNext();
        }
    }
}
