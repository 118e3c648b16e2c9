package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.access.SystemOnly;
import mx.avance.base.SearchText;
import mx.avance.base.Settings;
import mx.avance.base.Today;
import mx.avance.capture.Capture;
import mx.avance.capture.Entry;
import mx.avance.capture.EntryState;
import mx.avance.capture.Published;
import mx.avance.capture.QuarterCalendar;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.WindowState;
import mx.avance.capture.Windows;
import mx.avance.exchange.reading.InferredRules;
import mx.avance.exchange.reading.PrintedPercentage;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.exchange.reading.ReadRow;
import mx.avance.exchange.reading.RuleInference;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.Frequency;
import mx.avance.plan.Indicator;
import mx.avance.plan.Level;
import mx.avance.plan.NewProgramme;
import mx.avance.plan.NewProgramme.NewIndicator;
import mx.avance.plan.NewProgramme.NewObjective;
import mx.avance.plan.PlannedProgramme;
import mx.avance.plan.Planning;
import mx.avance.plan.Programme;
import mx.avance.plan.Provenance;
import mx.avance.plan.Unit;
import mx.avance.publication.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores a document that was read: plan, entries, windows and the notes of the load, in one transaction. */
@Service
public class DocumentLoader {

    /** With how many decimals figures are shown at most. */
    static final int MAX_DECIMALS = 6;

    private final Planning planning;
    private final Capture capture;
    private final Windows windows;
    private final Publishing publishing;
    private final LoadRecords records;
    private final Settings settings;
    private final Today today;

    DocumentLoader(
            Planning planning,
            Capture capture,
            Windows windows,
            Publishing publishing,
            LoadRecords records,
            Settings settings,
            Today today) {
        this.planning = planning;
        this.capture = capture;
        this.windows = windows;
        this.publishing = publishing;
        this.records = records;
        this.settings = settings;
        this.today = today;
    }

    /**
     * Stores the first document of a programme in a year: the quarter of the document becomes PUBLICADA (with its cut, when it is the first of its year), those before it too, the next one ABIERTA,
     * later ones PROGRAMADA.
     *
     * @param source where the document came from
     * @param actor who loads it
     * @throws mx.avance.plan.PlanRejectedException when the year has the programme already; nothing is stored
     */
    @Transactional
    @SystemOnly("the first start of the system")
    public void load(ReadDocument document, List<Problem> notes, DocumentSource source, String actor) {
        FiscalYear year = planning.fiscalYear(document.year());
        long yearId = requireNonNull(year.id());
        boolean first = windows.of(yearId).isEmpty();
        windows.programme(
                year, QuarterCalendar.afterPublishing(yearId, document.year(), document.quarter(), today.date()));
        PlannedProgramme planned = planning.plan(newProgramme(document));
        capture.begin(entries(
                document,
                planned,
                quarter -> quarter.compareTo(document.quarter()) <= 0 ? EntryState.VALIDADA : EntryState.BORRADOR));
        records.keep(document, notes, source, actor, planned);
        if (first) {
            publishing.freezeAtLoad(yearId, document.quarter());
        }
    }

    /**
     * Stores a programme that its year does not have. A year without windows has those of {@link QuarterCalendar#afterImport}; one that has them keeps
     * them.
     *
     * @param notes what was noticed while it was read
     * @throws mx.avance.plan.PlanRejectedException when the year has the programme already, or a unit cannot be known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @SystemOnly("a part of importing a document, which has asked for the permission")
    public Programme create(ReadDocument document, List<Problem> notes, DocumentSource source, String actor) {
        FiscalYear year = planning.fiscalYear(document.year());
        long yearId = requireNonNull(year.id());
        windows.programme(year, QuarterCalendar.afterImport(yearId, document.year(), document.quarter(), today.date()));
        Set<Quarter> written = windows.of(yearId).stream()
                .filter(window -> window.state() == WindowState.CERRADA || window.state() == WindowState.PUBLICADA)
                .map(QuarterWindow::quarter)
                .collect(Collectors.toSet());
        PlannedProgramme planned = planning.plan(newProgramme(document));
        capture.begin(entries(
                document,
                planned,
                quarter -> written.contains(quarter) || quarter.compareTo(document.quarter()) < 0
                        ? EntryState.VALIDADA
                        : EntryState.BORRADOR));
        records.keep(document, notes, source, actor, planned);
        return planned.programme();
    }

    private NewProgramme newProgramme(ReadDocument document) {
        Map<String, Long> units = units(document);
        Map<ReadRow, InferredRules> rules = RuleInference.infer(document.rows());
        List<NewObjective> objectives = document.rowsByClave().values().stream()
                .map(rows -> objective(rows, units, rules))
                .toList();
        return new NewProgramme(
                document.year(),
                document.programmeKey(),
                document.programmeName(),
                document.axisNumber(),
                document.axisName(),
                requireNonNull(units.get(SearchText.normalise(document.dependencia()))),
                objectives);
    }

    /** An objective with an indicator for each of its rows; the first says what the objective is. */
    private static NewObjective objective(
            List<ReadRow> rows, Map<String, Long> units, Map<ReadRow, InferredRules> rules) {
        ReadRow row = rows.getFirst();
        return new NewObjective(
                row.clave(),
                row.printedClave().equals(row.clave().toString()) ? null : row.printedClave(),
                row.narrative(),
                unitOf(row, units),
                rows.stream()
                        .map(each -> indicator(each, requireNonNull(rules.get(each))))
                        .toList());
    }

