package mx.avance.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of who came in, and of who tried to. */
@Component
class SignIns {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final History history;
    private final Clock clock;

    SignIns(Accounts accounts, JdbcClient jdbc, History history, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return accounts.findByUsername(username);
    }

    /** The one enabled account with that address (in small letters); none when two share it, for it is not known which. */
    @Transactional(readOnly = true)
    public Optional<Account> findByEmail(String email) {
        List<Account> found = accounts.findEnabledByEmail(email);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Notes that somebody came in and gives what the session remembers. */
    @Transactional
    public SignedIn succeeded(Account account) {
        long id = requireNonNull(account.id());
        jdbc.sql("update account set last_sign_in_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        history.recordOf(
                account.username(),
                HistoryRecord.change("SIGN_IN", "account", id, "username", null, account.username()));
        return new SignedIn(id, account.username(), account.role(), account.stamp());
    }

    /** Notes a failed try, with the name that was typed. */
    @Transactional
    public void failed(String username) {
        history.record(HistoryRecord.change("SIGN_IN_FAILED", "account", null, "username", null, username));
    }
}
