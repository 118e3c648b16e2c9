package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;

abstract class WindowsTests extends CaptureTest {

    @OnH2
    static class H2Tests extends WindowsTests {}

    @OnPostgreSql
    static class PostgresTests extends WindowsTests {}

    @Test
    void aQuarterGoesFromOpenToPublishedAndIsReopenedWithAReason() {
        TestPeople.signIn(jdbc, "planeacion");
        LocalDate opens = window(Quarter.T2).opensOn();
        windows.close(id(window(Quarter.T2)), window(Quarter.T2).version());
        assertThat(window(Quarter.T2).state()).isEqualTo(WindowState.CERRADA);
        windows.published(year, Quarter.T2);
        assertThat(windows.isPublished(year, Quarter.T2)).isTrue();
        LocalDate closes = windows.today().plusDays(5);
        LocalDate before = window(Quarter.T2).closesOn();
        windows.reopen(id(window(Quarter.T2)), window(Quarter.T2).version(), closes, " Faltó el acta ");

        assertThat(window(Quarter.T2).state()).isEqualTo(WindowState.ABIERTA);
        assertThat(window(Quarter.T2).opensOn()).isEqualTo(opens);
        assertThat(changes())
                .containsExactly(
                        new Change("planeacion", "CLOSE", "window", "state", "ABIERTA", "CERRADA", null),
                        new Change("planeacion", "PUBLISH", "window", "state", "CERRADA", "PUBLICADA", null),
                        new Change("planeacion", "REOPEN", "window", "state", "PUBLICADA", "ABIERTA", "Faltó el acta"),
                        new Change(
                                "planeacion",
                                "REOPEN",
                                "window",
                                "closes_on",
                                String.valueOf(before),
                                closes.toString(),
                                "Faltó el acta"));
    }

    @Test
    void openingBeginsTodayAtTheLatest() {
        LocalDate today = windows.today();
        QuarterWindow window = window(Quarter.T3);
        windows.setDates(id(window), window.version(), today.plusDays(3), today.plusDays(9));
        assertThat(window(Quarter.T3).state()).isEqualTo(WindowState.PROGRAMADA);

        windows.open(id(window), window(Quarter.T3).version(), today.plusDays(4));

        assertThat(window(Quarter.T3).state()).isEqualTo(WindowState.ABIERTA);
        assertThat(window(Quarter.T3).opensOn()).isEqualTo(today);
        assertThat(window(Quarter.T3).closesOn()).isEqualTo(today.plusDays(4));
    }

    @Test
    void theDatesDecideUntilAnActDoes() {
        LocalDate today = windows.today();
        QuarterWindow window = window(Quarter.T2);
        windows.setDates(id(window), window.version(), today.minusDays(9), today.minusDays(1));

        assertThat(window(Quarter.T2).state()).isEqualTo(WindowState.CERRADA);
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> windows.requireOpen(year, Quarter.T2))
                .withMessageContaining("T2 está cerrado (su último día era el ");
    }

    @Test
    void aClosedQuarterSaysWhenItOpens() {
        QuarterWindow window = window(Quarter.T3);
        windows.setDates(id(window), window.version(), LocalDate.of(2124, 10, 1), LocalDate.of(2124, 10, 30));

        assertThat(windows.closedBecause(year, Quarter.T3)).contains("T3 abre el 1 de octubre de 2124.");
        assertThat(windows.closedBecause(year, Quarter.T2)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        LocalDate today = windows.today();
        QuarterWindow t1 = window(Quarter.T1);
        QuarterWindow t2 = window(Quarter.T2);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> windows.setDates(id(t2), t2.version(), today, today.minusDays(1)));
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> windows.setDates(id(t1), t1.version(), today, today));
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> windows.open(id(t2), t2.version(), today));
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> windows.close(id(t1), t1.version()))
                .withMessage("T1 está publicado. Solo se cierra lo que está abierto. No se cambió nada.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> windows.reopen(id(t1), t1.version(), today, " "));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> windows.reopen(id(t1), t1.version(), today.minusDays(1), "Porque sí"));
        assertThatExceptionOfType(CaptureRefusedException.class).isThrownBy(() -> windows.published(year, Quarter.T2));
        assertThatExceptionOfType(CaptureRefusedException.class).isThrownBy(() -> windows.published(year, Quarter.T1));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> windows.close(id(t2), t2.version() + 1));

        assertThat(window(Quarter.T1)).isEqualTo(t1);
        assertThat(window(Quarter.T2)).isEqualTo(t2);
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular", "enlace", "contraloria", "consulta"})
    void onlyThePlanningOfficeManagesThem(String username) {
        QuarterWindow t2 = window(Quarter.T2);
        TestPeople.signIn(jdbc, username);

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> windows.close(id(t2), t2.version()));

        assertThat(window(Quarter.T2)).isEqualTo(t2);
        assertThat(changes())
                .singleElement()
                .satisfies(
                        change -> assertThat(change.action() + change.field()).isEqualTo("REFUSEDMANAGE_WINDOWS"));
    }
}
