package mx.avance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What was promised goes into the database and comes back as it was. */
@Transactional
abstract class PlanPersistenceTests {

    @Autowired
    Objectives objectives;

    @Autowired
    Indicators indicators;

    @Autowired
    Units units;

    @Autowired
    TechnicalSheets sheets;

    @Autowired
    Planning planning;

    @Autowired
    PlanCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends PlanPersistenceTests {}

    @OnPostgreSql
    static class PostgresTests extends PlanPersistenceTests {}

    @Test
    void theSecondOfTwoToSaveAnObjectiveIsRefused() {
        Objective mine = objective();
        Objective yours = objective();
        Objective saved = objectives.save(withNarrative(mine, "Uno"));

        assertThat(saved.version()).isEqualTo(mine.version() + 1);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> objectives.save(withNarrative(yours, "Dos")));
        assertThat(objectives.findById(Objects.requireNonNull(saved.id()))).hasValue(saved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0", "1.4.1", "1.4.1.1.10.2", "99999.99999.99999.99999.99999.99999"})
    void aClaveComesBackAsItWas(String text) {
        Objective objective = objective();
        Clave clave = Clave.of(text);

        Objective saved = objectives.save(new Objective(
                objective.id(),
                objective.version(),
                objective.fiscalYearId(),
                objective.programmeId(),
                objective.parentId(),
                clave,
                text + ".",
                clave.sortKey() + "x",
                clave.level(),
                objective.narrative(),
                objective.unitId(),
                objective.unitInherited(),
                objective.searchText()));

        assertThat(objectives.findById(Objects.requireNonNull(saved.id()))).hasValue(saved);
        assertThat(jdbc.sql("select clave from objective where id = :id")
                        .param("id", saved.id())
                        .query(String.class)
                        .single())
                .isEqualTo(text);
    }

    @Test
    void everyIndicatorOfTheDocumentComesBackAsItWasStored() {
        assertThat(indicators.findAll()).hasSize(32).allSatisfy(indicator -> {
            Indicator saved = indicators.save(indicator);
            assertThat(indicators.findById(Objects.requireNonNull(saved.id()))).hasValue(saved);
            assertThat(saved.version()).isEqualTo(indicator.version() + 1);
        });
    }

    @Test
    void anotherSpellingOfAUnitIsKeptAndFoundAgain() {
        Unit unit = planning.unit("Oficialía  Mayor", null);

        assertThat(unit.name()).isEqualTo("Oficialía Mayor");
        assertThat(unit.spellings())
                .extracting(Unit.UnitSpelling::spelling)
                .containsExactlyInAnyOrder("OFICIALÍA MAYOR", "Oficialía  Mayor");
        assertThat(units.findById(Objects.requireNonNull(unit.id()))).hasValue(unit);
        assertThat(planning.unit("Oficialía  Mayor", null)).isEqualTo(unit);
    }

    @Test
    void aTechnicalSheetComesBackWithEveryFieldInItsPlace() throws Exception {
        Long indicator = indicators.findAll().getFirst().id();
        TechnicalSheet full = sheet(Objects.requireNonNull(indicator), true);

        TechnicalSheet saved = sheets.save(full);

        TechnicalSheet found = catalogue.technicalSheet(indicator).orElseThrow();
        assertThat(found).isEqualTo(saved);
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(full);
        assertThat(saved.version()).isNotNull();
    }

    @Test
    void anEmptyTechnicalSheetIsPossibleAndOneOnly() throws Exception {
        Long indicator = Objects.requireNonNull(indicators.findAll().getFirst().id());
        assertThat(catalogue.technicalSheet(indicator)).isEmpty();

        TechnicalSheet saved = sheets.save(sheet(indicator, false));

        assertThat(catalogue.technicalSheet(indicator)).hasValue(saved);
        TechnicalSheet again = sheets.save(saved);
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> sheets.save(saved));
        assertThat(again.version()).isGreaterThan(Objects.requireNonNull(saved.version()));
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> sheets.save(sheet(indicator, false)));
    }

    /** A sheet whose every field says which one it is, so that none can be taken for another; or a sheet without fields. */
    private static TechnicalSheet sheet(long indicator, boolean filled) throws Exception {
        RecordComponent[] fields = TechnicalSheet.class.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = filled ? value(fields[i], i) : null;
        }
        values[0] = indicator;
        List<String> names = Arrays.stream(fields).map(RecordComponent::getName).toList();
        values[names.indexOf("version")] = null;
        if (filled) {
            values[names.indexOf("previousIndicatorId")] = indicator;
        }
        Constructor<TechnicalSheet> constructor = TechnicalSheet.class.getDeclaredConstructor(
                Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent field, int position) {
        if (field.getType() == Integer.class) {
            return field.getName().equals("baselineYear") ? 2023 : 1 + position % 5;
        }
        if (field.getType() == BigDecimal.class) {
            return new BigDecimal("12.345678");
        }
        return field.getType() == Long.class ? (Object) 0L : field.getName();
    }

    private Objective objective() {
        return objectives.findAll().stream()
                .filter(o -> o.clave().equals(Clave.of("1.4.1.1.6.3")))
                .findFirst()
                .orElseThrow();
    }

    private static Objective withNarrative(Objective objective, String narrative) {
        return new Objective(
                objective.id(),
                objective.version(),
                objective.fiscalYearId(),
                objective.programmeId(),
                objective.parentId(),
                objective.clave(),
                objective.printedClave(),
                objective.sortKey(),
                objective.level(),
                narrative,
                objective.unitId(),
                objective.unitInherited(),
                objective.searchText());
    }
}
