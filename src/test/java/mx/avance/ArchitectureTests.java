package mx.avance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mx.avance.base.ui.DateFields;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.reading.DocumentReader;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** The house: which capability may use which, and what stays out of where. */
class ArchitectureTests {

    private static final String ROOT = "mx.avance";
    private static final String SCREENS = ROOT + "..ui..";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_VIEW = 300;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /**
     * What each capability may use besides itself, {@code persistence} and the JDK. The screens of a capability may use what it may and, besides, {@code
     * base.ui} and {@code chart}.
     */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("figures", Set.of()),
            Map.entry("persistence", Set.of()),
            Map.entry("access", Set.of("history", "base")),
            Map.entry("history", Set.of()),
            Map.entry("live", Set.of()),
            Map.entry("base", Set.of("figures", "live")),
            Map.entry("chart", Set.of("figures")),
            Map.entry("plan", Set.of("figures", "access", "history", "base")),
            Map.entry("capture", Set.of("figures", "access", "history", "live", "base", "plan")),
            Map.entry("bands", Set.of("figures", "access", "history", "live", "base", "plan", "capture")),
            Map.entry("consistency", Set.of("figures", "access", "history", "live", "base", "plan", "capture")),
            Map.entry("logbook", Set.of("figures", "access", "history", "base", "plan", "capture")),
            Map.entry("publication", Set.of("figures", "access", "history", "base", "plan", "capture")),
            Map.entry(
                    "dashboard",
                    Set.of("figures", "access", "history", "live", "base", "plan", "capture", "consistency")),
            Map.entry(
                    "meeting",
                    Set.of(
                            "figures",
                            "access",
                            "history",
                            "live",
                            "base",
                            "plan",
                            "capture",
                            "consistency",
                            "dashboard")),
            Map.entry(
                    "exchange",
                    Set.of(
                            "figures",
                            "access",
                            "history",
                            "live",
                            "base",
                            "plan",
                            "capture",
                            "consistency",
                            "publication")),
            Map.entry(
                    "api",
                    Set.of(
                            "figures",
                            "access",
                            "history",
                            "base",
                            "plan",
                            "capture",
                            "consistency",
                            "dashboard",
                            "publication",
                            "exchange")));

    /** What uses no {@code persistence}: the arithmetic and the charts know of no database, and the news stores nothing. */
    private static final Set<String> WITHOUT_PERSISTENCE = Set.of("figures", "chart", "live", "persistence");

    @Test
    void capabilitiesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two capabilities one: neither can be read, tested or replaced alone")
                .check(HOUSE);
    }

    @Test
    void everyCapabilityHasItsPlaceInTheHouse() {
        Set<String> capabilities = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.", -1)[0])
                .collect(toCollection(TreeSet::new));

        assertThat(MAY_USE.keySet())
                .as("a new capability is written into the house of this test, with what it may use")
                .containsAll(capabilities);
    }

    @Test
    void aCapabilityUsesOnlyWhatIsBelowIt() {
        MAY_USE.forEach((capability, below) -> {
            List<String> allowed =
                    new ArrayList<>(below.stream().map(ArchitectureTests::all).toList());
            allowed.add(all(capability));
            if (!WITHOUT_PERSISTENCE.contains(capability)) {
                allowed.add(all("persistence"));
            }
            noClasses()
                    .that(resideInAPackage(all(capability))
                            .and(resideInAPackage(SCREENS).negate()))
                    .should()
                    .dependOnClassesThat(ours().and(resideInAnyPackage(allowed.toArray(String[]::new))
                            .negate()))
                    .because(capability + " may use only " + new TreeSet<>(below)
                            + " of ours: arithmetic at the bottom, then what was promised, "
                            + "what was done, what contradicts, what is shown")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        });
    }

    @Test
    void aScreenUsesItsCapabilityAndWhatIsBelowIt() {
        MAY_USE.forEach((capability, below) -> {
            List<String> allowed =
                    new ArrayList<>(below.stream().map(ArchitectureTests::all).toList());
            allowed.addAll(List.of(all(capability), all("base.ui"), all("chart"), all("persistence")));
            noClasses()
                    .that()
                    .resideInAPackage(all(capability + ".ui"))
                    .should()
                    .dependOnClassesThat(ours().and(resideInAnyPackage(allowed.toArray(String[]::new))
                            .negate()))
                    .because("a screen shows what its own capability and those below it answer")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        });
    }

    @Test
    void nobodyUsesTheScreensOfAnotherCapability() {
        for (String capability : MAY_USE.keySet()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(all(capability + ".ui"))
                    .should()
                    .dependOnClassesThat(resideInAPackage(all(capability + ".ui"))
                            .and(resideInAPackage(all("base.ui")).negate()))
                    .because("screens are the outermost room; what two of them share belongs in base.ui")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
        noClasses()
                .that(resideInAPackage(SCREENS).negate())
                .should()
                .dependOnClassesThat(resideInAPackage(SCREENS))
                .because("a rule or a service that knows a screen cannot be tested without one")
                .check(HOUSE);
    }

    @Test
    void onlyScreensAndChartsKnowVaadin() {
        noClasses()
                .that(resideInAnyPackage(SCREENS, all("chart")).negate())
                .and()
                .doNotBelongToAnyOf(Application.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("rules and services are tested without a browser and outlive the library of screens")
                .check(HOUSE);
    }

    @Test
    void onlyTheNewsKnowsTheDriverOfOneDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(all("live"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.postgresql..", "org.h2..")
                .because("everything else works with whichever of both databases is configured")
                .check(HOUSE);
    }

    @Test
    void onlyTheChartsKnowTheLibraryOfCharts() {
        noClasses()
                .that()
                .resideOutsideOfPackage(all("chart"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.flow.component.charts..")
                .because("another chart library has to be a change of one package (docs/decisions/002)")
                .check(HOUSE);
    }

    @Test
    void theArithmeticIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(all("figures"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all("figures"), "java..", "org.jspecify..")
                .because(
                        "the arithmetic is what everything else is believed by: it needs no Spring, no database and no screen")
                .check(HOUSE);
    }

    @Test
    void readersAndRulesOfDocumentsArePure() {
        noClasses()
                .that(resideInAPackage(all("exchange")).and(pureRule()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "java.nio.file..", "java.net..")
                .because("the same bytes give the same reading, without database, file or clock")
                .check(HOUSE);
    }

    @Test
    void repositoriesStayInTheirCapability() {
        classes()
                .that(assignableTo(Repository.class))
                .should()
                .notBePublic()
                .because("a capability is asked through its services, which check permission and keep history")
                .check(HOUSE);
        noClasses()
                .that(resideInAnyPackage(SCREENS, all("api")))
                .should()
                .dependOnClassesThat(assignableTo(Repository.class))
                .because("a view or an endpoint asks a service")
                .check(HOUSE);
    }

    @Test
    void screensAndTheApiKnowNoSql() {
        noClasses()
                .that(resideInAnyPackage(SCREENS, all("api"), all("chart")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .because("queries live beside the rules of their capability, never behind a button")
                .check(HOUSE);
    }

    @Test
    void screensWriteAndAskForDaysInOneWay() {
        noClasses()
                .that(resideInAnyPackage(SCREENS, all("chart")))
                .and()
                .doNotHaveFullyQualifiedName(Formats.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DateTimeFormatter.class)
                .because("Formats writes the dates and moments of every screen")
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DateFields.class.getName())
                .should()
                .callConstructorWhere(
                        JavaCall.Predicates.target(HasOwner.Predicates.With.owner(assignableTo(DatePicker.class))))
                .because("DateFields makes them with the names of months, the week of Mexico and one format")
                .check(HOUSE);
    }

    @Test
    void viewsAreKnownOnlyToTheRouter() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .notBePublic()
                .andShould()
                .resideInAPackage(SCREENS)
                .because("nothing but the router opens a view, so that a view can change freely")
                .check(HOUSE);
    }

    @Test
    void viewsAreShort() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAssignableTo(HasErrorParameter.class)
                .should(haveFewerLinesThan(LONGEST_VIEW))
                .because("a longer view decides things that belong in a service or is two views")
                .check(HOUSE);
    }

    @Test
    void figuresAreNeverBinaryFractions() {
        classes()
                .that()
                .resideInAnyPackage(all("figures"), all("plan"), all("capture"))
                .should(useNoBinaryFractions())
                .because("0.1 + 0.2 is not 0.3 in binary: figures are exact decimals")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .map(folder -> SOURCES.relativize(folder)
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();

            assertThat(packages).isNotEmpty().allSatisfy(name -> {
                Path description = SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
                assertThat(description).exists();
                assertThat(Files.readString(description)).startsWith("/** ");
                assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                        .as("%s is @NullMarked", name)
                        .isTrue();
            });
        }
    }

    private static String all(String capability) {
        return ROOT + "." + capability + "..";
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(ROOT + "..").as("of the house");
    }

    /** Readers, what they are made of, and what keeps formulas out of documents. */
    private static DescribedPredicate<JavaClass> pureRule() {
        String reading = DocumentReader.class.getPackageName();
        return DescribedPredicate.describe(
                "are readers or rules",
                c -> c.getPackageName().equals(reading) || c.getSimpleName().equals("FormulaGuard"));
    }

    private static ArchCondition<JavaClass> haveFewerLinesThan(int limit) {
        return new ArchCondition<>("have fewer than " + limit + " lines") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                Path source = SOURCES.resolve(view.getName().replace('.', '/') + ".java");
                try (Stream<String> lines = Files.lines(source)) {
                    long count = lines.count();
                    events.add(
                            new SimpleConditionEvent(view, count < limit, view.getName() + " has " + count + " lines"));
                } catch (IOException e) {
                    events.add(SimpleConditionEvent.violated(view, "cannot read " + source + ": " + e));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useNoBinaryFractions() {
        Set<String> binary = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("use no double or float in fields, parameters or returns") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> binary.contains(baseName(field.getRawType())))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                type.getCodeUnits().stream()
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(unit -> Stream.concat(
                                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                                .anyMatch(used -> binary.contains(baseName(used))))
                        .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getFullName())));
            }
        };
    }

    private static String baseName(JavaClass type) {
        return type.getBaseComponentType().getName();
    }
}
