package mx.avance.consistency;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.base.Settings;
import mx.avance.consistency.rule.RulesInForce;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which rules are in force, with which tolerances. */
@Service
public class ConsistencyRules {

    /** Raised whenever a version of the product finds something else in the same figures and texts: all is then checked anew. */
    private static final String VERSION = "1";

    private static final int MAX_DECIMALS = 6;

    private final Settings settings;
    private final Permissions permissions;
    private final History history;
    private final LiveChanges changes;
    private final JdbcClient jdbc;

    ConsistencyRules(
            Settings settings, Permissions permissions, History history, LiveChanges changes, JdbcClient jdbc) {
        this.settings = settings;
        this.permissions = permissions;
        this.history = history;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** The settings as they are, and their version. */
    public record Stored(RuleSettings settings, int version) {}

    /** What is in force, and by what it is known that something was checked with it. */
    record Edition(RulesInForce rules, String print) {}

    private record Row(
            int version,
            @Nullable RuleCode rule,
            @Nullable Boolean enabled,
            @Nullable BigDecimal tolerance) {}

    /** What is in force. */
    public RuleSettings settings() {
        return stored().settings();
    }

    /** The rules and the semáforo in force. */
    public RulesInForce inForce() {
        return edition().rules();
    }

    /** What is in force, with the version to change it by. */
    public Stored stored() {
        List<Row> rows = Rows.list(jdbc.sql("""
                select v.version, s.rule, s.enabled, s.tolerance from rule_settings v left join rule_setting s on 1 = 1 where v.id = 1
                """).query(RecordMapper.of(Row.class)));
        Set<RuleCode> off = EnumSet.noneOf(RuleCode.class);
        Map<RuleCode, BigDecimal> tolerances = new EnumMap<>(RuleCode.class);
        for (Row row : rows) {
            RuleCode rule = row.rule();
            if (rule != null) {
                if (Boolean.FALSE.equals(row.enabled())) {
                    off.add(rule);
                }
                BigDecimal tolerance = row.tolerance();
                if (tolerance != null) {
                    tolerances.put(rule, tolerance.stripTrailingZeros());
                }
            }
        }
        return new Stored(new RuleSettings(off, tolerances), rows.getFirst().version());
    }

    Edition edition() {
        RulesInForce rules = new RulesInForce(settings.rulesToStore().bands(), settings());
        return new Edition(rules, Prints.of(VERSION, rules.bands().toString(), text(rules.settings())));
    }

    /**
     * Changes them; everything is checked anew.
     *
     * @param version that of the settings which the person had before its eyes
     * @throws ConsistencyRefusedException for a tolerance that cannot be
     * @throws OptimisticLockingFailureException when somebody else has changed them meanwhile
     */
    @Transactional
    @Requires(Action.SET_CONSISTENCY_RULES)
    public void change(RuleSettings next, int version) {
        permissions.require(Action.SET_CONSISTENCY_RULES);
        next.tolerances().forEach(ConsistencyRules::check);
        int changed = jdbc.sql("update rule_settings set version = version + 1 where id = 1 and version = :version")
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The rules of consistency have changed");
        }
        RuleSettings before = settings();
        jdbc.sql("delete from rule_setting").update();
        for (RuleCode rule : RuleCode.values()) {
            boolean on = next.isOn(rule);
            Optional<BigDecimal> tolerance = own(next, rule);
            if (!on || tolerance.isPresent()) {
                jdbc.sql("insert into rule_setting (rule, enabled, tolerance) values (:rule, :enabled, :tolerance)")
                        .param("rule", rule.name())
                        .param("enabled", on)
                        .param("tolerance", tolerance.orElse(null))
                        .update();
            }
            String was = text(before, rule);
            String is = text(next, rule);
            if (!was.equals(is)) {
                history.record(HistoryRecord.change(
                        "CHANGE", "rule_setting", null, "rule", rule + ": " + was, rule + ": " + is));
            }
        }
        changes.announce(Change.EVERYTHING);
    }

    private static void check(RuleCode rule, BigDecimal tolerance) {
        if (rule.usualTolerance().isEmpty()) {
            throw new ConsistencyRefusedException("La regla " + rule + " no tiene tolerancia. No se guardó nada.");
        }
        if (tolerance.signum() < 0
                || tolerance.compareTo(rule.largestTolerance()) > 0
                || tolerance.stripTrailingZeros().scale() > MAX_DECIMALS) {
            throw new ConsistencyRefusedException("La tolerancia de " + rule + " va de 0 a "
                    + rule.largestTolerance().toPlainString() + ", con 6 decimales como máximo. No se guardó nada.");
        }
    }

    /** A tolerance that is the usual one is not kept: if the usual one changes some day, it follows. */
    private static Optional<BigDecimal> own(RuleSettings settings, RuleCode rule) {
        return Optional.ofNullable(settings.tolerances().get(rule))
                .filter(tolerance -> rule.usualTolerance()
                        .map(usual -> usual.compareTo(tolerance) != 0)
                        .orElse(true));
    }

    private static String text(RuleSettings settings, RuleCode rule) {
        return (settings.isOn(rule) ? "activa" : "inactiva")
                + rule.usualTolerance()
                        .map(usual -> ", tolerancia "
                                + Objects.requireNonNull(settings.tolerances().getOrDefault(rule, usual))
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .orElse("");
    }

    private static String text(RuleSettings settings) {
        StringBuilder all = new StringBuilder();
        for (RuleCode rule : RuleCode.values()) {
            all.append(rule).append(' ').append(text(settings, rule)).append('\n');
        }
        return all.toString();
    }
}
