package nl.pols.register;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The shape of this service: flat features without cycles, resources without SQL, rules without
/// HTTP.
@AnalyzeClasses(packages = "nl.pols.register", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("nl.pols.register.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FEATURES_ARE_FLAT =
            noClasses().should().resideInAPackage("nl.pols.register.*.*..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule WHAT_IS_SHARED_KNOWS_NO_FEATURE =
            noClasses()
                    .that()
                    .resideInAPackage("nl.pols.register")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("nl.pols.register.*..");

    @ArchTest
    static final ArchRule RESOURCES_TOUCH_NO_SQL =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("nl.pols.register.Database");

    @ArchTest
    static final ArchRule RULES_KNOW_NO_HTTP =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Resource")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");
}
