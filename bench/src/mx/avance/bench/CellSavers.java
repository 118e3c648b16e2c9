package mx.avance.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import mx.avance.access.TestPeople;
import mx.avance.bench.Cells.Cell;
import mx.avance.capture.CellCapture;
import mx.avance.capture.CellTyping;
import mx.avance.figures.Amount;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saves one cell after the other: through the services as a person who is signed in, and bare, which is the floor. */
final class CellSavers {

    private CellSavers() {}

    /** Saves the next cell. */
    interface Saver extends AutoCloseable {
        void save() throws SQLException;

        @Override
        default void close() throws SQLException {}
    }

    /** Signs the person in, in the thread that asks, and saves as what it types in the tree is saved. */
    static Saver service(Product product, String username, List<Cell> cells) {
        TestPeople.signIn(product.service(JdbcClient.class), username);
        CellTyping typing = product.service(CellTyping.class);
        Random random = new Random(username.hashCode());
        return new Saver() {
            private int next;

            @Override
            public void save() {
                Cell cell = cells.get(next++ % cells.size());
                BigDecimal value = cell.next(random);
                CellTyping.Reply reply = typing.figure(
                        cell.entry, cell.version, Amount.ofNullable(cell.seen), value.toPlainString(), true);
                if (!(reply instanceof CellTyping.Done(CellCapture.Saved saved, Amount read))) {
                    throw new IllegalStateException("Not saved: " + reply);
                }
                cell.version = saved.version();
                cell.seen = value;
            }
        };
    }

    /** The least that a saved cell is: the entry of that version, a line of the record of changes, and the commit, on a connection of its own. */
    static Saver bare(Product product, String username, List<Cell> cells) throws SQLException {
        DataSourceProperties database = product.service(DataSourceProperties.class);
        Connection connection = DriverManager.getConnection(
                database.determineUrl(), database.determineUsername(), database.determinePassword());
        connection.setAutoCommit(false);
        PreparedStatement entry = connection.prepareStatement("""
                update entry set version = version + 1, realised = ?, captured_by = ?, captured_at = ? where id = ? and version = ?""");
        PreparedStatement history = connection.prepareStatement("""
                insert into history (at, actor, action, subject, subject_id, indicator_id, quarter, field, before_value, after_value)
                values (?, ?, 'CAPTURE', 'entry', ?, ?, ?, 'realised', ?, ?)""");
        Random random = new Random(username.hashCode());
        return new Saver() {
            private int next;

            @Override
            public void save() throws SQLException {
                Cell cell = cells.get(next++ % cells.size());
                BigDecimal value = cell.next(random);
                Instant now = Instant.now();
                entry.setBigDecimal(1, value);
                entry.setString(2, username);
                entry.setTimestamp(3, Timestamp.from(now));
                entry.setLong(4, cell.entry);
                entry.setInt(5, cell.version);
                if (entry.executeUpdate() != 1) {
                    throw new SQLException("The entry " + cell.entry + " has changed");
                }
                history.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                history.setString(2, username);
                history.setLong(3, cell.entry);
                history.setLong(4, cell.indicator);
                history.setInt(5, cell.quarter);
                history.setString(6, String.valueOf(cell.seen));
                history.setString(7, value.toPlainString());
                history.executeUpdate();
                connection.commit();
                cell.version++;
                cell.seen = value;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
