package nl.pols.financiering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The shape of this service: flat features without cycles, one class that writes the ledger,
/// resources without SQL, rules without HTTP.
@AnalyzeClasses(
        packages = "nl.pols.financiering",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("nl.pols.financiering.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FEATURES_ARE_FLAT =
            noClasses()
                    .should()
                    .resideInAPackage("nl.pols.financiering.*.*..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_LEDGER_AND_THE_COPY_OF_THE_REGISTER_SPEAK_SQL =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            "nl\\.pols\\.financiering\\.grootboek\\.(Grootboek|Boekingen|Afstemming|Sql)(\\$.*)?")
                    .and()
                    .resideOutsideOfPackages(
                            "nl.pols.financiering.register", "nl.pols.financiering.traject")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RULES_KNOW_NO_HTTP =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Resource")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule THE_LEDGER_KNOWS_NO_FEATURE =
            noClasses()
                    .that()
                    .resideInAPackage("nl.pols.financiering.grootboek")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.pols.financiering.regeling",
                            "nl.pols.financiering.toekenning",
                            "nl.pols.financiering.boeking",
                            "nl.pols.financiering.besteding",
                            "nl.pols.financiering.rekening",
                            "nl.pols.financiering.exploitatie");
}
