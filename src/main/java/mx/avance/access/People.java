package mx.avance.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the people: created, given units, disabled and reset by the planning office; each person changes its own password. */
@Service
public class People {

    private final Accounts accounts;
    private final Permissions permissions;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final History history;
    private final Clock clock;

    People(
            Accounts accounts,
            Permissions permissions,
            Passwords passwords,
            SignInThrottle throttle,
            History history,
            Clock clock) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.history = history;
        this.clock = clock;
    }

    /** Everybody, in the order of their names. */
    @Transactional(readOnly = true)
    public List<AccountCard> all() {
        permissions.require(Action.MANAGE_ACCOUNTS);
        return accounts.findAll().stream()
                .map(AccountCard::of)
                .sorted(java.util.Comparator.comparing(AccountCard::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Creates an account.
     *
     * @return its first password, which is told once and has to be changed at the first sign-in
     * @throws IllegalArgumentException with a sentence that can be shown, when something is missing or the user name is taken
     */
    @Transactional
    @Requires(Action.MANAGE_ACCOUNTS)
    public String create(NewAccount wanted) {
        permissions.require(Action.MANAGE_ACCOUNTS);
        String username = Usernames.of(wanted.username());
        if (accounts.findByUsername(username).isPresent()) {
            throw new IllegalArgumentException("Ya hay una cuenta con el usuario «" + username + "». Elige otro.");
        }
        String password = passwords.random();
        Account saved = accounts.save(Account.of(
                username,
                Duties.name(wanted.displayName()),
                Duties.email(wanted.email()),
                wanted.role(),
                Duties.units(wanted.role(), wanted.units()),
                passwords.hash(password),
                clock.instant()));
        record("CREATE", saved, "account", null, describe(saved));
        return password;
    }

    /**
     * Changes name, address, role and units of an account.
     *
     * @throws IllegalArgumentException with a sentence that can be shown, also when nobody of the planning office would be left
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed the account meanwhile
     */
    @Transactional
    @Requires(Action.MANAGE_ACCOUNTS)
    public AccountCard change(AccountCard wanted) {
        permissions.require(Action.MANAGE_ACCOUNTS);
        Account before = find(wanted.id(), wanted.version());
        Account changed = before.withDuties(
                Duties.name(wanted.displayName()),
                Duties.email(wanted.email()),
                wanted.role(),
                Duties.units(wanted.role(), wanted.units()));
        if (describe(changed).equals(describe(before))) {
            return AccountCard.of(before);
        }
        keepOnePlanner(before, changed);
        Account saved = accounts.save(changed);
        record("CHANGE", saved, "duties", describe(before), describe(saved));
        return AccountCard.of(saved);
    }

    /** Disables an account, whose sessions end at once, or enables it again. */
    @Transactional
    @Requires(Action.MANAGE_ACCOUNTS)
    public AccountCard setEnabled(long id, int version, boolean enabled) {
        Person actor = permissions.require(Action.MANAGE_ACCOUNTS);
        Account before = find(id, version);
        if (!enabled && actor.accountId() == id) {
            throw new IllegalArgumentException(
                    "La cuenta con la que entraste no se desactiva a sí misma. Pídelo a otra persona de planeación.");
        }
        if (before.enabled() == enabled) {
            return AccountCard.of(before);
        }
        Account changed = before.enabled(enabled);
        keepOnePlanner(before, changed);
        Account saved = accounts.save(changed);
        record(
                enabled ? "ENABLE" : "DISABLE",
                saved,
                "enabled",
                String.valueOf(before.enabled()),
                String.valueOf(enabled));
        return AccountCard.of(saved);
    }

    /**
     * Gives an account another random password, which has to be changed at the next sign-in; its sessions and its waits end.
     *
     * @return the password, told once
     */
    @Transactional
    @Requires(Action.MANAGE_ACCOUNTS)
    public String resetPassword(long id, int version) {
        permissions.require(Action.MANAGE_ACCOUNTS);
        Account before = find(id, version);
        String password = passwords.random();
        Account saved = accounts.save(before.withPassword(passwords.hash(password), true, clock.instant()));
        throttle.forget(saved.username());
        record("RESET_PASSWORD", saved, "password", null, null);
        return password;
    }

    /**
     * Changes the password of whoever acts.
     *
     * @return what the session has to remember from now on: every other session of the account ends
     * @throws IllegalArgumentException with a sentence that can be shown
     */
    @Transactional
    @Requires(Action.CHANGE_OWN_PASSWORD)
    public SignedIn changeOwnPassword(String current, String wanted) {
        Person actor = permissions.require(Action.CHANGE_OWN_PASSWORD);
        Account account = accounts.findById(actor.accountId())
                .orElseThrow(() -> new IllegalArgumentException("El sistema no tiene contraseña propia."));
        String hash = account.passwordHash();
        if (hash == null) {
            throw new IllegalArgumentException(
                    "Esta cuenta entra con el proveedor de identidad; su contraseña se cambia allí.");
        }
        if (!passwords.matches(current, hash)) {
            throw new IllegalArgumentException("La contraseña actual no coincide.");
        }
        Passwords.check(wanted, account.username());
        if (wanted.equals(current)) {
            throw new IllegalArgumentException("La contraseña nueva es igual a la actual; elige otra.");
        }
        Account saved = accounts.save(account.withPassword(passwords.hash(wanted), false, clock.instant()));
        record("CHANGE_PASSWORD", saved, "password", null, null);
        return new SignedIn(requireNonNull(saved.id()), saved.username(), saved.role(), saved.stamp());
    }

    private Account find(long id, int version) {
        Account account =
                accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("Esa cuenta no existe."));
        if (account.version() != version) {
            throw new org.springframework.dao.OptimisticLockingFailureException("account " + id);
        }
        return account;
    }

    private void keepOnePlanner(Account before, Account changed) {
        boolean was = before.enabled() && before.role() == Role.PLANEACION;
        boolean is = changed.enabled() && changed.role() == Role.PLANEACION;
        if (was && !is) {
            boolean another = accounts.findAll().stream()
                    .anyMatch(a -> a.enabled()
                            && a.role() == Role.PLANEACION
                            && !requireNonNull(a.id()).equals(before.id()));
            if (!another) {
                throw new IllegalArgumentException(
                        "Es la única cuenta activa de planeación; sin ella nadie podría administrar el sistema.");
            }
        }
    }

    private void record(String action, Account account, String field, @Nullable String before, @Nullable String after) {
        history.record(HistoryRecord.change(action, "account", account.id(), field, before, after));
    }

    private static String describe(Account account) {
        String units = account.unitIds().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return account.username() + " · " + account.displayName() + " · "
                + Optional.ofNullable(account.email()).orElse("sin correo") + " · " + account.role()
                + (units.isEmpty() ? "" : " · unidades " + units);
    }

    /** What a new account begins with. */
    public record NewAccount(
            String username, String displayName, @Nullable String email, Role role, Set<Long> units) {}

    /** An account as the planning office sees it. */
    public record AccountCard(
            long id,
            int version,
            String username,
            String displayName,
            @Nullable String email,
            Role role,
            boolean enabled,
            boolean hasPassword,
            java.time.@Nullable Instant lastSignInAt,
            Set<Long> units) {

        static AccountCard of(Account account) {
            return new AccountCard(
                    requireNonNull(account.id()),
                    account.version(),
                    account.username(),
                    account.displayName(),
                    account.email(),
                    account.role(),
                    account.enabled(),
                    account.passwordHash() != null,
                    account.lastSignInAt(),
                    account.unitIds());
        }
    }
}
