package mx.avance.access;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * The account of a person.
 *
 * @param username by which the record of changes names the person; never given to another one
 * @param passwordHash with its algorithm; {@code null} where only the identity provider knows the person
 * @param stamp raised whenever what a session was opened with no longer holds
 */
record Account(
        @Id @Nullable Long id,
        @Version int version,
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        boolean enabled,
        @Nullable String passwordHash,
        @Nullable Instant passwordChangedAt,
        boolean mustChangePassword,
        int stamp,
        Instant createdAt,
        @Nullable Instant lastSignInAt,

        @MappedCollection(idColumn = "account_id") Set<AccountUnit> units) {

    /** A unit that the account holds. */
    record AccountUnit(long unitId) {}

    static Account of(
            String username,
            String displayName,
            @Nullable String email,
            Role role,
            Set<Long> units,
            @Nullable String passwordHash,
            Instant now) {
        return new Account(
                null,
                0,
                username,
                displayName,
                email,
                role,
                true,
                passwordHash,
                passwordHash == null ? null : now,
                passwordHash != null,
                1,
                now,
                null,
                held(units));
    }

    Set<Long> unitIds() {
        return units.stream().map(AccountUnit::unitId).collect(Collectors.toUnmodifiableSet());
    }

    /** With another password; sessions that were opened with the old one end. */
    Account withPassword(String hash, boolean mustChange, Instant now) {
        return with(displayName, email, role, units, enabled, new Password(hash, now, mustChange), stamp + 1);
    }

    /** With other duties; sessions end when the role is another one. Units count from the next act on, in any session. */
    Account withDuties(String displayName, @Nullable String email, Role role, Set<Long> units) {
        int stamp = role == this.role ? this.stamp : this.stamp + 1;
        return with(displayName, email, role, held(units), enabled, password(), stamp);
    }

    /** Enabled or disabled; sessions end at once. */
    Account enabled(boolean enabled) {
        return with(displayName, email, role, units, enabled, password(), stamp + 1);
    }

    private Account with(
            String displayName,
            @Nullable String email,
            Role role,
            Set<AccountUnit> units,
            boolean enabled,
            Password password,
            int stamp) {
        return new Account(
                id,
                version,
                username,
                displayName,
                email,
                role,
                enabled,
                password.hash(),
                password.changedAt(),
                password.mustChange(),
                stamp,
                createdAt,
                lastSignInAt,
                units);
    }

    private Password password() {
        return new Password(passwordHash, passwordChangedAt, mustChangePassword);
    }

    private record Password(@Nullable String hash, @Nullable Instant changedAt, boolean mustChange) {}

    private static Set<AccountUnit> held(Set<Long> units) {
        return units.stream().map(AccountUnit::new).collect(Collectors.toUnmodifiableSet());
    }
}
