package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.consistency.Correction;
import mx.avance.consistency.text.Numeral;
import mx.avance.consistency.text.Quote;
import mx.avance.consistency.text.Role;
import mx.avance.consistency.text.Span;
import mx.avance.figures.Amount;
import mx.avance.figures.Percentage;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import org.jspecify.annotations.Nullable;

/** What a justification quotes against what the table says: what the rules of words have in common. */
final class QuotedFigures {

    private final CheckedEntry entry;
    private final List<Quote> realised;
    private final List<Quote> programmed;
    private final List<Quote> percentages;
    private final boolean addsUp;

    private QuotedFigures(CheckedEntry entry) {
        this.entry = entry;
        this.realised = realised(entry);
        this.programmed = programmed(entry);
        this.percentages = entry.read().of(Role.PERCENTAGE);
        Amount table = entry.realised();
        this.addsUp = table != null && addsUp(table);
    }

    /**
     * The realised figures quoted. When that of the table stands anywhere among the counts of the text, it is the one: what was taken for it instead counts
     * something else, even where the words around it look like those of a figure.
     */
    private static List<Quote> realised(CheckedEntry entry) {
        List<Quote> likely = entry.read().of(Role.REALISED);
        Amount table = entry.realised();
        if (table == null || likely.isEmpty()) {
            return likely;
        }
        List<Quote> right = entry.read().quotes().stream()
                .filter(quote -> !isOther(quote, table) && !quote.number().percent())
                .filter(quote -> quote.role() != Role.PROGRAMMED)
                .limit(1)
                .toList();
        if (!right.isEmpty()) {
            return right;
        }
        boolean percent = likely.stream().noneMatch(Quote::sure)
                && entry.percentage().isPresent()
                && likely.stream()
                        .anyMatch(quote -> quote.number()
                                .agreesWith(entry.percentage().get().approximate()));
        return percent ? List.of() : likely;
    }

    /** The programmed figures quoted; only that of the table where it is among them. */
    private static List<Quote> programmed(CheckedEntry entry) {
        List<Quote> quoted = entry.read().of(Role.PROGRAMMED);
        List<Quote> right = quoted.stream()
                .filter(quote -> !isOther(quote, entry.programmed()))
                .toList();
        return right.isEmpty() ? quoted : right;
    }

    static QuotedFigures of(CheckedEntry entry) {
        return new QuotedFigures(entry);
    }

    List<Quote> percentages() {
        return percentages;
    }

    /** The realised figures quoted that are not the table's, nor parts that add up to it. */
    List<Quote> wrongRealised() {
        Amount table = entry.realised();
        if (table == null || addsUp) {
            return List.of();
        }
        return realised.stream().filter(quote -> isOther(quote, table)).toList();
    }

    /** The programmed figures quoted that are neither the table's nor, by mistake, the year's. */
    List<Quote> wrongProgrammed() {
        Amount table = entry.programmed();
        if (!entry.figures().hasTarget()) {
            return List.of();
        }
        return programmed.stream()
                .filter(quote -> isOther(quote, table) && !isAnnual(quote))
                .toList();
    }

    /** The programmed figures quoted that are those of the year and not of the quarter. */
    List<Quote> annualAsQuarter() {
        return programmed.stream()
                .filter(quote -> isAnnual(quote) && isOther(quote, entry.programmed()))
                .toList();
    }

    /** Whether a figure or the percentage of the table stands in the text, whatever it was taken for: it is not there by chance. */
    boolean quotesTable() {
        return entry.read().quotes().stream()
                .anyMatch(quote -> quote.number().percent()
                        ? entry.percentage()
                                .filter(table -> agrees(quote.number(), table, BigDecimal.ZERO))
                                .isPresent()
                        : !isOther(quote, entry.realised()) || !isOther(quote, entry.programmed()));
    }

    private boolean isAnnual(Quote quote) {
        Amount annual = entry.indicator().figures().annual();
        return annual != null && quote.number().value().compareTo(annual.value()) == 0;
    }

    private static boolean isOther(Quote quote, @Nullable Amount table) {
        return table == null || quote.number().value().compareTo(table.value()) != 0;
    }

