package mx.avance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mx.avance.access.TestPeople;
import mx.avance.capture.Places;
import mx.avance.capture.Places.Place;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.meeting.Decks.Deck;
import mx.avance.meeting.Slides.Line;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slides of the real document, in both orders, by indicator, by component and by unit. */
abstract class DecksTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Decks decks;

    @Autowired
    Slides slides;

    @Autowired
    Places places;

    @OnH2
    static class H2Tests extends DecksTests {}

    @OnPostgreSql
    static class PostgresTests extends DecksTests {}

    @AfterEach
    void actAsTheSystemAgain() {
        TestPeople.system();
    }

    @Test
    void theFurthestFromItsBandComesFirst() {
        Deck deck = decks.deck(place(Quarter.T1, null), choice(""));

        assertThat(deck.more()).isFalse();
        List<Placed> order = deck.ids().stream().map(this::placed).toList();
        assertThat(order).hasSize(32);
        assertThat(order.getFirst().siglas()).isEqualTo("PACB");
        assertThat(order.get(5).siglas()).isEqualTo("PSML");
        assertThat(order.stream().map(Placed::signal).distinct())
                .containsExactly(
                        Signal.CRITICAL, Signal.OVER, Signal.LOW, Signal.HIGH, Signal.ON_TARGET, Signal.NO_TARGET);
        assertThat(percentages(order, Signal.CRITICAL)).isSorted().hasSize(5);
        assertThat(percentages(order, Signal.OVER))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .hasSize(8);
    }

    @Test
    void byClaveTheyComeAsInTheTree() {
        Deck deck = decks.deck(place(Quarter.T1, null), choice("orden=clave"));

        assertThat(deck.ids()).hasSize(32).doesNotHaveDuplicates();
        List<String> keys = deck.ids().stream().map(id -> sortKey(id)).toList();
        assertThat(keys).isSorted();
        assertThat(decks.deck(place(Quarter.T1, null), choice("orden=clave&semaforo=over"))
                        .ids())
                .hasSize(8);
        assertThat(decks.deck(place(Quarter.T1, null), choice("semaforo=critical"))
                        .ids())
                .hasSize(5);
    }

    @Test
    void aComponentComesWithItsActivities() {
        Place place = place(Quarter.T1, null);
        Deck worst = decks.deck(place, choice("por=componente"));
        Deck tree = decks.deck(place, choice("por=componente&orden=clave"));

        assertThat(worst.ids()).containsExactlyInAnyOrderElementsOf(tree.ids());
        long last = tree.ids().getLast();
        Slides.ComponentSlide slide = slides.component(last, Quarter.T1).orElseThrow();
        assertThat(slide.clave()).isEqualTo("1.4.1.1.6");
        assertThat(slide.own()).hasSize(1);
        Line own = slide.own().getFirst();
        assertThat(own.siglas()).isEqualTo("PSML");
        assertThat(own.progress().known().orElseThrow().rounded()).isEqualByComparingTo("295.14");
        assertThat(own.signal()).isEqualTo(Signal.OVER);
        assertThat(slide.activities())
                .isNotEmpty()
                .allMatch(line -> line.clave().startsWith("1.4.1.1.6."));
    }

    @Test
    void aUnitComesWithItsCountsAndItsWorst() {
        Place place = place(Quarter.T1, null);
        Deck deck = decks.deck(place, choice("por=unidad"));
        Map<Signal, Integer> all = new HashMap<>();
        for (long unit : deck.ids()) {
            Slides.UnitSlide slide = slides.unit(place, unit, 3).orElseThrow();
            slide.counts().forEach((signal, number) -> all.merge(signal, number, Integer::sum));
            assertThat(slide.worst()).hasSizeLessThanOrEqualTo(3);
        }
        assertThat(all).isEqualTo(decks.counts(place, choice(""))).containsEntry(Signal.CRITICAL, 5);
        assertThat(slides.unit(place, deck.ids().getFirst(), 3).orElseThrow().worst())
                .extracting(line -> line.signal())
                .first()
                .isEqualTo(Signal.CRITICAL);
        assertThat(decks.deck(place, choice("por=unidad&orden=clave")).ids())
                .containsExactlyInAnyOrderElementsOf(deck.ids());
    }

    @Test
    void aLevelOfTheAddressShowsOnlyItsOwn() {
        Place place = place(Quarter.T1, null);
        int found = 0;
        for (Level level : Level.values()) {
            String word = "nivel=" + level.name().toLowerCase(Locale.ROOT);
            Deck worst = decks.deck(place, choice(word));
            Deck tree = decks.deck(place, choice(word + "&orden=clave"));
            Map<Signal, Integer> counts = decks.counts(place, choice(word));
            found += worst.ids().size();

            assertThat(worst.ids())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(tree.ids())
                    .allMatch(id -> level(id) == level);
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(worst.ids().size());
            for (Map.Entry<Signal, Integer> entry : counts.entrySet()) {
                String signal = "&semaforo="
                        + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-');
                assertThat(decks.deck(place, choice(word + signal)).ids()).hasSize(entry.getValue());
            }
        }
        assertThat(found).isEqualTo(32);
        assertThat(decks.deck(place, choice("nivel=fin")).ids()).hasSize(1);
        assertThat(decks.deck(place, choice("por=componente&nivel=actividad")).ids())
                .isEqualTo(decks.deck(place, choice("por=componente")).ids());
    }

    @Test
    void aUnitOfTheAddressShowsOnlyItsOwn() {
        long dtic = jdbc.sql("select id from unit where name = 'DTIC'")
                .query(Long.class)
                .single();
        Place place = place(Quarter.T1, dtic);

        assertThat(decks.deck(place, choice("")).ids())
                .isNotEmpty()
                .hasSizeLessThan(32)
                .allMatch(id -> placed(id).unitId() == dtic);
        assertThat(decks.counts(place, choice("")).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(decks.deck(place, choice("")).ids().size());
    }

    @Test
    void whatMayNotBeReadIsOnNoSlide() {
        Deck all = decks.deck(place(Quarter.T1, null), choice("por=componente"));
        TestPeople.signIn(jdbc, "consulta");

        assertThat(decks.deck(place(Quarter.T1, null), choice("")).ids()).isEmpty();
        assertThat(decks.deck(place(Quarter.T1, null), choice("orden=clave")).ids())
                .isEmpty();
        assertThat(decks.deck(place(Quarter.T1, null), choice("por=unidad")).ids())
                .isEmpty();
        assertThat(slides.component(all.ids().getFirst(), Quarter.T1)).isEmpty();
    }

    @Test
    void withoutFiguresWhatWasNotCapturedIsShownInTheOrderOfTheTree() {
        Deck deck = decks.deck(place(Quarter.T2, null), choice(""));

        assertThat(deck.ids()).hasSize(32);
        assertThat(deck.ids().stream().map(this::sortKey)).isSorted();
    }

    private record Placed(
            String siglas, Signal signal, @Nullable BigDecimal percentage, long unitId) {}

    private Placed placed(long indicator) {
        return jdbc.sql("""
                select i.siglas, p.signal, p.percentage, p.unit_id from progress p join indicator i on i.id = p.indicator_id
                where p.indicator_id = :id and p.quarter = 1
                """)
                .param("id", indicator)
                .query((rs, n) -> new Placed(
                        rs.getString(1), Signal.valueOf(rs.getString(2)), rs.getBigDecimal(3), rs.getLong(4)))
                .single();
    }

    private Level level(long indicator) {
        return jdbc.sql("select o.level from objective o join indicator i on i.objective_id = o.id where i.id = :id")
                .param("id", indicator)
                .query((rs, n) -> Level.valueOf(rs.getString(1)))
                .single();
    }

    private String sortKey(long indicator) {
        return jdbc.sql("select o.sort_key from objective o join indicator i on i.objective_id = o.id where i.id = :id")
                .param("id", indicator)
                .query(String.class)
                .single();
    }

    private static List<BigDecimal> percentages(List<Placed> order, Signal signal) {
        return order.stream()
                .filter(p -> p.signal() == signal)
                .map(Placed::percentage)
                .toList();
    }

    private static MeetingChoice choice(String query) {
        return MeetingChoice.of(List.of(query.split("&")).stream()
                .filter(part -> part.contains("="))
                .collect(Collectors.toMap(part -> part.split("=")[0], part -> part.split("=")[1])));
    }

    private Place place(Quarter quarter, @Nullable Long unit) {
        return places.find(2024, quarter, null, unit).orElseThrow();
    }
}
