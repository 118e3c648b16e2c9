package mx.avance.bands.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import mx.avance.bands.BandDraft;
import mx.avance.bands.Bands;
import mx.avance.base.Presets.KnownPreset;
import mx.avance.base.Presets.Shelf;
import mx.avance.base.ui.Live;
import mx.avance.live.LiveChanges;
import org.jspecify.annotations.Nullable;

/** Semáforos: which one gives the colours, where each comes from, and the municipality's own. */
@Route("semaforos")
@Menu(title = "nav.bands", order = 7.5, icon = "vaadin:adjust")
@RolesAllowed("PLANEACION")
class BandsView extends Div implements HasDynamicTitle {

    private static final int MILLIS_SHOWN = 5_000;

    private final Bands bands;
    private final Div cards = new Div();

    BandsView(Bands bands, LiveChanges changes) {
        this.bands = bands;
        Live.keep(this, changes, change -> {
            if (change.isEverything()) {
                refresh();
            }
        });
        Paragraph explained = new Paragraph(getTranslation("bands.explained"));
        explained.addClassName("muted");
        Div head = new Div(new H1(getTranslation("bands.title")), explained);
        head.addClassName("screen-head");
        cards.addClassName("preset-cards");
        addClassName("screen");
        add(head, cards);
        refresh();
    }

    private void refresh() {
        Shelf shelf = bands.shelf();
        cards.removeAll();
        shelf.presets().stream().filter(KnownPreset::inForce).forEach(preset -> cards.add(card(shelf, preset)));
        shelf.presets().stream().filter(preset -> !preset.inForce()).forEach(preset -> cards.add(card(shelf, preset)));
    }

    private PresetCard card(Shelf shelf, KnownPreset preset) {
        String name = preset.preset().name();
        PresetCard card = new PresetCard(preset);
        if (!preset.inForce()) {
            Button use = new Button(getTranslation("bands.use"), event -> use(shelf, preset));
            use.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            card.add(use, getTranslation("bands.use.named", name));
        }
        if (preset.own()) {
            card.add(
                    new Button(getTranslation("bands.edit"), event -> edit(preset)),
                    getTranslation("bands.edit.named", name));
        }
        card.add(
                new Button(getTranslation("bands.copy"), event -> copy(shelf, preset)),
                getTranslation("bands.copy.named", name));
        if (preset.own() && !preset.inForce()) {
            Button delete = new Button(getTranslation("bands.delete"), event -> delete(preset));
            delete.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            card.add(delete, getTranslation("bands.delete.named", name));
        }
        return card;
    }

    private void use(Shelf shelf, KnownPreset preset) {
        new PresetActDialog(
                        getTranslation("bands.use.named", preset.preset().name()),
                        getTranslation("bands.use"),
                        () -> {
                            bands.use(preset.id(), preset.version(), shelf.rulesVersion());
                            done(getTranslation("bands.used", preset.preset().name()));
                        },
                        new Paragraph(getTranslation("bands.use.consequence")),
                        new ShiftTable(bands.preview(preset.preset())))
                .open();
    }

    private void copy(Shelf shelf, KnownPreset preset) {
        BandDraft draft = BandDraft.of(
                preset.preset(),
                freeName(shelf, preset.preset().name()),
                getTranslation("bands.copy.origin", preset.preset().name()));
        open(getTranslation("bands.copy.named", preset.preset().name()), draft, null);
    }

    private void edit(KnownPreset preset) {
        BandDraft draft = BandDraft.of(
                preset.preset(), preset.preset().name(), preset.preset().origin());
        open(getTranslation("bands.edit.named", preset.preset().name()), draft, preset);
    }

    private void open(String title, BandDraft draft, @Nullable KnownPreset edited) {
        PresetForm form = new PresetForm(bands, draft, edited);
        new PresetActDialog(
                        title,
                        getTranslation("bands.save"),
                        () -> {
                            form.save();
                            done(getTranslation("bands.saved"));
                        },
                        form)
                .open();
    }

    private void delete(KnownPreset preset) {
        new PresetActDialog(
                        getTranslation("bands.delete.named", preset.preset().name()),
                        getTranslation("bands.delete"),
                        () -> {
                            bands.delete(preset.id(), preset.version());
                            done(getTranslation("bands.deleted", preset.preset().name()));
                        },
                        new Paragraph(getTranslation("bands.delete.consequence")))
                .open();
    }

    /** "General ±10/±30 (copia)", or with the first number that nobody has. */
    private String freeName(Shelf shelf, String name) {
        String copy = getTranslation("bands.copy.name", name);
        String free = copy;
        for (int number = 2; isTaken(shelf, free); number++) {
            free = copy + " " + number;
        }
        return free;
    }

    private static boolean isTaken(Shelf shelf, String name) {
        return shelf.presets().stream()
                .anyMatch(preset -> preset.preset().name().equalsIgnoreCase(name));
    }

    private void done(String told) {
        refresh();
        Notification.show(told, MILLIS_SHOWN, Notification.Position.BOTTOM_START);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bands.title") + " · Avance";
    }
}
