package mx.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.access.Action;
import mx.avance.access.Role;
import mx.avance.base.ui.Signals;
import mx.avance.capture.AdjustmentKind;
import mx.avance.capture.AdjustmentState;
import mx.avance.capture.EntryState;
import mx.avance.capture.WindowState;
import mx.avance.consistency.Gravity;
import mx.avance.consistency.RuleCode;
import mx.avance.exchange.ExportForm;
import mx.avance.exchange.reading.ColumnRole;
import mx.avance.exchange.reading.RowCell;
import mx.avance.exchange.reading.Severity;
import mx.avance.exchange.reading.TableMapping.Constant;
import mx.avance.figures.Absence;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Sense;
import mx.avance.figures.Signal;
import mx.avance.meeting.AgreementStanding;
import mx.avance.plan.Level;
import mx.avance.plan.Provenance;
import mx.avance.plan.Rollup;
import mx.avance.plan.SheetField;
import org.junit.jupiter.api.Test;

/** The texts of the screens: complete and alike in both languages, each one used, each one readable by {@link MessageFormat}. */
class TranslationTests {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Map<String, String> SPANISH = texts("translations.properties");
    private static final Map<String, String> ENGLISH = texts("translations_en.properties");

    /** The string literals of each source file. */
    private static final Map<Path, List<String>> LITERALS = literals();

    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[a-z0-9_-]+)+");
    private static final Pattern PREFIX = Pattern.compile("([a-z][a-z-]*\\.)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9][^}]*}");

    /** The families of keys that end in the constant of an enum, as the screens compose them. */
    private static final Map<String, Set<String>> FAMILIES = Map.ofEntries(
            Map.entry("bands.count.", Set.of("3", "5")),
            Map.entry("gravity.", gravities()),
            Map.entry("consistency-rule.", words(RuleCode.values(), TranslationTests::withHyphens)),
            Map.entry("consistency-help.", words(RuleCode.values(), TranslationTests::withHyphens)),
            Map.entry("consistency-tolerance.", withTolerance()),
            Map.entry("log.permission.", words(Action.values(), TranslationTests::withHyphens)),
            Map.entry("agreement-standing.", words(AgreementStanding.values(), TranslationTests::lower)),
            Map.entry("adjustment-state.", words(AdjustmentState.values(), TranslationTests::lower)),
            Map.entry("adjustment-kind.", words(AdjustmentKind.values(), TranslationTests::lower)),
            Map.entry("sheet-field.", words(SheetField.values(), TranslationTests::lower)),
            Map.entry("severity.", words(Severity.values(), TranslationTests::lower)),
            Map.entry("row-cell.", words(RowCell.values(), TranslationTests::withHyphens)),
            Map.entry("export.form.", exportForms()),
            Map.entry("column-role.", words(ColumnRole.values(), TranslationTests::withHyphens)),
            Map.entry("table-constant.", words(Constant.values(), TranslationTests::withHyphens)),
            Map.entry("role.", words(Role.values(), TranslationTests::lower)),
            Map.entry("signal.", words(Signal.values(), TranslationTests::withHyphens)),
            Map.entry("absence.", words(Absence.values(), TranslationTests::withHyphens)),
            Map.entry("window.", words(WindowState.values(), TranslationTests::lower)),
            Map.entry("level.", words(Level.values(), TranslationTests::withHyphens)),
            Map.entry("entry.", words(EntryState.values(), TranslationTests::lower)),
            Map.entry("accumulation.", words(Accumulation.values(), TranslationTests::lower)),
            Map.entry("rollup.", words(Rollup.values(), TranslationTests::lower)),
            Map.entry("sense.", words(Sense.values(), TranslationTests::lower)),
            Map.entry("provenance.", words(Provenance.values(), TranslationTests::lower)));

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(SPANISH.keySet());
    }

    @Test
    void noTextIsBlank() {
        assertThat(SPANISH).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(ENGLISH).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void bothLanguagesTakeTheSameParameters() {
        SPANISH.forEach((key, text) ->
                assertThat(placeholders(ENGLISH.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void aTextWithParametersEscapesItsApostrophesAndAnyOtherDoesNot() {
        for (Map<String, String> language : List.of(SPANISH, ENGLISH)) {
            language.forEach((key, text) -> {
                if (placeholders(text).isEmpty()) {
                    // Shown as it is, without MessageFormat.
                    assertThat(text).as(key).doesNotContain("''").doesNotContain("{");
                } else {
                    assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                    assertThat(new MessageFormat(text, Locale.ROOT).format(new Object[] {"a", "b", "c", "d", "e", "f"}))
                            .as(key)
                            .doesNotContain("{");
                }
            });
        }
    }

    @Test
    void everyConstantThatIsShownHasAText() {
        FAMILIES.forEach((prefix, words) -> assertThat(SPANISH)
                .containsKeys(words.stream().map(word -> prefix + word).toArray(String[]::new)));
        assertThat(SPANISH)
                .containsKeys(Arrays.stream(Signal.values())
                        .map(Signals::translationKey)
                        .toArray(String[]::new));
    }

    @Test
    void everyTermOfTheTechnicalSheetHasAText() {
        Pattern term = Pattern.compile("(?:term|FIELDS\\.put)\\(\\s*\"([a-z-]+)\"");
        List<String> keys = Stream.of(source("mx/avance/capture/ui/TechnicalSheetList.java"))
                .flatMap(text -> term.matcher(text).results())
                .map(found -> "sheet." + found.group(1))
                .toList();

        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(SPANISH).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> spaces = SPANISH.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        LITERALS.forEach((file, literals) -> literals.stream()
                .filter(literal -> KEY.matcher(literal).matches())
                .filter(literal -> spaces.contains(literal.substring(0, literal.indexOf('.'))))
                .forEach(used::add));
        Pattern call = Pattern.compile("getTranslation\\(\\s*\"([^\"]*)\"\\s*[,)]");
        LITERALS.keySet()
                .forEach(file -> call.matcher(read(file)).results().forEach(found -> used.add(found.group(1))));

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(SPANISH.keySet()).containsAll(used);
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = new TreeSet<>();
        LITERALS.forEach((file, literals) -> {
            used.addAll(literals);
            for (String prefix : literals) {
                if (PREFIX.matcher(prefix).matches()) {
                    literals.forEach(word -> used.add(prefix + word));
                }
            }
        });
        FAMILIES.forEach((prefix, words) -> words.forEach(word -> used.add(prefix + word)));

        Set<String> unused = new TreeSet<>(SPANISH.keySet());
        unused.removeAll(used);
        assertThat(unused).isEmpty();
    }

    @Test
    void eachFileIsInItsLanguage() {
        assertThat(SPANISH)
                .allSatisfy((key, text) -> assertThat(text.toLowerCase(Locale.ROOT))
                        .as(key)
                        .doesNotContainPattern("\\b(the|of|and|with|not|for)\\b"));
        assertThat(ENGLISH)
                .allSatisfy((key, text) -> assertThat(text.toLowerCase(Locale.ROOT))
                        .as(key)
                        .doesNotContainPattern("\\b(el|los|las|del|que|con|una)\\b"));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static <E extends Enum<E>> Set<String> words(E[] constants, UnaryOperator<String> word) {
        return Arrays.stream(constants).map(Enum::name).map(word).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One of each gravity, and several. */
    /** The name of each, and what it is. */
    private static Set<String> exportForms() {
        return Arrays.stream(ExportForm.values())
                .map(form -> form.name().toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.of(word, word + ".what"))
                .collect(Collectors.toSet());
    }

    private static Set<String> gravities() {
        return Arrays.stream(Gravity.values())
                .flatMap(gravity -> Stream.of(gravity.code(), gravity.code() + "-many"))
                .collect(Collectors.toSet());
    }

    private static Set<String> withTolerance() {
        return Arrays.stream(RuleCode.values())
                .filter(rule -> rule.usualTolerance().isPresent())
                .map(RuleCode::code)
                .collect(Collectors.toSet());
    }

    private static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private static String withHyphens(String constant) {
        return lower(constant).replace('_', '-');
    }

    /** The texts of a file by key; a key that comes twice fails. */
    private static Map<String, String> texts(String file) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : read(TEXTS.resolve(file)).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                String key = line.substring(0, equals).strip();
                assertThat(texts.put(key, line.substring(equals + 1)))
                        .as("%s comes twice in %s", key, file)
                        .isNull();
            }
        }
        return texts;
    }

    private static Map<Path, List<String>> literals() {
        Map<Path, List<String>> literals = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                List<String> found = new ArrayList<>();
                LITERAL.matcher(read(file)).results().forEach(literal -> found.add(literal.group(1)));
                literals.put(file, found);
            }
            return literals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(String file) {
        return read(SOURCES.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
