package mx.avance.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.avance.base.Settings;
import mx.avance.base.Sha256;
import mx.avance.base.Today;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal tokens (claves de acceso): with one of them a program acts for the person that made it, with what that person may do at that moment. The
 * secret is told once; what is kept of it is its SHA-256, which is enough for a secret of 256 random bits.
 */
@Service
public class Tokens {

    /** With what every secret begins, so that one that was left somewhere can be found. */
    public static final String PREFIX = "avance_";

    /** How long a token lives when nobody says otherwise, and at most, in years. */
    public static final int YEARS = 1;

    static final int MOST_YEARS = 5;

    private static final int MAX_NAME = 100;
    private static final int SECRET_BYTES = 32;

    /** That a token is used is noted once in so long: a program may ask many times a second. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final History history;
    private final Settings settings;
    private final Today today;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Permissions permissions, History history, Settings settings, Today today, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.history = history;
        this.settings = settings;
        this.today = today;
        this.clock = clock;
    }

    /**
     * A token of whoever acts, without its secret.
     *
     * @param scopes what it is good for
     * @param expiresAt from then on it does not work
     */
    public record Token(
            long id,
            String name,
            Set<TokenScope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            boolean expired) {

        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The last day of a new token when nobody says otherwise. */
    public LocalDate usualLastDay() {
        return today.date().plusYears(YEARS);
    }

    /** The tokens of whoever acts that were not revoked, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> own() {
        Person person = permissions.require(Action.MANAGE_OWN_TOKENS);
        Instant now = clock.instant();
        return Rows.list(jdbc.sql("""
                select id, name, scopes, created_at, expires_at, last_used_at from access_token
                where account_id = :account and revoked_at is null order by created_at desc, id desc
                """).param("account", person.accountId()).query((row, number) -> token(row, now)));
    }

    /**
     * Makes a token for whoever acts.
     *
     * @param name what it is for
     * @param lastDay on which it works
     * @param scopes what it is good for, one at least
     * @return its secret, told once
     * @throws IllegalArgumentException with a sentence that can be shown
     */
    @Transactional
    @Requires(Action.MANAGE_OWN_TOKENS)
    public String create(String name, @Nullable LocalDate lastDay, Set<TokenScope> scopes) {
        Person person = permissions.require(Action.MANAGE_OWN_TOKENS);
        if (person.system()) {
            throw new IllegalArgumentException("El sistema no tiene claves de acceso propias.");
        }
        String wanted = checked(name);
        LocalDate last = checked(lastDay);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Elige para qué sirve la clave de acceso: leer, importar o las dos cosas.");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into access_token (account_id, name, scopes, secret_sha256, created_at, expires_at)
                values (:account, :name, :scopes, :print, :now, :expires)
                """)
                .param("account", person.accountId())
                .param("name", wanted)
                .param("scopes", TokenScope.text(scopes))
                .param("print", Sha256.hex(secret))
                .param("now", utc(clock.instant()))
                .param(
                        "expires",
                        utc(last.plusDays(1)
                                .atStartOfDay(settings.rules().zone())
                                .toInstant()))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Long.class));
        history.record(HistoryRecord.change(
                "CREATE",
                "access_token",
                id,
                "token",
                null,
                wanted + ", " + TokenScope.text(scopes) + ", hasta " + last));
        return secret;
    }

    /**
     * Revokes a token of whoever acts: it does not work any more.
     *
     * @throws IllegalArgumentException when the person has no such token
     */
    @Transactional
    @Requires(Action.MANAGE_OWN_TOKENS)
    public void revoke(long id) {
        Person person = permissions.require(Action.MANAGE_OWN_TOKENS);
        String name = jdbc.sql(
                        "select name from access_token where id = :id and account_id = :account and revoked_at is null")
                .param("id", id)
                .param("account", person.accountId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("Esa clave de acceso ya no existe."));
        jdbc.sql("update access_token set revoked_at = :now where id = :id")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
        history.record(HistoryRecord.change("REVOKE", "access_token", id, "token", name, null));
    }

    /**
     * For whom a program acts that has that secret, with the role of the account at this moment; nobody where the token was revoked, has expired or was
     * never given, or the account is disabled.
     */
    @Transactional
    @SystemOnly("the request of a program, which says with it for whom it acts")
    public Optional<TokenSignedIn> signIn(String secret) {
        Instant now = clock.instant();
        Optional<Holder> holder = secret.startsWith(PREFIX)
                ? jdbc.sql("""
                        select t.id as token, t.scopes, a.id as account, a.username, a.role, a.stamp
                        from access_token t join account a on a.id = t.account_id
                        where t.secret_sha256 = :print and t.revoked_at is null and t.expires_at > :now and a.enabled = true
                        """)
                        .param("print", Sha256.hex(secret))
                        .param("now", utc(now))
                        .query(RecordMapper.of(Holder.class))
                        .optional()
                : Optional.empty();
        holder.ifPresent(found -> used(found.token(), now));
        return holder.map(found -> new TokenSignedIn(
                found.account(), found.username(), found.role(), found.stamp(), TokenScope.read(found.scopes())));
    }

    private void used(long token, Instant now) {
        jdbc.sql("""
                update access_token set last_used_at = :now
                where id = :id and (last_used_at is null or last_used_at < :noted)
                """)
                .param("now", utc(now))
                .param("noted", utc(now.minus(NOTED)))
                .param("id", token)
                .update();
    }

    private static String checked(String name) {
        String bare = name.strip().replaceAll("\\p{Cntrl}", " ");
        if (bare.isEmpty()) {
            throw new IllegalArgumentException("Escribe para qué es la clave de acceso, por ejemplo «carga mensual».");
        }
        if (bare.length() > MAX_NAME) {
            throw new IllegalArgumentException("El nombre lleva a lo más " + MAX_NAME + " caracteres.");
        }
        return bare;
    }

    private LocalDate checked(@Nullable LocalDate lastDay) {
        LocalDate day = today.date();
        if (lastDay == null || lastDay.isBefore(day)) {
            throw new IllegalArgumentException("Escribe hasta qué día sirve la clave de acceso: hoy o después.");
        }
        if (lastDay.isAfter(day.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException("Una clave de acceso sirve a lo más " + MOST_YEARS + " años.");
        }
        return lastDay;
    }

    private static Token token(ResultSet row, Instant now) throws SQLException {
        Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                TokenScope.read(row.getString("scopes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                expires,
                used == null ? null : used.toInstant(),
                !expires.isAfter(now));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Holder(long token, String scopes, long account, String username, Role role, int stamp) {}
}
