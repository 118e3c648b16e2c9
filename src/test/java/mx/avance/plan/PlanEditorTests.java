package mx.avance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.capture.ProgressTable;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.persistence.Rows;
import mx.avance.plan.SheetEditor.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The plan is edited on the record, its claves, units, texts and totals stay consistent, and what was captured is never lost. */
@Transactional
abstract class PlanEditorTests {

    @Autowired
    PlanEditor editor;

    @Autowired
    IndicatorEditor indicators;

    @Autowired
    SheetEditor sheets;

    @Autowired
    PlanCopy copy;

    @Autowired
    ProgressTable progress;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends PlanEditorTests {}

    @OnPostgreSql
    static class PostgresTests extends PlanEditorTests {}

    @AfterEach
    void actAsTheSystem() {
        TestPeople.system();
    }

    @Test
    void anObjectiveTakesTheNextFreeNumberAndTheUnitAbove() {
        long id = add("1.4.1.1.2", null);

        assertThat(text("select clave from objective where id = " + id)).isEqualTo(next("1.4.1.1.2"));
        assertThat(text("select level from objective where id = " + id)).isEqualTo("ACTIVIDAD");
        assertThat(number("select unit_id from objective where id = " + id)).isEqualTo(unitOf("1.4.1.1.2"));
        assertThat(text("select search_text from objective where id = " + id)).contains("accion nueva");
        assertThat(recorded("objective", id))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("CREATE objective null→1.4.1.1.2.");
    }

    @Test
    void aClaveThatIsTakenOrHangsFromSomewhereElseIsRefused() {
        refused(() -> add("1.4.1.1.2", "1.4.1.1.2.1"), "ya tiene un objetivo con la clave");
        refused(() -> add("1.4.1.1.2", "1.4.1.1.3.99"), "no cuelga de");
        refused(() -> add("1.4.1.1.2.1", null), "cuatro niveles");
        refused(
                () -> editor.addObjective(programme(), null, Clave.of("1.4.7.1"), "x", null),
                "un Fin tiene tres números");
        refused(() -> editor.addObjective(programme(), null, Clave.of("1.4.7"), "x", null), "su propia unidad");
        refused(() -> editor.addObjective(programme(), objective("1.4.1.1.2"), null, "  ", null), "Falta el resumen");
        refused(
                () -> editor.addObjective(programme(), objective("1.4.1.1.2"), null, "x".repeat(4_001), null),
                "caben 4000");
    }

    @Test
    void aMovedObjectiveTakesEverythingBelowItAlong() {
        long id = objective("1.4.1.1.2");
        int below = (int) number("select count(*) from objective where clave like '1.4.1.1.2.%'");

        editor.moveObjective(id, version("objective", id), Clave.of("1.4.1.1.42"));

        assertThat(number("select count(*) from objective where clave like '1.4.1.1.42.%'"))
                .isEqualTo(below);
        assertThat(number("select count(*) from objective where clave like '1.4.1.1.2.%' or clave = '1.4.1.1.2'"))
                .isZero();
        assertThat(number("select count(*) from objective where clave like '1.4.1.1.42.%' and parent_id = " + id))
                .isEqualTo(below);
        assertThat(jdbc.sql("select clave || '|' || sort_key || '|' || search_text from objective")
                        .query(String.class)
                        .list())
                .allSatisfy(row -> {
                    String[] parts = row.split("\\|", 3);
                    assertThat(parts[1]).isEqualTo(Clave.of(parts[0]).sortKey());
                    assertThat(parts[2]).startsWith(parts[0] + " ");
                });
        assertTotals();
    }

