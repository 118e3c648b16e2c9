package mx.avance.consistency.ui;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.consistency.Filter;
import mx.avance.consistency.Gravity;
import mx.avance.consistency.Grouping;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.Scope;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** What Congruencia looks at: the selection of the address and the place that it means. */
record Looked(Place place, Selection selection) {

    static final String PATH = "congruencia";
    static final String RULE = "regla";
    static final String GRAVITY = "gravedad";
    static final String ORDER = "orden";
    static final String DISMISSED = "descartados";
    static final String PERIOD = "periodo";
    static final String WHOLE_YEAR = "ejercicio";
    static final String BY_OBJECTIVE = "objetivo";
    static final String YES = "si";

    /** Where it is looked at: with the quarter of the shell, unless the address asks for the whole year. */
    Scope scope() {
        var unit = place.unit();
        return new Scope(place.fiscalYearId(), quarter(), place.programmeId(), unit == null ? null : unit.id());
    }

    /** {@code null} for the whole year. */
    @Nullable
    Quarter quarter() {
        return WHOLE_YEAR.equals(selection.get(PERIOD)) ? null : place.quarter();
    }

    Filter filter() {
        return new Filter(rule(), gravity(), dismissed());
    }

    /** One that the address does not know counts as none. */
    @Nullable
    RuleCode rule() {
        return RuleCode.ofName(selection.get(RULE)).orElse(null);
    }

    @Nullable
    Gravity gravity() {
        String word = selection.get(GRAVITY);
        return Stream.of(Gravity.values())
                .filter(gravity -> gravity.code().equals(word))
                .findFirst()
                .orElse(null);
    }

    boolean dismissed() {
        return YES.equals(selection.get(DISMISSED));
    }

    Grouping grouping() {
        return BY_OBJECTIVE.equals(selection.get(ORDER)) ? Grouping.OBJECTIVE : Grouping.RULE;
    }

    /** The address of the same with another gravity; a rule of another gravity would leave nothing to see. */
    String withGravity(@Nullable Gravity gravity) {
        RuleCode rule = rule();
        boolean keeps = rule == null || gravity == null || rule.gravity() == gravity;
        Selection target = selection.with(DISMISSED, null).with(GRAVITY, gravity == null ? null : gravity.code());
        return link(keeps ? target : target.with(RULE, null));
    }

    String withRule(@Nullable RuleCode rule) {
        return link(selection.with(RULE, rule == null ? null : rule.name()));
    }

    String withDismissed(boolean dismissed) {
        return link(selection.with(RULE, null).with(GRAVITY, null).with(DISMISSED, dismissed ? YES : null));
    }

    String withGrouping(Grouping grouping) {
        return link(selection.with(ORDER, grouping == Grouping.OBJECTIVE ? BY_OBJECTIVE : null));
    }

    String withWholeYear(boolean whole) {
        return link(selection.with(PERIOD, whole ? WHOLE_YEAR : null));
    }

    /** The page of an indicator in a quarter, the one looked at when it is {@code null}. */
    String indicator(long indicatorId, @Nullable Quarter quarter) {
        Quarter shown = quarter == null ? place.quarter() : quarter;
        return "objetivos/" + indicatorId + "?"
                + selection
                        .shared()
                        .with(Selection.QUARTER, String.valueOf(shown.number()))
                        .query()
                        .getQueryString();
    }

    /** What an export is asked for. */
    String export(String path) {
        Quarter quarter = quarter();
        var programme = place.programme();
        Selection target = new Selection(Map.of(Selection.YEAR, String.valueOf(place.year())))
                .with(Selection.QUARTER, quarter == null ? null : String.valueOf(quarter.number()))
                .with(Selection.PROGRAMME, programme == null ? null : programme.programmeKey());
        return path + "?" + target.query().getQueryString();
    }

    /** Year, quarter, programme and unit in one line. */
    String words(String wholeYear) {
        Quarter quarter = quarter();
        var programme = place.programme();
        var unit = place.unit();
        return Stream.of(
                        quarter == null ? wholeYear : quarter.name() + " " + place.year(),
                        programme == null ? "" : programme.programmeKey(),
                        unit == null ? "" : unit.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String link(Selection target) {
        String query = target.query().getQueryString();
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }
}
