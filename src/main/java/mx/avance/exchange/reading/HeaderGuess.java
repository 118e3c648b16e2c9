package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.exchange.reading.TableMapping.Column;

/** Says what the columns of a table mean by their headers. */
final class HeaderGuess {

    private record Named(FigureWords figure, int quarter, List<String> words) {

        boolean isPercentage() {
            return figure == FigureWords.ADVANCE
                    || figure == FigureWords.PERCENTAGE
                    || figure == FigureWords.CUMULATIVE;
        }
    }

    private final TableHeaders headers;
    private final List<Column> columns = new ArrayList<>();
    private final List<Named> figures = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();

    private HeaderGuess(TableHeaders headers) {
        this.headers = headers;
    }

    static HeaderGuess of(TableHeaders headers) {
        HeaderGuess guess = new HeaderGuess(headers);
        headers.paths().forEach(guess::name);
        guess.placeFigures();
        guess.dropRepeated();
        return guess;
    }

    /** One a column; what the dictionary does not know is ignored. */
    List<Column> columns() {
        return columns;
    }

    /** Sentences about figures that two columns claim. */
    List<String> conflicts() {
        return conflicts;
    }

    /** How many columns the dictionary knows. */
    int known() {
        return (int) columns.stream()
                .filter(column -> column.role() != ColumnRole.IGNORED)
                .count();
    }

    private void name(List<String> path) {
        List<List<String>> levels =
                path.reversed().stream().map(HeaderWords::words).toList();
        int quarter = levels.stream()
                .mapToInt(QuarterWords::of)
                .filter(q -> q > 0)
                .findFirst()
                .orElse(0);
        FigureWords figure = figure(levels, quarter > 0);
        Optional<ColumnRole> text =
                quarter > 0 || figure == FigureWords.JUSTIFICATION ? Optional.empty() : text(path.reversed());
        columns.add(text.map(HeaderWords::plain).orElse(Column.IGNORED));
        List<String> words = levels.stream().flatMap(List::stream).toList();
        figures.add(new Named(text.isPresent() ? FigureWords.NONE : figure, quarter, words));
    }

    /** By the lowest header that says it; of one that says only that it is of the whole year, by the group above. */
    private static FigureWords figure(List<List<String>> levels, boolean ofQuarter) {
        FigureWords found = FigureWords.NONE;
        for (List<String> words : levels) {
            FigureWords figure = FigureWords.of(words, ofQuarter);
            if (figure == FigureWords.JUSTIFICATION) {
                return figure;
            }
            if (found == FigureWords.NONE) {
                found = figure;
            } else if (found == FigureWords.ANNUAL && figure != FigureWords.NONE) {
                return figure == FigureWords.PROGRAMMED || figure == FigureWords.ANNUAL || figure == FigureWords.UNREAD
                        ? found
                        : FigureWords.UNREAD;
            }
        }
        return found;
    }

    private static Optional<ColumnRole> text(List<String> levels) {
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        Optional<ColumnRole> own = HeaderWords.text(levels.getFirst());
        return own.isPresent() || levels.size() == 1 ? own : HeaderWords.text(levels.getFirst() + " " + levels.get(1));
    }

    private void placeFigures() {
        boolean ownData = figures.stream().anyMatch(named -> named.words.contains("publicado"));
        boolean realised = figures.stream().anyMatch(named -> named.figure == FigureWords.REALISED);
        for (int i = 0; i < figures.size(); i++) {
            Named named = figures.get(i);
            FigureWords figure = named.figure;
            if (figure == FigureWords.ADVANCE) {
                figure = realised ? FigureWords.PERCENTAGE : FigureWords.REALISED;
            }
            // The product's own data have the printed percentages apart: its other ones are computed.
            boolean computed = ownData && !named.words.contains("publicado") && named.isPercentage();
            if (computed) {
                columns.set(i, computed(named));
            } else if (figure != FigureWords.NONE) {
                columns.set(i, named.quarter > 0 ? ofQuarter(figure, named.quarter) : ofRow(figure, named.words));
            }
        }
    }

    private static Column computed(Named named) {
        if (named.quarter == 0) {
            return Column.IGNORED;
        }
        boolean cumulative = named.figure == FigureWords.CUMULATIVE;
        return new Column(cumulative ? ColumnRole.COMPUTED_CUMULATIVE : ColumnRole.COMPUTED_PERCENTAGE, named.quarter);
    }

    private static Column ofQuarter(FigureWords figure, int quarter) {
        return switch (figure) {
            case PROGRAMMED -> new Column(ColumnRole.PROGRAMMED, quarter);
            case REALISED -> new Column(ColumnRole.REALISED, quarter);
            case PERCENTAGE -> new Column(ColumnRole.QUARTER_PERCENTAGE, quarter);
            case CUMULATIVE -> quarter == 1 ? Column.IGNORED : new Column(ColumnRole.CUMULATIVE_PERCENTAGE, quarter);
            case JUSTIFICATION -> new Column(ColumnRole.QUARTER_JUSTIFICATION, quarter);
            default -> Column.IGNORED;
        };
    }

    private Column ofRow(FigureWords figure, List<String> words) {
        return HeaderWords.plain(
                switch (figure) {
                    case ANNUAL -> ColumnRole.ANNUAL;
                    case PROGRAMMED -> isWholeYear(words) ? ColumnRole.ANNUAL : ColumnRole.ROW_PROGRAMMED;
                    case REALISED -> isWide() ? ColumnRole.IGNORED : ColumnRole.ROW_REALISED;
                    case PERCENTAGE -> isWide() ? ColumnRole.IGNORED : ColumnRole.ROW_PERCENTAGE;
                    case CUMULATIVE -> isWide() ? ColumnRole.IGNORED : ColumnRole.ROW_CUMULATIVE;
                    case JUSTIFICATION -> ColumnRole.JUSTIFICATION;
                    default -> ColumnRole.IGNORED;
                });
    }

    /** «Meta» beside targets of the quarters, or beside another programmed figure, is that of the year. */
    private boolean isWholeYear(List<String> words) {
        boolean other = figures.stream()
                .anyMatch(named -> named.figure == FigureWords.PROGRAMMED
                        && (named.quarter > 0 || named.words.stream().anyMatch(word -> word.startsWith("prog"))));
        return words.stream().noneMatch(word -> word.startsWith("prog") && !isWide())
                && other
                && !words.contains("trimestral");
    }

    private boolean isWide() {
        return figures.stream().anyMatch(named -> named.figure == FigureWords.PROGRAMMED && named.quarter > 0);
    }

    /** The first of two columns that mean the same stands; of figures somebody has to say which. */
    private void dropRepeated() {
        Map<Column, Integer> first = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Integer before = column.role() == ColumnRole.IGNORED ? null : first.putIfAbsent(column, i);
            if (before != null) {
                if (figures.get(i).figure != FigureWords.NONE) {
                    conflicts.add("Las columnas «" + text(before) + "» y «" + text(i)
                            + "» dicen lo mismo: indica cuál se lee.");
                }
                columns.set(i, Column.IGNORED);
            }
        }
    }

    private String text(int index) {
        return Texts.visible(headers.texts().get(index));
    }
}
