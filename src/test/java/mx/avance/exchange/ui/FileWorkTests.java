package mx.avance.exchange.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mx.avance.exchange.ImportRefusedException;
import mx.avance.exchange.ImportReview;
import mx.avance.screen.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a thread of its own does with a file, and what the screen hears of it. */
class FileWorkTests extends ScreenTest {

    private final List<String> heard = new ArrayList<>();

    private final FileWork.Told told = new FileWork.Told() {
        @Override
        public void at(long done, long total) {
            heard.add(done + "/" + total);
        }

        @Override
        public void done(ImportReview review) {
            heard.add("done");
        }

        @Override
        public void cancelled() {
            heard.add("cancelled");
        }

        @Override
        public void failed(String sentence) {
            heard.add(sentence);
        }
    };

    @Test
    void endsWhenItIsCancelledAndSaysNothingMoreOfHowFarItIs() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        FileWork work = FileWork.begin(
                watch -> {
                    await(cancelled);
                    watch.at(1, 2);
                    throw new AssertionError("it went on");
                },
                told);
        work.cancel();
        cancelled.countDown();

        hear("cancelled");
        assertThat(heard).doesNotContain("1/2");
    }

    @Test
    void actsAsWhoeverAskedAndTellsARefusalAsItsSentence() throws InterruptedException {
        List<String> actors = new ArrayList<>();
        FileWork.begin(
                watch -> {
                    actors.add(requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                            .getName());
                    throw new ImportRefusedException("No se cargó nada.");
                },
                told);

        hear("No se cargó nada.");
        assertThat(actors).containsExactly("planeacion");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void hear(String last) throws InterruptedException {
        for (int i = 0; i < 500 && !heard.contains(last); i++) {
            Thread.sleep(20);
            MockVaadin.clientRoundtrip(false);
        }
        assertThat(heard).endsWith(last);
    }
}
