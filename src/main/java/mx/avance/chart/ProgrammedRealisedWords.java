package mx.avance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.avance.chart.TableContent.Cell;
import mx.avance.chart.TableContent.Column;
import mx.avance.chart.TableContent.Row;
import org.jspecify.annotations.Nullable;

/** The figures of programmed against realised in words and as a table. */
final class ProgrammedRealisedWords {

    private static final String NOT_CAPTURED = "·";
    private static final String NO_TARGET = "—";

    private final ProgrammedRealisedData data;
    private final ChartTexts texts;
    private final FigureText figures;

    ProgrammedRealisedWords(ProgrammedRealisedData data, ChartTexts texts) {
        this.data = data;
        this.texts = texts;
        figures = FigureText.of(data);
    }

    /** "Gestiones de apoyos. T1: programada 1,292, realizada 1,466. T2: programada 1,330, …". */
    String summary() {
        List<String> sentences = new ArrayList<>();
        sentences.add(data.unit());
        for (int i = 0; i < data.categories().size(); i++) {
            sentences.add(data.categories().get(i) + ": " + programmed(i) + ", " + realised(i));
        }
        int last = lastCaptured();
        if (last >= 0) {
            sentences.add(data.categories().get(last) + ": " + programmedToDate(last) + ", " + realisedToDate(last));
        }
        BigDecimal target = data.drawnTarget();
        if (target != null) {
            sentences.add(said(texts.annualTarget(), target, ""));
        }
        return String.join(". ", sentences) + ".";
    }

    /** "programada 1,292". */
    String programmed(int index) {
        return said(texts.programmed(), data.programmed().get(index), texts.noTarget());
    }

    /** "realizada 1,466". */
    String realised(int index) {
        return said(texts.realised(), data.realised().get(index), texts.notCaptured());
    }

    /** "programada a la fecha 1,292". */
    String programmedToDate(int index) {
        return said(texts.cumulativeProgrammed(), data.cumulativeProgrammed().get(index), texts.noTarget());
    }

    /** "realizada a la fecha 1,466". */
    String realisedToDate(int index) {
        return said(texts.cumulativeRealised(), data.cumulativeRealised().get(index), texts.notCaptured());
    }

    /** A period with all its figures, each in a line. */
    String[] lines(int index) {
        List<String> lines = new ArrayList<>();
        lines.add(data.categories().get(index));
        lines.add(programmed(index));
        lines.add(realised(index));
        if (data.hasCumulative()) {
            lines.add(programmedToDate(index));
            lines.add(realisedToDate(index));
        }
        return lines.toArray(String[]::new);
    }

    private String said(String word, @Nullable BigDecimal figure, String blank) {
        return word.toLowerCase(Locale.ROOT) + " " + figures.text(figure, blank);
    }

    private int lastCaptured() {
        for (int i = data.cumulativeRealised().size() - 1; i >= 0; i--) {
            if (data.cumulativeRealised().get(i) != null) {
                return i;
            }
        }
        return -1;
    }

    TableContent table(String question) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(texts.quarter(), false),
                new Column(texts.programmed(), true),
                new Column(texts.realised(), true)));
        if (data.hasCumulative()) {
            columns.add(new Column(texts.cumulativeProgrammed(), true));
            columns.add(new Column(texts.cumulativeRealised(), true));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < data.categories().size(); i++) {
            String category = data.categories().get(i);
            rows.add(new Row(category, category, cells(i)));
        }
        return new TableContent(caption(question), columns, rows);
    }

    /** The question, the unit, and the target of the year, which is no column: it is the same in every row. */
    private String caption(String question) {
        BigDecimal target = data.drawnTarget();
        String caption = question + " " + data.unit();
        return target == null ? caption : caption + ". " + texts.annualTarget() + ": " + figures.text(target, "");
    }

    private List<Cell> cells(int index) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(data.programmed().get(index), NO_TARGET, texts.noTarget()));
        cells.add(cell(data.realised().get(index), NOT_CAPTURED, texts.notCaptured()));
        if (data.hasCumulative()) {
            cells.add(cell(data.cumulativeProgrammed().get(index), NO_TARGET, texts.noTarget()));
            cells.add(cell(data.cumulativeRealised().get(index), NOT_CAPTURED, texts.notCaptured()));
        }
        return cells;
    }

    private Cell cell(@Nullable BigDecimal figure, String sign, String words) {
        return figure == null ? Cell.blank(sign, words) : Cell.of(figures.text(figure, ""));
    }
}
