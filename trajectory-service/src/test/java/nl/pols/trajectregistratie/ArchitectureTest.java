package nl.pols.trajectregistratie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The shape of this service: flat features without cycles, resources without SQL.
@AnalyzeClasses(
        packages = "nl.pols.trajectregistratie",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("nl.pols.trajectregistratie.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FEATURES_ARE_FLAT =
            noClasses()
                    .should()
                    .resideInAPackage("nl.pols.trajectregistratie.*.*..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RESOURCES_TOUCH_NO_SQL =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..");
}