    private static @Nullable Long unitOf(ReadRow row, Map<String, Long> units) {
        String unit = row.unit();
        return unit == null ? null : requireNonNull(units.get(SearchText.normalise(unit)));
    }

    /**
     * The units that the document names: the dependencia and that of the Fin hang from the municipality, the others from the dependencia.
     *
     * @return their ids by normalised name
     */
    private Map<String, Long> units(ReadDocument document) {
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(document.dependencia()),
                        document.rows().stream().map(ReadRow::unit).filter(Objects::nonNull))
                .forEach(text -> spellings
                        .computeIfAbsent(SearchText.normalise(text), key -> new LinkedHashSet<>())
                        .add(text));
        String dependencia = SearchText.normalise(document.dependencia());
        Set<String> ofTheFin = new LinkedHashSet<>();
        document.rows().stream()
                .filter(row -> row.level() == Level.FIN && row.unit() != null)
                .forEach(row -> ofTheFin.add(SearchText.normalise(requireNonNull(row.unit()))));
        Map<String, Long> ids = new HashMap<>();
        List<Unit> stored = planning.units();
        long municipality = municipality(stored);
        long dependenciaId = store(requireNonNull(spellings.get(dependencia)), municipality, stored);
        ids.put(dependencia, dependenciaId);
        spellings.forEach((key, texts) -> ids.computeIfAbsent(
                key, k -> store(texts, ofTheFin.contains(k) ? municipality : dependenciaId, stored)));
        return ids;
    }

    private long municipality(List<Unit> stored) {
        String name = settings.rules().municipality();
        Unit unit = stored.stream()
                .filter(known -> known.isSpelt(name))
                .findFirst()
                .orElseGet(() -> planning.unit(name, null));
        return requireNonNull(unit.id());
    }

    /** The unit is called as the document writes it with small letters, where it does so anywhere. */
    private long store(Set<String> spellings, long parent, List<Unit> stored) {
        for (Unit unit : stored) {
            if (spellings.stream().allMatch(unit::isSpelt)) {
                return requireNonNull(unit.id());
            }
        }
        String name = spellings.stream()
                .filter(text -> !text.equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(spellings.iterator().next());
        long id = requireNonNull(planning.unit(name, parent).id());
        spellings.forEach(text -> planning.unit(text, parent));
        return id;
    }

    /** An indicator as its row says it, with the rules that the figures prove. */
    static NewIndicator indicator(ReadRow row, InferredRules rules) {
        return new NewIndicator(
                row.siglas(),
                row.indicator(),
                row.unitOfMeasure(),
                row.variablesUnit(),
                Frequency.ofWord(row.frequency()).orElseThrow(),
                row.percentFigures(),
                // Zeros printed beyond the decimals of a figure are not shown again.
                Math.min(row.decimals(), MAX_DECIMALS),
                row.annual(),
                rules.accumulation(),
                rules.accumulationFrom(),
                rules.rollup(),
                rules.rollupFrom(),
                Sense.ASCENDING,
                Provenance.ASSUMED);
    }

    private static List<Entry> entries(
            ReadDocument document, PlannedProgramme planned, Function<Quarter, EntryState> states) {
        List<Entry> entries = new ArrayList<>();
        document.rowsByClave().forEach((clave, rows) -> {
            List<Indicator> indicators = requireNonNull(planned.indicators().get(clave));
            for (int i = 0; i < rows.size(); i++) {
                for (Quarter quarter : Quarter.values()) {
                    entries.add(
                            entry(rows.get(i), indicators.get(i), quarter, document.quarter(), states.apply(quarter)));
                }
            }
        });
        return entries;
    }

    private static Entry entry(ReadRow row, Indicator indicator, Quarter quarter, Quarter published, EntryState state) {
        int index = quarter.number() - 1;
        return Entry.first(
                AggregateReference.to(requireNonNull(indicator.id())),
                quarter,
                row.programmed().get(index),
                row.realised().get(index),
                published(row, quarter),
                row.justification(quarter, published),
                state);
    }

    /** The percentages that a row prints for a quarter. */
    static Published published(ReadRow row, Quarter quarter) {
        PrintedPercentage own = row.quarterPercentages().get(quarter.number() - 1);
        PrintedPercentage cumulative =
                quarter == Quarter.T1 ? null : row.cumulativePercentages().get(quarter.number() - 2);
        return new Published(
                own == null ? null : own.value(),
                own == null ? null : own.text(),
                cumulative == null ? null : cumulative.value(),
                cumulative == null ? null : cumulative.text());
    }
}
