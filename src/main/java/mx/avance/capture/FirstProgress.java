package mx.avance.capture;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.avance.capture.FirstSignals.Shown;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the first rows of {@code progress} and of {@code programme_signal} of programmes whose entries are all at hand, without reading anything back. */
@Component
class FirstProgress {

    private final ProgressRows rows;
    private final FirstSignals signals;

    FirstProgress(ProgressRows rows, FirstSignals signals) {
        this.rows = rows;
        this.signals = signals;
    }

    /** @param entries all of those places, which are all of their programmes */
    void write(List<IndicatorPlace> places, List<Entry> entries, BandPreset bands) {
        Map<Long, List<Entry>> byIndicator = entries.stream()
                .collect(groupingBy(entry -> requireNonNull(entry.indicatorId().getId())));
        List<ProgressRow> first = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        for (IndicatorPlace place : places) {
            for (ProgressRow row : rows(place, byIndicator.getOrDefault(place.indicatorId(), List.of()), bands)) {
                first.add(row);
                shown.add(new Shown(
                        row.programmeId(),
                        row.fiscalYearId(),
                        place.sortKey(),
                        row.indicatorId(),
                        row.quarter(),
                        row.signal()));
            }
        }
        rows.insert(first);
        signals.write(shown);
    }

    private static List<ProgressRow> rows(IndicatorPlace place, List<Entry> entries, BandPreset bands) {
        Map<Quarter, Entry> year = new EnumMap<>(Quarter.class);
        entries.forEach(entry -> year.put(entry.quarter(), entry));
        IndicatorFigures figures = new IndicatorFigures(
                place.accumulation(),
                place.sense(),
                Amount.ofNullable(place.annualTarget()),
                Stream.of(Quarter.values())
                        .map(quarter -> figures(year.get(quarter)))
                        .toList());
        return year.values().stream()
                .map(entry -> ProgressRows.row(place, entry.quarter(), figures, entry.state(), bands))
                .toList();
    }

    private static QuarterFigures figures(@Nullable Entry entry) {
        return entry == null ? QuarterFigures.NONE : entry.figures();
    }
}
