package mx.avance.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in the product edits or deletes a line of the record. */
class HistoryIsOnlyAddedToTests {

    private static final Pattern EDITS =
            Pattern.compile("(update|delete\\s+from|truncate(\\s+table)?|merge\\s+into|drop\\s+table)\\s+history\\b");

    @Test
    void noSourceHasSqlThatEditsTheRecord() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> sources = files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .toList();
            assertThat(sources)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(file -> assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                            .doesNotContainPattern(EDITS));
        }
    }

    @Test
    void thePatternOfThisTestFindsSuchSql() {
        assertThat("update history set actor = 'x'").containsPattern(EDITS);
        assertThat("delete\n  from history").containsPattern(EDITS);
    }

    @Test
    void theServiceOnlyAdds() {
        assertThat(Arrays.stream(History.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == History.class)
                        .map(java.lang.reflect.Method::getName))
                .containsExactlyInAnyOrder("record", "recordOf", "recordRefusal");
    }
}
