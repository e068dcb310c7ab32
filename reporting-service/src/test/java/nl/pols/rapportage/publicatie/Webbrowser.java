package nl.pols.rapportage.publicatie;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The Chromium of this machine, as somebody reads with it.
final class Webbrowser implements AutoCloseable {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final Browser browser;

    Webbrowser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(List.of("--no-sandbox", "--disable-quic")));
    }

    Page open(String adres, int breedte) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(breedte, 800));
        page.navigate(adres);
        return page;
    }

    /// What axe finds against the rules of WCAG 2.2 A and AA.
    static List<String> gebreken(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(regel ->
                                "%s: %s %s"
                                        .formatted(
                                                regel.getId(),
                                                regel.getHelp(),
                                                regel.getNodes().getFirst().getHtml()))
                        .toList();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "This test needs Chromium (Debian: apt-get install chromium)"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
