package nl.pols.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.pols.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("nl.pols.cli.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule knowsTheServicesOnlyByTheirPublicApi =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("nl.pols.cli.controle")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.pols.kit..",
                            "nl.pols.register..",
                            "nl.pols.trajectregistratie..",
                            "nl.pols.financiering..",
                            "nl.pols.rapportage..");

    /// The checker is the rules themselves, from a module without service.
    @ArchTest
    static final ArchRule theCheckerKnowsTheRulesAndNoService =
            noClasses()
                    .that()
                    .resideInAPackage("nl.pols.cli.controle")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.pols.kit..",
                            "nl.pols.register..",
                            "nl.pols.trajectregistratie.traject..",
                            "nl.pols.financiering..",
                            "nl.pols.rapportage..");

    @ArchTest
    static final ArchRule waitsForConditionsOnly =
            noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
