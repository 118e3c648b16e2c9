package mx.avance.logbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The record speaks in words: every act, thing and field that a service writes has one, and no word is left of what nobody writes. The codes are read out
 * of the sources, so that a new one without its word fails here and not before an auditor.
 */
class LogWordsTests {

    private static final Path SOURCES = Path.of("src/main/java/mx/avance");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern ACT = Pattern.compile("\"([A-Z]{3,}(?:_[A-Z]+)*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    /** The calls that end in a line of the record: their name, and which of their arguments are the thing and the field; -1 for none. */
    private static final List<Call> CALLS = List.of(
            new Call("HistoryRecord\\s*\\.change", 1, 3),
            new Call("HistoryRecord\\s*\\.act", 1, -1),
            new Call("RowChange\\s*\\.of", 1, -1),
            new Call("RowChange\\s*\\.ofIndicatorRow", 0, -1),
            new Call("(?<!numbers)\\.set", -1, 0));

    /** What is not written where the line is: by file and expression, the codes that it can be. */
    private static final Map<String, Set<String>> SPELLED_ELSEWHERE = Map.of(
            "Capture.java field", literalsOf("capture/Capture.java", "record", 1),
            "ImportedEntries.java field", literalsOf("capture/ImportedEntries.java", "record", 1),
            "Windows.java field", literalsOf("capture/Windows.java", "record", 2),
            "People.java field", literalsOf("access/People.java", "record", 2),
            "IndicatorEditor.java column", literalsOf("plan/IndicatorEditor.java", "rule", 1),
            "IndicatorEditor.java column+\"_from\"", from(literalsOf("plan/IndicatorEditor.java", "rule", 1)),
            // The words of a permission, an address and a ficha are not the record's own.
            "Permissions.java action.name()", Set.of(),
            "Permissions.java field", Set.of(),
            "SheetEditor.java field.column()", Set.of());

    private record Call(String name, int subject, int field) {}

    @Test
    void everyActThatIsWrittenHasAWordAndNoWordIsLeftOver() {
        Set<String> written = new TreeSet<>();
        writers().values().forEach(code -> ACT.matcher(code).results().forEach(m -> written.add(m.group(1))));

        assertThat(written).contains("CAPTURE", "REQUEST_ADJUSTMENT", "SIGN_IN_FAILED");
        assertThat(LogTexts.ACTIONS).containsExactlyInAnyOrderElementsOf(words(written));
    }

    @Test
    void everyThingThatIsWrittenHasAWordAndNoWordIsLeftOver() {
        assertThat(LogTexts.SUBJECTS).containsExactlyInAnyOrderElementsOf(words(arguments(Call::subject)));
    }

    @Test
    void everyFieldThatIsWrittenHasAWordAndNoWordIsLeftOver() {
        assertThat(LogTexts.FIELDS).containsExactlyInAnyOrderElementsOf(words(arguments(Call::field)));
    }

    /** The sources that write lines of the record, without comments and SQL. */
    private static Map<String, String> writers() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/history/")
                            && !file.getFileName().toString().equals("RowChange.java"))
                    .filter(file -> Pattern.compile("\\b(HistoryRecord|RowChange)\\b")
                            .matcher(code(file))
                            .find())
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), LogWordsTests::code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> arguments(ToIntFunction<Call> position) {
        Set<String> found = new TreeSet<>();
        writers()
                .forEach((file, code) -> CALLS.stream()
                        .filter(call -> position.applyAsInt(call) >= 0)
                        .filter(call -> !call.name().endsWith("\\.set") || code.contains("RowChange"))
                        .forEach(call -> calls(code, call.name()).forEach(arguments -> {
                            String argument = arguments.get(position.applyAsInt(call));
                            found.addAll(codes(file, argument));
                        })));
        return found;
    }

    /** The codes that an argument can be: its literals, or what is spelt where its method is called. */
    private static Set<String> codes(String file, String argument) {
        Set<String> elsewhere = SPELLED_ELSEWHERE.get(file + " " + argument.replaceAll("\\s", ""));
        if (elsewhere != null) {
            return elsewhere;
        }
        Set<String> literals =
                LITERAL.matcher(argument).results().map(m -> m.group(1)).collect(Collectors.toSet());
        assertThat(literals)
                .as("%s writes «%s» into the record: say in this test which codes it can be", file, argument)
                .isNotEmpty();
        return literals;
    }

    private static Set<String> words(Set<String> codes) {
        return codes.stream().map(LogTexts::word).collect(Collectors.toSet());
    }

    private static Set<String> from(Set<String> columns) {
        return columns.stream().map(column -> column + "_from").collect(Collectors.toSet());
    }

    /** The literals that stand in one place of the calls of a method; its own declaration has none there. */
    private static Set<String> literalsOf(String file, String method, int position) {
        Set<String> literals = new HashSet<>();
        calls(code(SOURCES.resolve(file)), "(?<![.\\w])" + method).forEach(arguments -> {
            if (arguments.size() > position) {
                Matcher literal = LITERAL.matcher(arguments.get(position));
                if (literal.matches()) {
                    literals.add(literal.group(1));
                }
            }
        });
        assertThat(literals).as("%s in %s", method, file).isNotEmpty();
        return literals;
    }

    /** The arguments of every call of that name. */
    private static List<List<String>> calls(String code, String name) {
        List<List<String>> calls = new ArrayList<>();
        Matcher call = Pattern.compile(name + "\\(").matcher(code);
        while (call.find()) {
            calls.add(argumentsFrom(code, call.end()));
        }
        return calls;
    }

    private static List<String> argumentsFrom(String code, int start) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < code.length(); i++) {
            char c = code.charAt(i);
            quoted ^= c == '"' && code.charAt(i - 1) != '\\';
            if (!quoted && c == ')' && depth == 0) {
                break;
            }
            if (!quoted && c == ',' && depth == 0) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
                continue;
            }
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            argument.append(c);
        }
        arguments.add(argument.toString().strip());
        return arguments;
    }

    private static String code(Path file) {
        try {
            String source = TEXT_BLOCK.matcher(Files.readString(file)).replaceAll("\"\"");
            return COMMENT.matcher(source).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
