package mx.avance.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.exchange.KnownProgramme.KnownIndicator;
import mx.avance.exchange.KnownProgramme.KnownObjective;
import mx.avance.exchange.reading.ReadRow;
import mx.avance.exchange.reading.RowCell;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import org.jspecify.annotations.Nullable;

/** The realised figures of a document that are sums of the objectives below: they are added up and never written. */
final class SumCells {

    private final Map<Clave, List<ReadRow>> rows;
    private final Map<Long, List<KnownObjective>> below = new HashMap<>();

    SumCells(KnownProgramme known, Map<Clave, List<ReadRow>> rows) {
        this.rows = rows;
        for (KnownObjective objective : known.objectives().values()) {
            if (objective.parentId() != null) {
                below.computeIfAbsent(objective.parentId(), id -> new ArrayList<>())
                        .add(objective);
            }
        }
    }

    /** Why the figure of a document is not that of a sum: it is neither what is stored nor what the document itself gives below. */
    Optional<String> refused(
            KnownObjective objective, KnownIndicator indicator, Quarter quarter, @Nullable Amount said) {
        if (said == null || said.equals(indicator.entry(quarter).realised())) {
            return Optional.empty();
        }
        Amount sum = sum(objective, indicator, quarter);
        return said.equals(sum)
                ? Optional.empty()
                : Optional.of("La meta realizada es la suma de los objetivos de abajo"
                        + (sum == null ? ", que no la tienen capturada" : ", que dan " + sum)
                        + ": no se escribe. Corrige la de ellos.");
    }

    /** What those below give once the document is written; absent when none has a figure. */
    private @Nullable Amount sum(KnownObjective objective, KnownIndicator indicator, Quarter quarter) {
        List<BigDecimal> parts = below.getOrDefault(objective.id(), List.of()).stream()
                .flatMap(child -> child.indicators().stream()
                        .filter(each -> each.position() == indicator.position())
                        .map(each -> each.sum() ? sum(child, each, quarter) : figure(child, each, quarter)))
                .filter(Objects::nonNull)
                .map(Amount::value)
                .toList();
        return parts.isEmpty() ? null : Amount.of(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private @Nullable Amount figure(KnownObjective objective, KnownIndicator indicator, Quarter quarter) {
        Optional<ReadRow> row =
                row(objective, indicator).filter(each -> each.columns().of(RowCell.REALISED, quarter) > 0);
        return row.isPresent()
                ? row.get().realised(quarter)
                : indicator.entry(quarter).realised();
    }

    private Optional<ReadRow> row(KnownObjective objective, KnownIndicator indicator) {
        List<ReadRow> own = rows.getOrDefault(objective.clave(), List.of());
        return own.stream()
                .filter(row -> objective
                        .indicator(row.siglas(), own.size() > 1)
                        .filter(indicator::equals)
                        .isPresent())
                .findFirst();
    }
}
