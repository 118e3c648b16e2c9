package mx.avance.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.access.SystemOnly;
import mx.avance.base.SearchText;
import mx.avance.plan.NewProgramme.NewIndicator;
import mx.avance.plan.NewProgramme.NewObjective;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was promised: fiscal years, units, programmes with their objectives and indicators. */
@Service
public class Planning {

    private final FiscalYears fiscalYears;
    private final Units units;
    private final Programmes programmes;
    private final ObjectiveInserts objectives;
    private final IndicatorInserts indicators;

    Planning(
            FiscalYears fiscalYears,
            Units units,
            Programmes programmes,
            ObjectiveInserts objectives,
            IndicatorInserts indicators) {
        this.fiscalYears = fiscalYears;
        this.units = units;
        this.programmes = programmes;
        this.objectives = objectives;
        this.indicators = indicators;
    }

    /** The fiscal year of that calendar year, created when it is not there. */
    @Transactional
    @SystemOnly("the loading of a document and the copying of a plan, which have asked for the permission")
    public FiscalYear fiscalYear(int yearNumber) {
        return fiscalYears.findByYearNumber(yearNumber).orElseGet(() -> fiscalYears.save(FiscalYear.of(yearNumber)));
    }

    /** All units, for whoever has many names to look up; {@link #unit} then makes those that are missing. */
    @Transactional(readOnly = true)
    public List<Unit> units() {
        return units.findAll();
    }

    /**
     * The unit that a text names below another one, created when none is named so; a new way of spelling it is kept.
     *
     * @param parent the id of the unit above; {@code null} for the municipality itself
     */
    @Transactional
    @SystemOnly("the loading of a document and the copying of a plan, which have asked for the permission")
    public Unit unit(String name, @Nullable Long parent) {
        Optional<Unit> known =
                units.findAll().stream().filter(unit -> unit.isNamed(name)).findFirst();
        if (known.isEmpty()) {
            return units.save(Unit.of(name, parent));
        }
        Unit unit = known.get();
        return unit.isSpelt(name) ? unit : units.save(unit.withSpelling(name));
    }

    /**
     * Stores a programme with its objectives and indicators, all or nothing.
     *
     * @throws PlanRejectedException when the year has that programme already, an objective has no objective above it, or the responsible unit of one cannot be known
     */
    @Transactional
    @SystemOnly("the loading of a document and the copying of a plan, which have asked for the permission")
    public PlannedProgramme plan(NewProgramme planned) {
        FiscalYear year = fiscalYear(planned.fiscalYear());
        AggregateReference<FiscalYear, Long> yearId = AggregateReference.to(requireNonNull(year.id()));
        if (programmes.existsByFiscalYearIdAndProgrammeKey(yearId, planned.key())) {
            throw new PlanRejectedException(
                    "El ejercicio " + planned.fiscalYear() + " ya tiene el programa " + planned.key() + ".");
        }
        Programme programme = programmes.save(new Programme(
                null,
                0,
                yearId,
                planned.key(),
                planned.name(),
                planned.axisNumber(),
                planned.axisName(),
                AggregateReference.to(planned.dependencia())));
        Map<Clave, Objective> tree = new HashMap<>();
        byDepth(planned.objectives())
                .forEach((level, ofLevel) -> objectives
                        .write(
                                programme,
                                level,
                                ofLevel.stream()
                                        .map(objective -> objective(programme, objective, tree))
                                        .toList())
                        .forEach(stored -> tree.put(stored.clave(), stored)));
        return new PlannedProgramme(programme, indicators(programme, inTreeOrder(planned.objectives()), tree));
    }

    /** Level by level, so that each is written at once and the objectives above are there. */
    private static Map<Level, List<NewObjective>> byDepth(List<NewObjective> objectives) {
        Map<Level, List<NewObjective>> levels = new EnumMap<>(Level.class);
        inTreeOrder(objectives)
                .forEach(objective -> levels.computeIfAbsent(objective.clave().level(), level -> new ArrayList<>())
                        .add(objective));
        return levels;
    }

    /** Stores the indicators of all objectives at once. */
    private Map<Clave, List<Indicator>> indicators(
            Programme programme, List<NewObjective> planned, Map<Clave, Objective> tree) {
        List<Indicator> all = new ArrayList<>();
        List<Clave> of = new ArrayList<>();
        for (NewObjective objective : planned) {
            List<Indicator> own = indicatorsOf(requireNonNull(tree.get(objective.clave())), objective.indicators());
            all.addAll(own);
            own.forEach(indicator -> of.add(objective.clave()));
        }
        Map<Clave, List<Indicator>> stored = new LinkedHashMap<>();
        planned.forEach(objective -> stored.put(objective.clave(), new ArrayList<>()));
        int i = 0;
        for (Indicator saved : indicators.write(programme, all)) {
            requireNonNull(stored.get(of.get(i++))).add(saved);
        }
        return stored;
    }

    private static List<NewObjective> inTreeOrder(List<NewObjective> objectives) {
        return objectives.stream()
                .sorted(Comparator.comparing(NewObjective::clave))
                .toList();
    }

    private static Objective objective(Programme programme, NewObjective planned, Map<Clave, Objective> tree) {
        Optional<Objective> above = planned.clave().parent().map(parent -> parentOf(planned.clave(), parent, tree));
        Long own = planned.unit();
        AggregateReference<Unit, Long> unit = own != null
                ? AggregateReference.to(own)
                : above.map(Objective::unitId)
                        .orElseThrow(() -> new PlanRejectedException(
                                "El objetivo " + planned.clave() + " no dice qué unidad responde por él."));
        AggregateReference<Objective, Long> parentId = above.map(
                        o -> AggregateReference.<Objective, Long>to(requireNonNull(o.id())))
                .orElse(null);
        return new Objective(
                null,
                0,
                programme.fiscalYearId(),
                AggregateReference.to(requireNonNull(programme.id())),
                parentId,
                planned.clave(),
                planned.printedClave(),
                planned.clave().sortKey(),
                planned.clave().level(),
                planned.narrative(),
                unit,
                own == null,
                searchText(planned));
    }

    private static Objective parentOf(Clave clave, Clave parent, Map<Clave, Objective> tree) {
        Objective above = tree.get(parent);
        if (above == null) {
            throw new PlanRejectedException("El objetivo " + clave + " cuelga de " + parent + ", que no está.");
        }
        return above;
    }

    private static String searchText(NewObjective planned) {
        StringBuilder text = new StringBuilder(planned.clave() + " " + planned.narrative());
        planned.indicators()
                .forEach(i -> text.append(' ').append(i.siglas()).append(' ').append(i.name()));
        return SearchText.normalise(text.toString());
    }

    private static List<Indicator> indicatorsOf(Objective objective, List<NewIndicator> planned) {
        List<Indicator> all = new ArrayList<>();
        for (NewIndicator i : planned) {
            all.add(new Indicator(
                    null,
                    0,
                    AggregateReference.to(requireNonNull(objective.id())),
                    all.size() + 1,
                    i.siglas(),
                    i.name(),
                    i.unitOfMeasure(),
                    i.variablesUnit(),
                    i.frequency(),
                    i.percentFigures(),
                    i.decimals(),
                    i.annualTarget(),
                    i.accumulation(),
                    i.accumulationFrom(),
                    i.rollup(),
                    i.rollupFrom(),
                    i.sense(),
                    i.senseFrom(),
                    null));
        }
        return all;
    }
}
