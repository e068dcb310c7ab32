package nl.pols.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// How many tests passed, failed and were skipped; errors count as failed.
record Totals(int passed, int failed, int skipped) {

    static final Totals NONE = new Totals(0, 0, 0);
    static final Totals ONE_PASSED = new Totals(1, 0, 0);
    static final Totals ONE_FAILED = new Totals(0, 1, 0);
    static final Totals ONE_SKIPPED = new Totals(0, 0, 1);

    Totals plus(Totals other) {
        return new Totals(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    /// The closing line, in a form that programs read too.
    String line() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }

    /// The sum over Surefire's and Failsafe's reports of all modules below a directory.
    static Totals ofReports(Path root) {
        return reports(root).stream().map(Totals::ofReport).reduce(NONE, Totals::plus);
    }

    static List<Path> reports(Path root) {
        try (Stream<Path> modules = Files.walk(root, 2)) {
            return modules.filter(Files::isDirectory)
                    .flatMap(module ->
                            Stream.of("surefire-reports", "failsafe-reports")
                                    .map(module.resolve("target")::resolve))
                    .filter(Files::isDirectory)
                    .flatMap(Totals::reportFiles)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the test reports", e);
        }
    }

    private static Stream<Path> reportFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    static Totals ofReport(Path report) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element suite =
                    factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
            int failed = number(suite, "failures") + number(suite, "errors");
            int skipped = number(suite, "skipped");
            return new Totals(number(suite, "tests") - failed - skipped, failed, skipped);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read " + report, e);
        }
    }

    private static int number(Element suite, String attribute) {
        String text = suite.getAttribute(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