    /** "300 de mantenimiento y 265 de logística": the parts of a sentence give the whole. */
    private boolean addsUp(Amount table) {
        List<Quote> parts = entry.read().parts();
        BigDecimal sum = BigDecimal.ZERO;
        for (int from = 0; from < parts.size(); from++) {
            sum = BigDecimal.ZERO;
            for (int to = from; to < parts.size() && sum.compareTo(table.value()) < 0; to++) {
                sum = sum.add(parts.get(to).number().value());
                if (to > from && sum.compareTo(table.value()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The earlier period whose figures these are, when they are not those of this one. */
    Optional<String> stale() {
        // The realised figure has to be another than the table's: a target that was the same last quarter proves
        // nothing.
        if (wrongRealised().isEmpty()) {
            return Optional.empty();
        }
        for (Quarter earlier : entry.quarter().upTo().reversed()) {
            if (earlier != entry.quarter() && isFrom(entry.indicator().figures().figures(earlier))) {
                return Optional.of(earlier.name());
            }
        }
        return entry.indicator().earlier().stream()
                .filter(period -> isFrom(period.figures()))
                .map(EarlierPeriod::name)
                .findFirst();
    }

    private boolean isFrom(QuarterFigures earlier) {
        Amount done = earlier.realised();
        if (done == null || done.isZero() || isOther(realised.getFirst(), done)) {
            return false;
        }
        return programmed.isEmpty()
                || annualAsQuarter().isEmpty() && !isOther(programmed.getFirst(), earlier.programmed());
    }

    /** The percentages quoted that are neither the quarter's nor, as quoted, any other of the indicator. */
    List<Quote> wrongPercentages() {
        Optional<Percentage> table = entry.percentage();
        if (table.isEmpty()
                || percentages.stream().anyMatch(quote -> agrees(quote.number(), table.get(), BigDecimal.ZERO))) {
            return List.of();
        }
        BigDecimal tolerance = entry.rules().settings().tolerance(mx.avance.consistency.RuleCode.TEXT_PCT_MISMATCH);
        return percentages.stream()
                .filter(quote -> !agrees(quote.number(), table.get(), tolerance) && !isFigure(quote.number()))
                .toList();
    }

    static boolean agrees(Numeral quoted, Percentage table, BigDecimal tolerance) {
        BigDecimal exact = table.approximate();
        return quoted.agreesWith(exact) || quoted.value().subtract(exact).abs().compareTo(tolerance) <= 0;
    }

    /** Where the figures themselves are percentages, a percentage quoted may be one of them. */
    private boolean isFigure(Numeral quoted) {
        return entry.indicator().percentFigures()
                && (is(quoted, entry.realised())
                        || is(quoted, entry.programmed())
                        || is(quoted, entry.indicator().figures().annual()));
    }

    private static boolean is(Numeral quoted, @Nullable Amount amount) {
        return amount != null && quoted.agreesWith(amount.value());
    }

    /** What the text's own figures give; empty when it does not quote both, or gives one of the year. */
    Optional<Percentage> ownRatio() {
        if (realised.isEmpty() || programmed.isEmpty() || !annualAsQuarter().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal done = ownRealised();
        BigDecimal planned = programmed.getFirst().number().value();
        boolean ascending = entry.indicator().figures().sense() == Sense.ASCENDING;
        BigDecimal part = ascending ? done : planned;
        BigDecimal whole = ascending ? planned : done;
        return whole.signum() <= 0 || part.signum() < 0 ? Optional.empty() : Optional.of(Percentage.of(part, whole));
    }

    private BigDecimal ownRealised() {
        Amount table = entry.realised();
        return table != null && addsUp
                ? table.value()
                : realised.getFirst().number().value();
    }

    /** {@code 1,296 de 1,290} */
    String pair() {
        String done =
                realised.isEmpty() ? "" : Written.quoted(realised.getFirst().number());
        String planned =
                programmed.isEmpty() ? "" : Written.quoted(programmed.getFirst().number());
        return done.isEmpty() ? planned : planned.isEmpty() ? done : done + " de " + planned;
    }

    static List<Span> spans(List<Quote> quotes) {
        return quotes.stream().map(Quote::span).toList();
    }

    static List<Correction> amounts(List<Quote> quotes, @Nullable Amount amount) {
        if (amount == null) {
            return List.of();
        }
        return quotes.stream()
                .map(quote -> new Correction(quote.span(), Written.like(quote.number(), amount)))
                .toList();
    }

    /** The right percentage in the place of each, with the sign that was written. */
    List<Correction> percents(List<Quote> quotes) {
        List<Correction> corrections = new ArrayList<>();
        entry.percentage()
                .ifPresent(table -> quotes.forEach(quote -> {
                    String written = quote.span().of(entry.text());
                    int digits = written.length();
                    while (digits > 0 && !Character.isDigit(written.charAt(digits - 1))) {
                        digits--;
                    }
                    String sign = digits == 0 ? " %" : written.substring(digits);
                    corrections.add(new Correction(quote.span(), Written.like(quote.number(), table) + sign));
                }));
        return corrections;
    }
}
