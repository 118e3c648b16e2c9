package mx.avance.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChangeTests {

    private static final Change ONE = new Change(Set.of(1L), Set.of(11L));
    private static final Change WHOLE = new Change(Set.of(2L), Set.of());

    @Test
    void touchesWhatItNames() {
        assertThat(ONE.touches(1)).isTrue();
        assertThat(ONE.touches(2)).isFalse();
        assertThat(ONE.touchesAny(Set.of(2L, 1L))).isTrue();
        assertThat(ONE.touchesAny(Set.of(2L))).isFalse();
        assertThat(ONE.touches(1, 11)).isTrue();
        assertThat(ONE.touches(1, 12)).isFalse();
    }

    @Test
    void withoutIndicatorsItTouchesAnyOfItsProgrammes() {
        assertThat(WHOLE.touches(2, 99)).isTrue();
        assertThat(WHOLE.touches(1, 99)).isFalse();
    }

    @Test
    void withoutProgrammesItTouchesAnything() {
        assertThat(Change.EVERYTHING.touches(5)).isTrue();
        assertThat(Change.EVERYTHING.touches(5, 55)).isTrue();
        assertThat(Change.EVERYTHING.touchesAny(Set.of())).isTrue();
        assertThat(new Change(Set.of(), Set.of(1L))).isEqualTo(Change.EVERYTHING);
    }

    @Test
    void twoTogetherNeverSayLess() {
        assertThat(ONE.and(new Change(Set.of(2L), Set.of(22L))))
                .isEqualTo(new Change(Set.of(1L, 2L), Set.of(11L, 22L)));
        assertThat(ONE.and(WHOLE)).isEqualTo(new Change(Set.of(1L, 2L), Set.of()));
        assertThat(WHOLE.and(ONE)).isEqualTo(new Change(Set.of(1L, 2L), Set.of()));
        assertThat(ONE.and(Change.EVERYTHING)).isEqualTo(Change.EVERYTHING);
        assertThat(Change.EVERYTHING.and(ONE)).isEqualTo(Change.EVERYTHING);
    }

    @Test
    void asManyLargeIdsAsAreNamedFitIntoANotification() {
        Set<Long> indicators = LongStream.range(0, Change.NAMED)
                .mapToObj(n -> Long.MAX_VALUE - n)
                .collect(Collectors.toSet());
        Change change = new Change(Set.of(Long.MAX_VALUE, 1L), indicators).brief();

        String text = new Payload("node", change).text();

        assertThat(text.length()).isLessThanOrEqualTo(Payload.LONGEST);
        assertThat(Payload.read(text)).isEqualTo(new Payload("node", change));
    }
}
