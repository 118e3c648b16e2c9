package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.exchange.reading.Documents;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.Reading;
import mx.avance.exchange.reading.TextLimits;
import mx.avance.figures.Quarter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The record of a load: what was loaded, when, and every note in its order. */
@Transactional
abstract class DocumentLoadTests {

    @Autowired
    DocumentLoads loads;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends DocumentLoadTests {}

    @OnPostgreSql
    static class PostgresTests extends DocumentLoadTests {}

    @Test
    void theFirstLoadNamesTheDocumentByItsBytes() {
        DocumentLoad load = loads.findAll().getFirst();
        Reading reading = Documents.read(Documents.real());

        assertThat(load.document()).isEqualTo("seguimiento-2024-t1-oficialia-mayor.txt");
        assertThat(load.sha256())
                .isEqualTo(DocumentSource.of("", Documents.real(), "").sha256());
        assertThat(load.rowCount()).isEqualTo(32);
        assertThat(load.quarter()).isEqualTo(Quarter.T1);
        assertThat(load.notes())
                .extracting(DocumentLoad.LoadNote::message)
                .containsExactlyElementsOf(
                        reading.problems().stream().map(Problem::message).toList());
        assertThat(load.notes())
                .filteredOn(note -> note.objectiveId() == null)
                .extracting(DocumentLoad.LoadNote::code)
                .containsExactlyInAnyOrder("PAGE_SCRAP", "PAGE_SCRAP", "HEADING_REPEATED");
    }

    @Test
    void whatTheReaderLetsThroughIsWhatTheColumnsKeep() {
        assertThat(longest("unit", "name")).isEqualTo(TextLimits.UNIT);
        assertThat(longest("unit_spelling", "spelling")).isEqualTo(TextLimits.UNIT);
        assertThat(longest("objective", "narrative")).isEqualTo(TextLimits.NARRATIVE);
        assertThat(longest("indicator", "siglas")).isEqualTo(TextLimits.SIGLAS);
        assertThat(longest("indicator", "name")).isEqualTo(TextLimits.INDICATOR);
        assertThat(longest("indicator", "unit_of_measure")).isEqualTo(TextLimits.UNIT_OF_MEASURE);
        assertThat(longest("indicator", "variables_unit")).isEqualTo(TextLimits.VARIABLES_UNIT);
        assertThat(longest("entry", "justification")).isEqualTo(TextLimits.JUSTIFICATION);
        assertThat(longest("programme", "programme_key")).isEqualTo(TextLimits.PROGRAMME_KEY);
        assertThat(longest("programme", "name")).isEqualTo(TextLimits.PROGRAMME_NAME);
        assertThat(longest("programme", "axis_name")).isEqualTo(TextLimits.AXIS_NAME);
        assertThat(longest("objective", "search_text"))
                .as("clave, narrative, siglas and name, with spaces")
                .isGreaterThan(40 + TextLimits.NARRATIVE + TextLimits.SIGLAS + TextLimits.INDICATOR + 3);
    }

    private int longest(String table, String column) {
        return jdbc.sql("""
                select character_maximum_length from information_schema.columns
                where lower(table_schema) = 'public' and lower(table_name) = :table and lower(column_name) = :column
                """)
                .param("table", table)
                .param("column", column)
                .query(Integer.class)
                .single();
    }

    @Test
    void theMomentOfALoadComesBackWhateverTheZoneOfTheMachine() {
        Instant moment = Instant.parse("2024-04-01T03:30:15.123456Z");
        long programme = loads.findAll().getFirst().programmeId();

        DocumentLoad saved = loads.save(new DocumentLoad(
                null,
                0,
                moment,
                "ana",
                "d.txt",
                "0".repeat(64),
                "published-text",
                programme,
                Quarter.T3,
                0,
                List.of()));

        Long id = Objects.requireNonNull(saved.id());
        assertThat(loads.findById(id).orElseThrow().loadedAt()).isEqualTo(moment);
        assertThat(jdbc.sql("select loaded_at from document_load where id = :id")
                        .param("id", id)
                        .query((rs, n) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                        .single())
                .isEqualTo(moment);
    }
}
