package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The matrix of permissions, proved: the table of the documents is that of the code, every service method that changes something names its act, and each of
 * them is tried with every role, inside the person's units and outside.
 */
abstract class PermissionMatrixTests {

    /** Below the house of permissions, which they therefore cannot name: the rules of a new database, and the record of a refusal itself. */
    private static final Set<String> BELOW = Set.of("Settings.initialise", "History.recordRefusal");

    /** Tables in which nothing may have changed after a refusal; the history gains the refusal itself. */
    private static final List<String> TABLES = List.of(
            "account",
            "account_unit",
            "entry",
            "quarter_window",
            "objective",
            "indicator",
            "programme",
            "technical_sheet",
            "fiscal_year",
            "band_preset",
            "municipality",
            "agreement",
            "rule_settings");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @OnH2
    static class H2Tests extends PermissionMatrixTests {}

    @OnPostgreSql
    static class PostgresTests extends PermissionMatrixTests {}

    /** A service method that changes something. */
    private record Change(Object bean, Method method) {

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    @Test
    void theTableOfTheDocumentsIsThatOfTheCode() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/permissions.md")).stream()
                .filter(line -> line.matches("\\| [A-Z_]+ \\|.*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Action.values())
                        .map(action -> "| " + action + " | "
                                + Arrays.stream(Role.values())
                                        .map(role -> switch (action.reach(role)) {
                                            case ALL -> "all";
                                            case OWN -> "own";
                                            case NONE -> "—";
                                        })
                                        .collect(Collectors.joining(" | "))
                                + " |")
                        .toList());
    }

    @Test
    void everyChangingMethodNamesItsAct() {
        assertThat(changes().stream()
                        .filter(change -> !change.method().isAnnotationPresent(Requires.class)
                                && !change.method().isAnnotationPresent(SystemOnly.class))
                        .map(Change::toString)
                        .filter(name -> !BELOW.contains(name))
                        .toList())
                .as("a public service method that changes something carries @Requires or @SystemOnly")
                .isEmpty();
    }

