package nl.pols.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsTest {

    @TempDir private Path root = Path.of("");

    @Test
    void sumsTheReportsOfAllModules() throws Exception {
        report("a", "tests='5' errors='1' failures='1' skipped='0'");
        report("b", "tests='3' errors='0' failures='0' skipped='2'");
        assertThat(Totals.ofReports(root).line()).isEqualTo("4 passed, 2 failed, 2 skipped");
    }

    @Test
    void noReportIsNoTest() {
        assertThat(Totals.ofReports(root)).isEqualTo(Totals.NONE);
    }

    @Test
    void saysWhatAPersonWaitsFor() {
        assertThat(MavenRun.worthSaying("[INFO] Building Pols :: service kit 0.1     [2/8]"))
                .contains("[2/8] Pols :: service kit 0.1");
        assertThat(
                        MavenRun.worthSaying(
                                "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time"
                                        + " elapsed: 0.1 s -- in nl.pols.X"))
                .contains("    nl.pols.X: Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, 0.1 s");
        assertThat(MavenRun.worthSaying("[INFO] nothing")).isEmpty();
        assertThat(MavenRun.worthSaying("[ERROR]   XTest.fails:12 expected 1"))
                .contains("  ! XTest.fails:12 expected 1");
    }

    private void report(String module, String counts) throws Exception {
        Path directory =
                Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
        Files.writeString(
                directory.resolve("TEST-X.xml"), "<testsuite name='X' %s/>".formatted(counts));
    }
}
