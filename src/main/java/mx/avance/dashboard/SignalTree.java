package mx.avance.dashboard;

import java.util.List;

/**
 * A whole and its parts.
 *
 * @param nodes each after the one that it is a part of
 * @param leftOut how many programmes, or indicators of the one programme, have no room
 */
public record SignalTree(List<SignalNode> nodes, int leftOut) {

    public SignalTree {
        nodes = List.copyOf(nodes);
    }
}
