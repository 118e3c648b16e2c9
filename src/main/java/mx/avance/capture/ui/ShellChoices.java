package mx.avance.capture.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.base.Settings;
import mx.avance.base.Today;
import mx.avance.base.ui.Choices;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places;
import mx.avance.capture.Places.Place;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.WindowState;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.PlanCatalogue.ProgrammeName;
import mx.avance.plan.PlanCatalogue.UnitName;
import org.springframework.stereotype.Component;

/** What the shell offers, from the plan and the windows. */
@Component
class ShellChoices implements Choices {

    private final PlanCatalogue plan;
    private final Places places;
    private final Settings settings;
    private final Today today;

    ShellChoices(PlanCatalogue plan, Places places, Settings settings, Today today) {
        this.plan = plan;
        this.places = places;
        this.settings = settings;
        this.today = today;
    }

    @Override
    public String municipality() {
        return settings.rules().municipality();
    }

    @Override
    public List<Integer> years() {
        return plan.fiscalYears().stream().map(FiscalYear::yearNumber).toList();
    }

    @Override
    public Optional<Chosen> chosen(Selection selection) {
        return places.find(selection.year(), selection.quarter(), selection.programme(), selection.unit())
                .map(place -> new Chosen(
                        place.year(),
                        place.quarter(),
                        quarters(place),
                        place.programme() == null ? null : named(place.programme()),
                        place.unit() == null ? null : named(place.unit())));
    }

    private List<QuarterChoice> quarters(Place place) {
        LocalDate date = today.date();
        return place.windows().stream()
                .map(window -> new QuarterChoice(window.quarter(), state(window, date)))
                .toList();
    }

    private static String state(QuarterWindow window, LocalDate today) {
        UI ui = UI.getCurrent();
        LocalDate closes = window.closesOn();
        if (window.state() == WindowState.ABIERTA && closes != null && !closes.isBefore(today)) {
            return ui.getTranslation("window.open-days", ChronoUnit.DAYS.between(today, closes));
        }
        return ui.getTranslation("window." + window.state().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<NamedChoice> programmes(int year, String words, int offset, int limit) {
        return yearId(year)
                .map(id -> plan.programmes(id, words, offset, limit).stream()
                        .map(ShellChoices::named)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public int countProgrammes(int year, String words) {
        return yearId(year).map(id -> plan.countProgrammes(id, words)).orElse(0);
    }

    @Override
    public List<NamedChoice> units() {
        return plan.units().stream().map(ShellChoices::named).toList();
    }

    private Optional<Long> yearId(int year) {
        return plan.fiscalYear(year).map(FiscalYear::id);
    }

    private static NamedChoice named(ProgrammeName programme) {
        return new NamedChoice(programme.programmeKey(), programme.programmeKey() + " · " + programme.name(), 0);
    }

    private static NamedChoice named(UnitName unit) {
        return new NamedChoice(String.valueOf(unit.id()), unit.name(), unit.depth());
    }
}
