package mx.avance.capture.ui;

import com.vaadin.flow.data.provider.hierarchy.AbstractHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.capture.ObjectiveTree;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeItem.Row;
import mx.avance.capture.TreeSelection;

/** Feeds the grid with the visible rows of the tree, a page at a time. */
final class TreeData extends AbstractHierarchicalDataProvider<TreeItem, Void> {

    private static final long serialVersionUID = 1L;

    private final transient ObjectiveTree tree;
    private final transient TreeSelection selection;
    private final transient Consumer<Row> read;
    private transient Set<TreeItem.Key> unfolded = Set.of();

    /** @param read hears of every row that goes to the screen */
    TreeData(ObjectiveTree tree, TreeSelection selection, Consumer<Row> read) {
        this.tree = tree;
        this.selection = selection;
        this.read = read;
    }

    @Override
    public HierarchyFormat getHierarchyFormat() {
        return HierarchyFormat.FLATTENED;
    }

    @Override
    public int getChildCount(HierarchicalQuery<TreeItem, Void> query) {
        // Flattened rows hang from the root only: an objective's own are among them, not behind another query.
        return query.getParent() == null ? tree.count(selection, unfolded(query)) : 0;
    }

    @Override
    public Stream<TreeItem> fetchChildren(HierarchicalQuery<TreeItem, Void> query) {
        if (query.getParent() != null) {
            return Stream.empty();
        }
        List<Row> rows = tree.page(selection, unfolded(query), query.getOffset(), query.getLimit());
        rows.forEach(read);
        return rows.stream().map(row -> row);
    }

    private Set<TreeItem.Key> unfolded(HierarchicalQuery<TreeItem, Void> query) {
        unfolded = query.getExpandedItemIds().stream()
                .map(TreeItem.Key.class::cast)
                .collect(Collectors.toUnmodifiableSet());
        return unfolded;
    }

    /** What is unfolded, as the grid asked last. */
    Set<TreeItem.Key> unfolded() {
        return unfolded;
    }

    /** A filtered tree is wholly unfolded, so nothing in it can be folded. */
    @Override
    public boolean hasChildren(TreeItem item) {
        return switch (item) {
            case TreeItem.Row row -> row.hasChildren() && !selection.filters();
            case TreeItem.Node node -> true;
        };
    }

    @Override
    public int getDepth(TreeItem item) {
        return item.key().depth();
    }

    @Override
    public Object getId(TreeItem item) {
        return item.key();
    }

    @Override
    public boolean isInMemory() {
        return false;
    }
}
