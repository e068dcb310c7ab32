package nl.pols.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The dashboard in a real browser.
@ExtendWith(Suite.class)
class PageTest {

    private static @Nullable Chromium browser;

    private final Suite suite;
    private final Sector sector;

    PageTest(Suite suite) {
        this.suite = suite;
        sector = new Sector(suite);
    }

    @BeforeAll
    static void openBrowser() {
        browser = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
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
                assertThat(Chromium.violations(page)).isEmpty();
            }
        }
    }

    @Test
    void holdsACompanyBesideItsPeersWithoutAccessibilityViolation() {
        UUID sob = running2021("Naastwerk", "GM0344");

        try (Page page = open("#toegang=" + suite.token("cedris"))) {
            page.getByRole(AriaRole.LINK, named("Bedrijf naast zijn gelijken")).click();
            page.locator("#bedrijf").selectOption(sob.toString());
            page.getByRole(AriaRole.BUTTON, named("Vergelijk")).click();

            assertThat(page.locator("pols-vergelijking table").first()).containsText("Mediaan");
            assertThat(page.locator("pols-vergelijking h2").first())
                    .containsText("Naastwerk " + sob);
            page.locator("pols-grafiek svg").first().waitFor();
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    @Test
    void showsHowMunicipalitiesDeliverWithoutAccessibilityViolation() {
        running2021("Bladwerk", "GM0363");

        try (Page page = open("#toegang=" + suite.token("cedris"))) {
            page.getByRole(AriaRole.LINK, named("Aanlevering door gemeenten")).click();
            page.getByRole(AriaRole.BUTTON, named("Toon")).click();

            assertThat(page.locator("pols-aanlevering table").first()).containsText("Van hoeveel");
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /// A company with one trajectory that ran in 2021, once the reports count it.
    private UUID running2021(String name, String gemeente) {
        UUID sob = sector.sob(name, gemeente);
        sector.pushed(gemeente, Sector.traject(sob, Sector.nummer("blad", sob), "2021-01-11"));
        sector.awaitTeller("A02", sob, "2021-05-23", 1);
        return sob;
    }

    private Page open(String fragment) {
        if (browser == null) {
            throw new IllegalStateException("The browser did not start");
        }
        return browser.open(suite.at().dashboard() + "/" + fragment);
    }
}
