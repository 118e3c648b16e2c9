package mx.avance.publication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import mx.avance.access.PermissionDeniedException;
import mx.avance.figures.Quarter;
import mx.avance.publication.PendingEntries.PendingEntry;
import mx.avance.publication.PublicationRefusedException;

/** Asks before a quarter is published: what is pending, and why it is published all the same. */
final class PublishDialog extends Dialog {

    /** So many pending entries are listed. */
    static final int SHOWN = 50;

    private static final int MAX_REASON = 2_000;

    private final TextArea reason = new TextArea();
    private final Paragraph outcome = new Paragraph();
    private final Consumer<String> publish;
    private final Button confirm;

    /**
     * A dialog that is not open yet.
     *
     * @param missing how many entries are not validated
     * @param first the first of them
     * @param publish publishes with the reason, which may be blank
     */
    PublishDialog(Quarter quarter, int missing, List<PendingEntry> first, Consumer<String> publish) {
        this.publish = publish;
        setHeaderTitle(getTranslation("published.publish", quarter.name()));
        add(new Paragraph(getTranslation("published.publish.what")));
        if (missing > 0) {
            UnorderedList list = new UnorderedList();
            list.addClassName("published-pending");
            first.forEach(entry -> list.add(new ListItem(entry.clave() + " · " + entry.siglas() + " · " + entry.unit()
                    + " · " + getTranslation("entry." + entry.state().name().toLowerCase(Locale.ROOT)))));
            if (missing > first.size()) {
                list.add(new ListItem(getTranslation("published.publish.more", missing - first.size())));
            }
            reason.setLabel(getTranslation("published.publish.reason"));
            reason.setHelperText(getTranslation("published.publish.reason.help"));
            reason.setMaxLength(MAX_REASON);
            reason.setRequiredIndicatorVisible(true);
            reason.setWidthFull();
            add(new Paragraph(getTranslation("published.publish.pending", missing)), list, reason);
        } else {
            add(new Paragraph(getTranslation("published.publish.whole")));
        }
        outcome.getElement().setAttribute("role", "alert");
        outcome.addClassName("failed");
        add(outcome);
        Button cancel = new Button(getTranslation("published.publish.cancel"), event -> close());
        confirm = new Button(getTranslation("published.publish", quarter.name()), event -> confirm());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(cancel, confirm);
    }

    private void confirm() {
        try {
            publish.accept(reason.getValue());
            close();
        } catch (PublicationRefusedException | PermissionDeniedException e) {
            outcome.setText(String.valueOf(e.getMessage()));
            confirm.setEnabled(true);
        }
    }
}
