package nl.pols.rapportage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

/// What the build holds this service's code to.
@AnalyzeClasses(
        packages = "nl.pols.rapportage",
        importOptions = ImportOption.DoNotIncludeTests.class)
class HuisregelsTest {

    @ArchTest
    static final ArchRule featuresAreFlat =
            noClasses().should().resideInAPackage("nl.pols.rapportage.*.*..");

    @ArchTest
    static final ArchRule featuresDependInOneDirection =
            slices().matching("nl.pols.rapportage.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resourcesDoNotTouchTheDatabase =
            noClasses()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "io.agroal..", "jakarta.persistence..");

    /// Every figure leaves through one door, with a wing for groups: nobody else may ask for a
    /// count.
    @ArchTest
    static final ArchRule onlyTheDoorMayCount =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Uitgang")
                    .and()
                    .doNotHaveSimpleName("Groepsuitgang")
                    .and()
                    .haveNameNotMatching(".*\\.indicator\\.Berekening(\\$.*|_.*)?")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("Berekening");

    /// And what of it is counted from memory.
    @ArchTest
    static final ArchRule onlyTheCountMayAskWhatIsHeld =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            ".*\\.indicator\\.(Berekening|(Beeld|Persoons)telling)(\\$.*|_.*)?")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(".*\\.indicator\\.(Beeld|Persoons)telling");

    /// The same for what is behind a figure.
    @ArchTest
    static final ArchRule onlyTheDoorMayShowCases =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Uitgang")
                    .and()
                    .haveNameNotMatching(".*\\.indicator\\.Gevallen(\\$.*|_.*)?")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("Gevallen");

    /// And for what is for everybody: counted, protected and attacked behind one door.
    @ArchTest
    static final ArchRule onlyTheDoorMayCountForEverybody =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Vrijgaveuitgang")
                    .and()
                    .haveNameNotMatching(".*\\.indicator\\.Vrijgavetelling(\\$.*|_.*)?")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("Vrijgavetelling");

    /// What that count is made of: whom an amount is of.
    @ArchTest
    static final ArchRule onlyTheCountMaySeeContributors =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            ".*\\.indicator\\.(Vrijgave|Cel|Posten)telling(\\$.*|_.*)?")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(".*\\.indicator\\.(Cel|Posten)telling");

    @ArchTest
    static final ArchRule nobodyWritesToTheConsole =
            noClasses().should().accessClassesThat().belongToAnyOf(java.io.PrintStream.class);
}