    @Test
    void everyActThatChangesSomethingHasAMethod() {
        Set<Action> covered = acts().stream()
                .map(change -> change.method().getAnnotation(Requires.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Action> reading = Set.of(Action.READ, Action.READ_PUBLISHED, Action.READ_HISTORY);

        assertThat(Arrays.stream(Action.values()).filter(a -> !reading.contains(a)))
                .allSatisfy(action -> assertThat(covered).contains(action));
    }

    @Test
    void whoeverMayNotIsRefusedAndNothingChanges() {
        Map<String, String> wrong = new TreeMap<>();
        for (Change change : acts()) {
            Action action = change.method().getAnnotation(Requires.class).value();
            for (Role role : Role.values()) {
                boolean inside = action.reach(role) != Reach.NONE;
                if (action.reach(role) == Reach.NONE) {
                    tryAs(change, role, "DTIC", true).ifPresent(what -> wrong.put(change + " as " + role, what));
                }
                if (action.reach(role) == Reach.OWN && inside && isOfAUnit(change)) {
                    tryAs(change, role, "DGPM / DP", true)
                            .ifPresent(what -> wrong.put(change + " as " + role + " of another unit", what));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverMayIsNotRefusedForItsRoleOrUnit() {
        Map<String, String> wrong = new TreeMap<>();
        for (Change change : acts()) {
            Action action = change.method().getAnnotation(Requires.class).value();
            for (Role role : Role.values()) {
                if (action.reach(role) != Reach.NONE) {
                    tryAs(change, role, "DTIC", false).ifPresent(what -> wrong.put(change + " as " + role, what));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Calls a method as a role, in a transaction that is undone.
     *
     * @return what was wrong
     */
    private Optional<String> tryAs(Change change, Role role, String unit, boolean refused) {
        long refusals = count("history where action = 'REFUSED'");
        String before = state();
        Throwable outcome = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            Object[] arguments = arguments(change.method(), unit);
            TestPeople.signIn(jdbc, role.name().toLowerCase(java.util.Locale.ROOT));
            try {
                change.method().invoke(change.bean(), arguments);
                return null;
            } catch (InvocationTargetException e) {
                return e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            } finally {
                TestPeople.system();
            }
        });
        boolean wasRefused = outcome instanceof PermissionDeniedException;
        if (wasRefused != refused) {
            return Optional.of(refused ? "was not refused: " + outcome : "was refused: " + outcome);
        }
        if (refused && count("history where action = 'REFUSED'") == refusals) {
            return Optional.of("the refusal is not in the history");
        }
        return refused && !state().equals(before) ? Optional.of("something changed") : Optional.empty();
    }

    private String state() {
        return TABLES.stream()
                .map(table -> table + " " + count(table) + " "
                        + (table.equals("account_unit")
                                ? ""
                                : jdbc.sql("select coalesce(sum(version), 0) from " + table)
                                        .query(Long.class)
                                        .single()))
                .collect(Collectors.joining("; "));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private static boolean isOfAUnit(Change change) {
        return Arrays.stream(change.method().getParameters())
                .anyMatch(p -> p.getName().endsWith("Id") || p.getName().endsWith("Ids"));
    }

    /** Real ids of the unit where a parameter names what it is of; otherwise nothing at all, which no permission looks at. */
    private Object[] arguments(Method method, String unit) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.add(argument(parameter, unit));
        }
        return arguments.toArray();
    }

    private @Nullable Object argument(Parameter parameter, String unit) {
        Class<?> type = parameter.getType();
        String name = parameter.getName();
        if (Collection.class.isAssignableFrom(type)) {
            return name.startsWith("entryId") ? List.of(entry(unit)) : type == Set.class ? Set.of() : List.of();
        }
        if (type == long.class || type == Long.class) {
            return id(name, unit);
        }
        if (type == int.class) {
            return 0;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[1];
        }
        return type == String.class ? "prueba" : null;
    }

    private long id(String name, String unit) {
        return switch (name) {
            case "entryId" -> entry(unit);
            case "unitId" -> unit(unit);
            case "fiscalYearId" ->
                jdbc.sql("select id from fiscal_year where year_number = 2024")
                        .query(Long.class)
                        .single();
            case "indicatorId" ->
                jdbc.sql("select indicator_id from entry where id = :entry")
                        .param("entry", entry(unit))
                        .query(Long.class)
                        .single();
            case "agreementId" -> agreement(unit);
            case "evidenceId" -> evidence(unit);
            case "findingId" -> finding(unit);
            default -> 1L;
        };
    }

    private long unit(String name) {
        return jdbc.sql("select id from unit where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private long entry(String unit) {
        return jdbc.sql("""
                select e.id from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                where o.unit_id = :unit and e.quarter = 2 order by o.sort_key fetch first 1 rows only
                """).param("unit", unit(unit)).query(Long.class).single();
    }

    /** An attached file of an entry of that unit, which the transaction of the test takes away again. */
    private long evidence(String unit) {
        jdbc.sql("""
                insert into evidence (version, entry_id, indicator_id, quarter, file_name, content_type, size_bytes, sha256, storage, attached_by, attached_at)
                select 0, e.id, e.indicator_id, e.quarter, 'prueba.pdf', 'application/pdf', 1, :sha, 'DATABASE', 'prueba', current_timestamp
                from entry e where e.id = :entry
                """).param("sha", "0".repeat(64)).param("entry", entry(unit)).update();
        return jdbc.sql("select max(id) from evidence").query(Long.class).single();
    }

    /** What was agreed of an indicator of that unit, which the transaction of the test takes away again. */
    private long agreement(String unit) {
        jdbc.sql("""
                insert into agreement (version, indicator_id, quarter, text, responsible, created_by, created_at)
                select 0, e.indicator_id, e.quarter, 'prueba', 'prueba', 'prueba', current_timestamp from entry e where e.id = :entry
                """).param("entry", entry(unit)).update();
        return jdbc.sql("select max(id) from agreement").query(Long.class).single();
    }

    /** Something that does not add up in an indicator of that unit, as far as the table says. */
    private long finding(String unit) {
        jdbc.sql("""
                insert into finding (indicator_id, fiscal_year_id, programme_id, objective_id, unit_id, level, sort_key, position, quarter, rule,
                                     rule_position, gravity, field, found, expected, message, marks, others, correctable, recolours, print, dismissed)
                select i.id, o.fiscal_year_id, o.programme_id, o.id, o.unit_id, o.level, o.sort_key, i.position, e.quarter, 'CONTRADICTION', 0, 'SEVERE',
                       'JUSTIFICATION', 'prueba', '', 'prueba', '', '', false, false, 'prueba', false
                from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id where e.id = :entry
                """).param("entry", entry(unit)).update();
        return jdbc.sql("select max(id) from finding").query(Long.class).single();
    }

    private List<Change> acts() {
        return changes().stream()
                .filter(change -> change.method().isAnnotationPresent(Requires.class))
                .toList();
    }

    private List<Change> changes() {
        Map<String, Change> found = new LinkedHashMap<>();
        for (Object bean : context.getBeansOfType(Object.class, false, false).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("mx.avance.")
                    || bean instanceof Repository
                    || type.getName().contains(".ui.")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && Modifier.isPublic(type.getModifiers())
                        && changes(type, method)) {
                    found.put(method.toGenericString(), new Change(bean, method));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean changes(Class<?> type, Method method) {
        Transactional transactional = Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class))
                .orElseGet(() -> AnnotatedElementUtils.findMergedAnnotation(type, Transactional.class));
        // What insists on the transaction of another is a part of its act.
        return transactional != null
                && !transactional.readOnly()
                && transactional.propagation() != Propagation.MANDATORY;
    }
}
