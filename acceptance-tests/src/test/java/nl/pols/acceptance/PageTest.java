package nl.pols.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The dashboard in a real browser.
@ExtendWith(Suite.class)
class PageTest {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private final Suite suite;

    PageTest(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    static void openBrowser() {
        var env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-quic",
                                                        "--disable-background-networking")));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void showsTheLetterBesideTheComputedFigures() {
        try (Page page = open("#toegang=" + suite.token("cedris"))) {
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("De brief naast de cijfers van nu");
            assertThat(page.locator("table").first()).containsText("13.500");
            assertThat(page.locator("pols-grafiek svg").first()).isVisible();
            assertThat(page.url()).as("the token leaves the address").doesNotContain("toegang");
        }
    }

    @Test
    void asksForAccessWithoutAToken() {
        try (Page page = open("")) {
            assertThat(page.getByLabel("Toegangstoken")).isVisible();
        }
    }

    @Test
    void hasNoAccessibilityViolation() {
        for (String fragment : List.of("", "#toegang=" + suite.token("cedris"))) {
            try (Page page = open(fragment)) {
                page.locator("h1").waitFor();
                if (!fragment.isEmpty()) {
                    page.locator("pols-grafiek svg").first().waitFor();
                }
                assertThat(violations(page)).isEmpty();
            }
        }
    }

    @Test
    void holdsACompanyBesideItsPeersWithoutAccessibilityViolation() {
        try (Page page = open("#toegang=" + suite.token("cedris"))) {
            page.getByRole(AriaRole.LINK, named("Bedrijf naast zijn gelijken")).click();
            page.locator("#bedrijf option").first().waitFor(attached());
            page.getByRole(AriaRole.BUTTON, named("Vergelijk")).click();

            assertThat(page.locator("pols-vergelijking table").first()).containsText("Mediaan");
            page.locator("pols-grafiek svg").first().waitFor();
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void showsHowMunicipalitiesDeliverWithoutAccessibilityViolation() {
        try (Page page = open("#toegang=" + suite.token("cedris"))) {
            page.getByRole(AriaRole.LINK, named("Aanlevering door gemeenten")).click();
            page.getByRole(AriaRole.BUTTON, named("Toon")).click();

            assertThat(page.locator("pols-aanlevering table").first()).containsText("Van hoeveel");
            assertThat(violations(page)).isEmpty();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream().map(PageTest::inWords).toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml();
    }

    private Page open(String fragment) {
        if (browser == null) {
            throw new IllegalStateException("The browser did not start");
        }
        Page page = browser.newPage();
        page.navigate(suite.at().dashboard() + "/" + fragment);
        return page;
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
}