    @Test
    void anActivityMovedUnderAnotherComponentInheritsItsUnit() {
        long id = objective("1.4.1.1.2.1");
        long other = unitOf("1.4.1.1.4");
        assertThat(other).isNotEqualTo(unitOf("1.4.1.1.2.1"));

        editor.moveObjective(id, version("objective", id), Clave.of("1.4.1.1.4.77"));

        assertThat(unitOf("1.4.1.1.4.77")).isEqualTo(other);
        assertThat(number("select parent_id from objective where id = " + id)).isEqualTo(objective("1.4.1.1.4"));
        assertThat(number("select count(*) from progress where objective_id = " + id + " and unit_id = " + other))
                .isEqualTo(4);
        assertTotals();
    }

    @Test
    void aMoveThatBreaksTheTreeIsRefused() {
        long id = objective("1.4.1.1.2");
        int version = version("objective", id);

        refused(() -> editor.moveObjective(id, version, Clave.of("1.4.1.1.3")), "ya tiene un objetivo");
        refused(() -> editor.moveObjective(id, version, Clave.of("1.4.1.1.3.9")), "no cambia de nivel");
        refused(() -> editor.moveObjective(id, version, Clave.of("1.4.1.8.3")), "No hay un objetivo «1.4.1.8»");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> editor.moveObjective(id, version + 7, Clave.of("1.4.1.1.42")));
    }

    @Test
    void aNewUnitGoesDownToThoseThatInheritIt() {
        long id = objective("1.4.1.1.2");
        long unit = unitOf("1.4.1.1.4");

        editor.editObjective(id, version("objective", id), "Otro resumen, más claro", unit);

        assertThat(number(
                        "select count(*) from objective where clave like '1.4.1.1.2.%' and unit_inherited = true and unit_id <> "
                                + unit))
                .isZero();
        assertThat(
                        number(
                                "select count(*) from progress p join objective o on o.id = p.objective_id where p.unit_id <> o.unit_id"))
                .isZero();
        assertThat(text("select search_text from objective where id = " + id)).contains("otro resumen, mas claro");
        assertTotals();
    }

    @Test
    void whatHasCapturedWorkIsNotDeletedAndTheRestIs() {
        long captured = objective("1.4.1.1.2");
        refused(() -> editor.deleteObjective(captured, version("objective", captured)), "ya hay cifras");

        long id = add("1.4.1.1.2", null);
        future();
        long first = indicators.add(id, draft("NUEVO1", Map.of(Quarter.T2, Amount.of(7))));
        long second = indicators.add(id, draft("NUEVO2", Map.of()));
        assertTotals();
        indicators.delete(first, version("indicator", first));
        assertThat(number("select position from indicator where id = " + second))
                .isEqualTo(1);
        assertThat(text("select search_text from objective where id = " + id))
                .contains("nuevo2")
                .doesNotContain("nuevo1");
        assertTotals();
        editor.deleteObjective(id, version("objective", id));
        assertThat(number("select count(*) from objective where id = " + id)).isZero();
        assertThat(number("select count(*) from entry where indicator_id = " + second))
                .isZero();
        assertTotals();
    }

    @Test
    void aNewIndicatorHasFourEntriesAndSiglasOfItsOwn() {
        future();
        long objective = objective("1.4.1.1.2");

        long id = indicators.add(
                objective, draft("PNUEVO", Map.of(Quarter.T1, Amount.of(0), Quarter.T3, Amount.of("2.5"))));

        assertThat(jdbc.sql("select programmed_original from entry where indicator_id = " + id + " order by quarter")
                        .query((rs, n) -> String.valueOf(Amount.ofNullable(rs.getBigDecimal(1))))
                        .list())
                .containsExactly("0", "null", "2.5", "null");
        assertThat(number("select position from indicator where id = " + id)).isEqualTo(2);
        refused(() -> indicators.add(objective("1.4.1.1.3"), draft("pnuevo", Map.of())), "ya tiene un indicador");
        refused(() -> indicators.add(objective, draft(" ", Map.of())), "Faltan las siglas".substring(0, 5));
        assertTotals();
    }

    @Test
    void anOriginalTargetIsWrittenOnlyBeforeItsQuarterStarts() {
        long id = indicator("PSML");
        IndicatorDraft same = stored(id);

        refused(
                () -> indicators.edit(id, version("indicator", id), with(same, Quarter.T3, Amount.of(1))),
                "T3 de 2024 empezó el 1 de julio de 2024: su meta ya no se reescribe, se cambia solo por adecuación.");
        refused(
                () -> indicators.edit(id, version("indicator", id), annual(same, Amount.of(1))),
                "El ejercicio 2024 empezó");
        future();
        int before = version("indicator", id);
        indicators.edit(id, before, with(same, Quarter.T3, Amount.of(1)));
        assertThat(recorded("entry", number("select id from entry where quarter = 3 and indicator_id = " + id)))
                .hasSize(1);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> indicators.edit(id, before, same));
        assertTotals();
    }

    @Test
    void onlyWhatChangedIsWrittenDown() {
        long id = indicator("PSML");
        IndicatorDraft same = stored(id);
        int version = version("indicator", id);

        indicators.edit(id, version, same);
        assertThat(version("indicator", id)).isEqualTo(version);
        assertThat(recorded("indicator", id)).isEmpty();

        indicators.edit(id, version, descending(same));
        assertThat(recorded("indicator", id))
                .containsExactly("CHANGE sense ASCENDING→DESCENDING", "CHANGE sense_from ASSUMED→STATED");
        assertTotals();
    }

    @Test
    void theFichaTakesOnlyWhatItsCataloguesHave() {
        long id = indicator("PSML");
        Map<SheetField, String> values =
                Map.of(SheetField.DIMENSION, "Eficacia", SheetField.CLARITY, "5", SheetField.BASELINE_VALUE, "12.50");

        sheets.change(id, new Sheet(Sheet.NEW, values), SheetField::name);

        Sheet read = sheets.sheet(id);
        assertThat(read.values())
                .containsOnly(
                        Map.entry(SheetField.DIMENSION, "Eficacia"),
                        Map.entry(SheetField.CLARITY, "5"),
                        Map.entry(SheetField.BASELINE_VALUE, "12.5"));
        assertThat(recorded("technical_sheet", id)).hasSize(3);
        refused(
                () -> sheets.change(id, sheet(read, SheetField.CLARITY, "6"), SheetField::name),
                "una de estas opciones");
        refused(() -> sheets.change(id, sheet(read, SheetField.DIMENSION, "Suerte"), SheetField::name), "Eficacia");
        refused(
                () -> sheets.change(id, sheet(read, SheetField.BASELINE_YEAR, "24"), SheetField::name),
                "cuatro cifras");
        refused(() -> sheets.change(id, sheet(read, SheetField.BASELINE_VALUE, "1e9"), SheetField::name), "número");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> sheets.change(id, new Sheet(Sheet.NEW, values), SheetField::name));
    }

    @Test
    void aYearIsCopiedEmptyOfResultsAndLinkedIndicatorByIndicator() {
        jdbc.sql("update indicator set measured_quarters = '13' where siglas = 'PSML'")
                .update();

        int copied = copy.copy(2024, 2025, true);

        long year = number("select id from fiscal_year where year_number = 2025");
        assertThat(copied).isEqualTo(32);
        assertThat(number("""
                select count(*) from technical_sheet s join indicator n on n.id = s.indicator_id join indicator i on i.id = s.previous_indicator_id
                where n.siglas = i.siglas""")).isEqualTo(32);
        assertThat(number("""
                select count(*) from objective o left join objective a on a.id = o.parent_id
                where o.fiscal_year_id = %d and (o.level <> 'FIN') <> (a.id is not null)""".formatted(year))).isZero();
        assertThat(number("""
                select count(*) from objective o join objective a on a.id = o.parent_id
                where o.fiscal_year_id = %d and (a.fiscal_year_id <> o.fiscal_year_id or o.clave not like a.clave || '.%%')""".formatted(year))).isZero();
        assertThat(number("""
                select count(*) from entry n join technical_sheet s on s.indicator_id = n.indicator_id
                join entry e on e.indicator_id = s.previous_indicator_id and e.quarter = n.quarter
                where n.realised is null and n.justification is null and n.state = 'BORRADOR' and n.programmed_adjusted is null
                  and (n.programmed_original = e.programmed_original or (n.programmed_original is null and e.programmed_original is null))""")).isEqualTo(128);
        assertThat(strings("select measured_quarters from indicator where siglas = 'PSML'"))
                .containsExactly("13", "13");
        assertThat(number(
                        "select count(*) from quarter_window where state = 'PROGRAMADA' and fiscal_year_id = " + year))
                .isEqualTo(4);
        assertTotals();
        refused(() -> copy.copy(2024, 2025, true), "ya tiene programas");
        refused(() -> copy.copy(2023, 2026, true), "no tiene programas");
        refused(() -> copy.copy(2024, 2024, true), "posterior");
        refused(() -> copy.copy(2024, null, true), "Falta el ejercicio");
        assertThat(copy.copy(2025, 2026, false)).isEqualTo(32);
        assertThat(number("""
                select count(*) from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                join fiscal_year y on y.id = o.fiscal_year_id
                where y.year_number = 2026 and (e.programmed_original is not null or i.annual_target is not null)""")).isZero();
    }

    @Test
    void onlyThePlanningOfficeEdits() {
        long objective = objective("1.4.1.1.2");
        long indicator = indicator("PSML");
        IndicatorDraft draft = stored(indicator);
        for (String who : List.of("titular", "enlace", "contraloria", "consulta")) {
            TestPeople.as(jdbc, who, () -> {
                denied(() -> editor.addObjective(programme(), objective, null, "x", null));
                denied(() -> editor.editObjective(objective, 0, "x", null));
                denied(() -> editor.moveObjective(objective, 0, Clave.of("1.4.1.1.42")));
                denied(() -> editor.deleteObjective(objective, 0));
                denied(() -> indicators.add(objective, draft));
                denied(() -> indicators.edit(indicator, 0, draft));
                denied(() -> indicators.delete(indicator, 0));
                denied(() -> sheets.change(indicator, new Sheet(Sheet.NEW, Map.of()), SheetField::name));
                denied(() -> copy.copy(2024, 2025, true));
            });
        }
    }

    /** The derived tables say what a count from the beginning says. */
    private void assertTotals() {
        List<String> kept = totals();
        progress.recompute(jdbc.sql("select id from indicator")
                .query((row, n) -> row.getLong(1))
                .list());
        assertThat(kept).isEqualTo(totals());
        assertThat(number("select count(*) from progress")).isEqualTo(4 * number("select count(*) from indicator"));
    }

    private List<String> totals() {
        return strings("""
                select programme_id || ' ' || quarter || ' ' || signal || ' ' || fin_sort_key || ' ' || indicators || ' ' || tree_rows as line
                from programme_signal order by programme_id, quarter, signal, fin_sort_key
                """);
    }

    private List<String> strings(String sql) {
        return Rows.list(jdbc.sql(sql).query((rs, n) -> rs.getString(1)));
    }

    /** As if the plan were of a year that has not begun. */
    private void future() {
        jdbc.sql("update fiscal_year set year_number = 2999 where year_number = 2024")
                .update();
    }

    private long add(String parent, @Nullable String clave) {
        return editor.addObjective(
                programme(), objective(parent), clave == null ? null : Clave.of(clave), "Acción nueva", null);
    }

    private String next(String parent) {
        Clave last = strings("select clave from objective where narrative <> 'Acción nueva' and clave like '" + parent
                        + ".%'")
                .stream()
                .map(Clave::of)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
        return parent + "." + (last.segments().getLast() + 1);
    }

    private IndicatorDraft draft(String siglas, Map<Quarter, Amount> targets) {
        return new IndicatorDraft(
                siglas,
                "Porcentaje de lo nuevo",
                "Porcentaje",
                null,
                Frequency.TRIMESTRAL,
                null,
                false,
                0,
                Accumulation.SUM,
                Rollup.OWN,
                Sense.ASCENDING,
                null,
                targets);
    }

    private IndicatorDraft stored(long id) {
        Map<Quarter, Amount> targets = new java.util.EnumMap<>(Quarter.class);
        jdbc.sql(
                        "select quarter, programmed_original from entry where indicator_id = :id and programmed_original is not null")
                .param("id", id)
                .query(row -> {
                    targets.put(Quarter.of(row.getInt(1)), Amount.of(row.getBigDecimal(2)));
                });
        return jdbc.sql("select * from indicator where id = :id")
                .param("id", id)
                .query((rs, n) -> new IndicatorDraft(
                        rs.getString("siglas"),
                        rs.getString("name"),
                        rs.getString("unit_of_measure"),
                        rs.getString("variables_unit"),
                        Frequency.valueOf(rs.getString("frequency")),
                        rs.getString("measured_quarters"),
                        rs.getBoolean("percent_figures"),
                        rs.getInt("decimals"),
                        Accumulation.valueOf(rs.getString("accumulation")),
                        Rollup.valueOf(rs.getString("rollup")),
                        Sense.valueOf(rs.getString("sense")),
                        Amount.ofNullable(rs.getBigDecimal("annual_target")),
                        targets))
                .single();
    }

    private static IndicatorDraft with(IndicatorDraft d, Quarter quarter, Amount target) {
        Map<Quarter, Amount> targets = new java.util.EnumMap<>(d.targets());
        targets.put(quarter, target);
        return rebuilt(d, d.sense(), d.annualTarget(), targets);
    }

    private static IndicatorDraft annual(IndicatorDraft d, Amount annual) {
        return rebuilt(d, d.sense(), annual, d.targets());
    }

    private static IndicatorDraft descending(IndicatorDraft d) {
        return rebuilt(d, Sense.DESCENDING, d.annualTarget(), d.targets());
    }

    private static IndicatorDraft rebuilt(
            IndicatorDraft d, Sense sense, @Nullable Amount annual, Map<Quarter, Amount> targets) {
        return new IndicatorDraft(
                d.siglas(),
                d.name(),
                d.unitOfMeasure(),
                d.variablesUnit(),
                d.frequency(),
                d.measuredQuarters(),
                d.percentFigures(),
                d.decimals(),
                d.accumulation(),
                d.rollup(),
                sense,
                annual,
                targets);
    }

    private static Sheet sheet(Sheet read, SheetField field, String value) {
        Map<SheetField, String> values = new java.util.EnumMap<>(read.values());
        values.put(field, value);
        return new Sheet(read.version(), values);
    }

    private long programme() {
        return number("select min(id) from programme");
    }

    private long objective(String clave) {
        return number("select id from objective where clave = '" + clave + "'");
    }

    private long indicator(String siglas) {
        return number("select id from indicator where siglas = '" + siglas + "'");
    }

    private long unitOf(String clave) {
        return number("select unit_id from objective where clave = '" + clave + "'");
    }

    private int version(String table, long id) {
        return (int) number("select version from " + table + " where id = " + id);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single().longValue();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private List<String> recorded(String subject, long id) {
        return jdbc.sql("select * from history where subject = :subject and subject_id = :id order by id")
                .param("subject", subject)
                .param("id", id)
                .query((rs, n) -> rs.getString("action") + " " + rs.getString("field") + " "
                        + rs.getString("before_value") + "→" + rs.getString("after_value"))
                .list();
    }

    private static void refused(Runnable work, String part) {
        assertThatExceptionOfType(PlanRejectedException.class)
                .isThrownBy(work::run)
                .withMessageContaining(part);
    }

    private static void denied(Runnable work) {
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(work::run);
    }
}
