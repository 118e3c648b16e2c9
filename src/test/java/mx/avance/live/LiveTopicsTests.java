package mx.avance.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import mx.avance.database.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News by topic inside one process. */
class LiveTopicsTests {

    private final List<String> heard = new ArrayList<>();
    private Node node;

    @BeforeEach
    void start() {
        node = new Node(Databases.h2());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void onlyWhoeverAskedForATopicHearsOfItAfterTheCommit() {
        node.topics.subscribe("meeting:A", () -> heard.add("A"));
        node.topics.subscribe("meeting:B", () -> heard.add("B"));

        node.transaction.executeWithoutResult(status -> {
            node.topics.announce("meeting:A");
            node.topics.announce("meeting:A");
            assertThat(heard).isEmpty();
        });
        node.transaction.executeWithoutResult(status -> {
            node.topics.announce("meeting:B");
            status.setRollbackOnly();
        });

        assertThat(heard).containsExactly("A");
        assertThat(node.heard).isEmpty();
    }

    @Test
    void oneThatFailsKeepsNobodyFromHearing() {
        node.topics.subscribe("meeting:A", () -> {
            throw new IllegalStateException("a listener that fails on purpose");
        });
        node.topics.subscribe("meeting:A", () -> heard.add("A"));

        node.topics.announce("meeting:A");

        assertThat(heard).containsExactly("A");
    }

    @Test
    void whoeverEndedHearsNoMoreAndLeavesNothingBehind() {
        for (int i = 0; i < 1_000; i++) {
            Subscription subscription = node.topics.subscribe("meeting:A" + i, () -> heard.add("late"));
            subscription.end();
            subscription.end();
        }
        node.topics.announce("meeting:A1");

        assertThat(heard).isEmpty();
        assertThat(node.topics.listeners()).isZero();
    }

    @Test
    void aTopicIsAWordAndACode() {
        for (String wrong :
                List.of("", "meeting", "meeting:", "meeting:a;b", "Meeting:A", "meeting:" + "A".repeat(41))) {
            assertThatIllegalArgumentException().isThrownBy(() -> node.topics.announce(wrong));
        }
        assertThat(Call.read(new Call("n0de", "meeting:K7M2P").text())).contains(new Call("n0de", "meeting:K7M2P"));
        assertThat(Call.read(new Payload("n0de", Change.EVERYTHING).text())).isEmpty();
        // What an older process makes of it: something happened.
        assertThat(Payload.read("n0de;meeting:K7M2P").change()).isEqualTo(Change.EVERYTHING);
    }
}
