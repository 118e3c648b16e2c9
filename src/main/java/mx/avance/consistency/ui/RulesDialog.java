package mx.avance.consistency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.consistency.ConsistencyRules.Stored;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.RuleCode.Subject;
import mx.avance.consistency.RuleSettings;

/** The rules: what each checks, whether it is on and its tolerance; the planning office changes them, others read. */
final class RulesDialog extends Dialog {

    private final FindingServices services;
    private final Runnable changed;
    private final Stored stored;
    private final List<RuleFields> fields = new ArrayList<>();
    private final Paragraph refused = new Paragraph();

    RulesDialog(FindingServices services, Runnable changed) {
        this.services = services;
        this.changed = changed;
        stored = services.rules().stored();
        boolean mayChange = services.acting().require().may(Action.SET_CONSISTENCY_RULES);
        setHeaderTitle(getTranslation("findings.rules.title"));
        setWidth("60rem");
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        Paragraph explained =
                new Paragraph(getTranslation(mayChange ? "findings.rules.explained" : "findings.rules.read-only"));
        explained.addClassName("muted");
        Div body = new Div(explained);
        body.addClassName("act-dialog");
        for (Subject subject : Subject.values()) {
            body.add(new H3(RuleTexts.subject(subject)), rulesOf(subject, mayChange));
        }
        add(body);
        Button close = new Button(getTranslation(mayChange ? "act.cancel" : "findings.close"), event -> close());
        getFooter().add(refused, close);
        if (mayChange) {
            Button save = new Button(getTranslation("findings.rules.save"), event -> save());
            save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            getFooter().add(save);
        }
    }

    private Div rulesOf(Subject subject, boolean mayChange) {
        Div rules = new Div();
        rules.addClassName("rule-fields-list");
        for (RuleCode rule : RuleCode.values()) {
            if (rule.subject() == subject) {
                RuleFields one = new RuleFields(rule, stored.settings(), mayChange);
                fields.add(one);
                rules.add(one);
            }
        }
        return rules;
    }

    private void save() {
        if (fields.stream().filter(RuleFields::isUnreadable).count() > 0) {
            refused.setText(getTranslation("findings.rules.unreadable"));
            return;
        }
        Optional<String> refusal = FindingActDialog.tried(() -> {
            services.rules().change(settings(), stored.version());
            return Optional.empty();
        });
        refused.setText(refusal.orElse(""));
        if (refusal.isEmpty()) {
            close();
            FindingActDialog.tell(getTranslation("findings.rules.saved"));
            changed.run();
        }
    }

    private RuleSettings settings() {
        Set<RuleCode> off = EnumSet.noneOf(RuleCode.class);
        Map<RuleCode, BigDecimal> tolerances = new EnumMap<>(RuleCode.class);
        for (RuleFields one : fields) {
            if (!one.isOn()) {
                off.add(one.rule());
            }
            one.ownTolerance().ifPresent(tolerance -> tolerances.put(one.rule(), tolerance));
        }
        return new RuleSettings(off, tolerances);
    }
}
