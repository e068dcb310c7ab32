package nl.pols.statistischebeveiliging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// An attacker that uses the protection's own code would find its mistakes right.
@AnalyzeClasses(
        packages = "nl.pols.statistischebeveiliging",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_ATTACKER_KNOWS_ONLY_WHAT_IS_PUBLISHED =
            classes()
                    .that()
                    .resideInAPackage("nl.pols.statistischebeveiliging.aanval")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.pols.statistischebeveiliging.aanval",
                            "nl.pols.statistischebeveiliging.vorm",
                            "org.ojalgo..",
                            "org.jspecify..",
                            "java..");

    @ArchTest
    static final ArchRule THE_PROTECTION_NEEDS_NO_FRAMEWORK_AND_NOT_THE_ATTACKER =
            classes()
                    .that()
                    .resideOutsideOfPackage("nl.pols.statistischebeveiliging.aanval")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.pols.statistischebeveiliging",
                            "nl.pols.statistischebeveiliging.vorm",
                            "nl.pols.statistischebeveiliging.afbouw",
                            "nl.pols.statistischebeveiliging.regels",
                            "nl.pols.statistischebeveiliging.patroon",
                            "org.ojalgo.optimisation..",
                            "org.jspecify..",
                            "java..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("nl.pols.statistischebeveiliging.(*)..").should().beFreeOfCycles();
}
