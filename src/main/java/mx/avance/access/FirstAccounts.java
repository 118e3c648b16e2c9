package mx.avance.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.base.SearchText;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first accounts of a database. A production installation gets one account of the planning office with a random password, told once. A
 * demonstration gets one account of each role, whose common password is new at every start; it is told at the start, and known to nobody else.
 */
@Service
public class FirstAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final String FIRST = "planeacion";

    private final Accounts accounts;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final History history;
    private final Acting acting;
    private final Clock clock;
    private final boolean demonstration;
    private final String demonstrationPassword;

    FirstAccounts(
            Accounts accounts,
            Passwords passwords,
            JdbcClient jdbc,
            History history,
            Acting acting,
            Clock clock,
            @Value("${avance.demonstration:false}") boolean demonstration,
            @Value("${avance.demo-password:}") String demonstrationPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.history = history;
        this.acting = acting;
        this.clock = clock;
        this.demonstration = demonstration;
        this.demonstrationPassword = demonstrationPassword;
    }

    /**
     * Creates what a new database lacks.
     *
     * @throws DemonstrationException when a demonstration is started on a database that is none, or the other way round
     */
    @Transactional
    @SystemOnly("the start of the system")
    public void prepare() {
        acting.asSystem(this::prepareAsSystem);
    }

    private void prepareAsSystem() {
        boolean empty = accounts.count() == 0;
        if (empty) {
            jdbc.sql("update municipality set demonstration = :demonstration")
                    .param("demonstration", demonstration)
                    .update();
        } else if (isDemonstration() != demonstration) {
            throw new DemonstrationException(demonstration);
        }
        if (demonstration) {
            demonstrate();
        } else if (empty) {
            String password = passwords.random();
            save(FIRST, "Oficina de planeación", Role.PLANEACION, null, password, true);
            LOG.info(
                    "Primera cuenta: usuario «{}», contraseña «{}». No se vuelve a mostrar; se cambia al entrar.",
                    FIRST,
                    password);
        }
    }

    private boolean isDemonstration() {
        return jdbc.sql("select count(*) from municipality where demonstration = true")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void demonstrate() {
        String password = demonstrationPassword.isBlank() ? passwords.random() : demonstrationPassword;
        save(FIRST, "Paula Planeación", Role.PLANEACION, null, password, false);
        save("titular", "Tomás Titular", Role.TITULAR, "oficialia mayor", password, false);
        save("enlace", "Elena Enlace", Role.ENLACE, "dtic", password, false);
        save("contraloria", "Carlos Contraloría", Role.CONTRALORIA, null, password, false);
        save("consulta", "Consuelo Consulta", Role.CONSULTA, null, password, false);
        LOG.info(
                "Demostración: usuarios planeacion, titular, enlace (de DTIC), contraloria y consulta; contraseña «{}»",
                password);
    }

    private void save(
            String username, String name, Role role, @Nullable String unit, String password, boolean mustChange) {
        Optional<Account> known = accounts.findByUsername(username);
        Account account = known.orElseGet(() ->
                Account.of(username, name, null, role, unit == null ? Set.of() : units(unit), null, clock.instant()));
        if (account.unitIds().isEmpty() && unit != null) {
            account = account.withDuties(account.displayName(), account.email(), account.role(), units(unit));
        }
        Account saved = accounts.save(account.withPassword(passwords.hash(password), mustChange, clock.instant()));
        if (known.isEmpty()) {
            history.record(HistoryRecord.change(
                    "CREATE", "account", requireNonNull(saved.id()), "account", null, username + " · " + role));
        }
    }

    /** The units of that name, without accents and capitals; none in a database that does not have it. */
    private Set<Long> units(String plainName) {
        List<UnitRow> units = Rows.list(jdbc.sql("select id, name from unit").query(RecordMapper.of(UnitRow.class)));
        return units.stream()
                .filter(unit -> SearchText.normalise(unit.name()).equals(plainName))
                .map(UnitRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record UnitRow(long id, String name) {}
}
