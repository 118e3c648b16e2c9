package mx.avance.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The tree of objectives, each with its signal.
 *
 * @param nodes every node; a parent may come before or after its children
 */
public record TreeData(List<Node> nodes) {

    /** @throws IllegalArgumentException when two nodes have the same key or a parent is missing */
    public TreeData {
        nodes = List.copyOf(nodes);
        Set<String> keys = new HashSet<>();
        for (Node node : nodes) {
            if (!keys.add(node.key())) {
                throw new IllegalArgumentException("Two nodes have the key " + node.key() + ".");
            }
        }
        for (Node node : nodes) {
            if (node.parentKey() != null && !keys.contains(node.parentKey())) {
                throw new IllegalArgumentException(
                        "The parent of " + node.key() + ", " + node.parentKey() + ", is missing.");
            }
        }
    }

    /**
     * A node of the tree.
     *
     * @param key what is given back when it is opened
     * @param parentKey the key of the node above; {@code null} for a root
     * @param label what is written in its rectangle: {@code 1.4.1.1.6 PSML}
     * @param name what it is, whole
     * @param signal its signal; {@code null} for a node that only groups others
     * @param weight how large a leaf is drawn, greater than 0; that of a node with children is the sum of theirs
     */
    public record Node(
            String key,
            @Nullable String parentKey,
            String label,
            String name,
            @Nullable Signal signal,
            int weight) {

        /** @throws IllegalArgumentException when the weight is not greater than 0 */
        public Node {
            if (weight <= 0) {
                throw new IllegalArgumentException("The weight of " + key + " is greater than 0, not " + weight + ".");
            }
        }
    }
}
