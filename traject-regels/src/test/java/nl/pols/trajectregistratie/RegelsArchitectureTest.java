package nl.pols.trajectregistratie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules run anywhere: in the service, and on the desk of whoever checks a file.
@AnalyzeClasses(
        packages = "nl.pols.trajectregistratie",
        importOptions = ImportOption.DoNotIncludeTests.class)
class RegelsArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_NO_FRAMEWORK =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.pols.trajectregistratie..",
                            "com.fasterxml.jackson..",
                            "com.github.luben.zstd..",
                            "de.siegmar.fastcsv..",
                            "org.apache.commons.codec..",
                            "org.jspecify..",
                            "java..",
                            "javax.crypto..");

    @ArchTest
    static final ArchRule RULES_DO_NOT_KNOW_WHERE_RECORDS_COME_FROM =
            classes()
                    .that()
                    .resideInAPackage("nl.pols.trajectregistratie.regels")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.pols.trajectregistratie.regels",
                            "com.fasterxml.jackson..",
                            "org.apache.commons.codec..",
                            "org.jspecify..",
                            "java..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("nl.pols.trajectregistratie.(*)..").should().beFreeOfCycles();
}
