package mx.avance.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import mx.avance.access.TestPeople;
import mx.avance.capture.Capture;
import mx.avance.capture.TextAdvice;
import mx.avance.consistency.rule.Contributions;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is said of a text of the real document while it is typed, what is proposed, and how a sum is explained. */
@Transactional
abstract class TypedTextsTests {

    @Autowired
    TextAdvice advice;

    @Autowired
    ExplainedSums sums;

    @Autowired
    Capture capture;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends TypedTextsTests {}

    @OnPostgreSql
    static class PostgresTests extends TypedTextsTests {}

    @AfterEach
    void actAsTheSystemAgain() {
        TestPeople.system();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long entry(String clave, int quarter) {
        return number(
                "select e.id from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id"
                        + " where o.clave = '" + clave + "' and e.quarter = " + quarter);
    }

    private long indicator(String clave) {
        return number("select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = '" + clave
                + "'");
    }

    @Test
    void saysWhatDoesNotAddUpWithItsWordsTheWorstFirst() {
        String text = "Se alcanza el 137.50% de la meta al atender 11 requisiciones de un total de 79 programadas.";

        List<TextAdvice.Note> notes = advice.of(entry("1.4.1.1.2.3", 1), text);

        assertThat(notes).extracting(TextAdvice.Note::gravity).containsExactly("severe", "warning");
        assertThat(notes.getFirst().message()).contains("esa es la meta del año");
        TextAdvice.Mark mark = notes.getFirst().marks().getFirst();
        assertThat(text.substring(mark.start(), mark.end())).isEqualTo("79");
    }

    @Test
    void aTextThatAddsUpOrIsNotThereHasNoNotes() {
        assertThat(advice.of(
                        entry("1.4.1.1.2.3", 1),
                        "Se atendieron 11 requisiciones de 8 programadas, debido a la demanda."))
                .isEmpty();
        assertThat(advice.of(entry("1.4.1.1.2.3", 1), " ")).isEmpty();
        assertThat(advice.of(-1, "Se atendieron 11.")).isEmpty();
    }

    @Test
    void whatWasCopiedFromAnotherRowIsToldWhileItIsTyped() {
        String copied = jdbc.sql("select justification from entry where id = :id")
                .param("id", entry("1.4.1.1.3.5", 1))
                .query(String.class)
                .single();

        assertThat(advice.of(entry("1.4.1.1.3.4", 1), copied))
                .extracting(TextAdvice.Note::message)
                .anyMatch(message -> message.contains("1.4.1.1.3.5"));
    }

    @Test
    void proposesTheSentenceOfTheFigures() {
        long entry = entry("1.4.1.1.5.2", 2);
        assertThat(advice.proposals(entry)).isEmpty();
        capture.write(entry, (int) number("select version from entry where id = " + entry), Amount.of(150), null);

        assertThat(advice.proposals(entry)).hasSizeGreaterThan(1).allSatisfy(text -> {
            assertThat(text).contains("150", "200", "75%").endsWith(" Lo anterior debido a ");
            assertThat(advice.of(entry, text)).isEmpty();
        });
    }

    @Test
    void whoeverMayNotReadTheFiguresIsToldNothing() {
        long entry = entry("1.4.1.1.2.3", 1);
        long sum = indicator("1.4.1.1.2");
        TestPeople.signIn(jdbc, "consulta");

        assertThat(advice.of(entry, "11 de un total de 79 programadas")).isEmpty();
        assertThat(advice.proposals(entry)).isEmpty();
        assertThat(sums.of(sum, Quarter.T1)).isEmpty();
    }

    @Test
    void aSumIsExplainedAndWhatItWouldBeWithoutTheLitres() {
        Contributions sum = sums.of(indicator("1.4.1.1.2"), Quarter.T1).orElseThrow();

        assertThat(sum.parts()).hasSize(7);
        Contributions.Part litres = sum.dominating().orElseThrow();
        assertThat(litres.indicator().clave()).isEqualTo("1.4.1.1.2.6");
        assertThat(sum.without(litres.indicator()).map(sum::progress).flatMap(progress -> progress.known()))
                .map(percentage -> percentage.rounded().toPlainString())
                .contains("105.76");
        assertThat(sums.of(indicator("1.4.1.1.4"), Quarter.T1))
                .as("its own figures")
                .isEqualTo(Optional.empty());
    }
}
