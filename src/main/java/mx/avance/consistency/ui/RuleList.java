package mx.avance.consistency.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import mx.avance.base.ui.Formats;
import mx.avance.consistency.Gravity;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.RuleCode.Subject;
import mx.avance.consistency.Summary;

/** The rules that found something, with how many; each shows only its own, and once more all. */
final class RuleList extends Nav {

    private final Anchor all = new Anchor();
    private final Span allCount = count();
    private final Map<Subject, Group> groups = new EnumMap<>(Subject.class);
    private final Map<RuleCode, Line> lines = new EnumMap<>(RuleCode.class);

    RuleList() {
        addClassName("finding-rules");
        setAriaLabel(getTranslation("findings.rules"));
        all.add(new Span(getTranslation("findings.all-rules")), allCount);
        all.addClassName("finding-rule");
        add(all);
        for (Subject subject : Subject.values()) {
            Group group = new Group(RuleTexts.subject(subject));
            groups.put(subject, group);
            add(group);
        }
    }

    /** Shows other counts on the same lines, so that whoever stands on one stays there. */
    void show(Summary summary, Looked looked) {
        RuleCode chosen = looked.rule();
        Gravity gravity = looked.gravity();
        Map<Subject, Integer> places = new EnumMap<>(Subject.class);
        int sum = 0;
        for (RuleCode rule : RuleCode.values()) {
            int found = gravity == null || rule.gravity() == gravity
                    ? summary.byRule().getOrDefault(rule, 0)
                    : 0;
            sum += found;
            Group group = Objects.requireNonNull(groups.get(rule.subject()));
            Line line = lines.get(rule);
            if (found == 0 && rule != chosen) {
                if (line != null) {
                    line.removeFromParent();
                    lines.remove(rule);
                }
            } else {
                int place = places.merge(rule.subject(), 1, Integer::sum) - 1;
                if (line == null) {
                    line = new Line(rule);
                    lines.put(rule, line);
                    group.list.addComponentAtIndex(place, line);
                }
                line.show(found, rule == chosen, looked.withRule(rule == chosen ? null : rule));
            }
        }
        groups.forEach((subject, group) -> group.setVisible(places.containsKey(subject)));
        allCount.setText(Formats.count(sum));
        all.setHref(looked.withRule(null));
        all.getElement().setAttribute("aria-current", chosen == null ? "true" : "false");
    }

    private static Span count() {
        Span count = new Span();
        count.addClassNames("finding-rule-count", "figure");
        return count;
    }

    private static final class Group extends Div {

        private final UnorderedList list = new UnorderedList();

        Group(String name) {
            Div title = new Div(name);
            title.addClassName("finding-subject");
            list.getElement().setAttribute("aria-label", name);
            add(title, list);
        }
    }

    private static final class Line extends ListItem {

        private final Anchor door = new Anchor();
        private final Span number = count();

        Line(RuleCode rule) {
            Span gravity = new Span(getTranslation(Gravities.key(rule.gravity())) + ": ");
            gravity.addClassName("visually-hidden");
            door.add(Gravities.mark(rule.gravity()), gravity, new Span(RuleTexts.name(rule)), number);
            door.addClassName("finding-rule");
            door.setTitle(RuleTexts.help(rule));
            add(door);
        }

        void show(int found, boolean chosen, String href) {
            number.setText(Formats.count(found));
            door.setHref(href);
            door.getElement().setAttribute("aria-current", chosen ? "true" : "false");
        }
    }
}
