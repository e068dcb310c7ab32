package nl.pols.rapportage.publicatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pols.rapportage.document.Document.Bestand;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages for everybody in a real browser: without a mouse, on a narrow screen, and with what is
/// hidden told apart. What the accessibility statement says was tested is tested here.
@QuarkusTest
@MetDatabase
class ToegankelijkheidTest {
    private static final String PUBLICATIE = "/publicaties/TRAJECTENMONITOR-2022-H1-1";
    private static final List<String> PAGINAS =
            List.of(
                    "/publicaties",
                    PUBLICATIE,
                    "/publicaties/BESTAAT_NIET-2022-H1-1",
                    "/toegankelijkheid");

    /// What can be reached, as a browser draws it; and where the attention is, with how much the
    /// ring around it stands out from what is behind.
    private static final String BEREIKBAAR =
            "() => [...document.querySelectorAll('a[href], summary, [tabindex=\"0\"]')]"
                    + ".map((e, i) => { e.dataset.nr = i; return e; })"
                    + ".filter(e => e.checkVisibility()).map(e => e.dataset.nr)";

    private static final String AANDACHT =
            """
            () => {
              const e = document.activeElement;
              if (e === document.body) { return null; }
              const licht = kleur => {
                const [r, g, b] = kleur.match(/[0-9.]+/g).map(Number).map(c => c / 255)
                  .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              let achter = e.parentElement;
              while (achter && getComputedStyle(achter).backgroundColor === 'rgba(0, 0, 0, 0)') { achter = achter.parentElement; }
              const stijl = getComputedStyle(e);
              const [a, b] = [licht(stijl.outlineColor), licht(achter ? getComputedStyle(achter).backgroundColor : 'rgb(255, 255, 255)')];
              return {nr: e.dataset.nr, rand: stijl.outlineStyle, afstand: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)};
            }
            """;

    private static @Nullable Webbrowser browser;

    @TestHTTPResource("/")
    String hier = "";

    @Inject Proefsector sector;

    @BeforeAll
    static void openBrowser() {
        browser = new Webbrowser();
    }

    @AfterAll
    static void sluitBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void publicatie() {
        Publicatieproef.vijfGemeenten(sector);
        Publicatieproef.uitgebracht();
    }

    @Test
    void noPageHasAnAccessibilityViolation() {
        for (var pad : PAGINAS) {
            try (var page = open(pad, 1280)) {
                assertThat(Webbrowser.gebreken(page)).as(pad).isEmpty();
            }
        }
    }

    @Test
    void onANarrowScreenNothingFallsBesideIt() {
        for (var pad : PAGINAS) {
            try (var page = open(pad, 320)) {
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(pad)
                        .isEqualTo(320);
                assertThat(Webbrowser.gebreken(page)).as(pad).isEmpty();
            }
        }
    }

    @Test
    void whoHasOnlyAKeyboardComesEverywhereAndSeesWhere() {
        for (var pad : PAGINAS) {
            try (var page = open(pad, 1280)) {
                assertThat(langs(page)).as(pad).containsAll(bereikbaar(page));
            }
        }
    }

    @Test
    void theFirstStepSkipsToTheContentAndATableOpensWithoutAMouse() {
        try (var page = browser().open(hier + PUBLICATIE.substring(1), 1280)) {
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Naar de inhoud");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#inhoud");

            var bijlage = page.locator("details").first();
            bijlage.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(bijlage.locator("table").isVisible()).isTrue();
        }
    }

    @Test
    void aHiddenCellIsASignThatIsExplainedAndHasNoBar() {
        try (var page = open(PUBLICATIE, 1280)) {
            var dorp2 =
                    page.locator("#lopend-gebied-uitkering-per-gemeente tr")
                            .filter(
                                    new com.microsoft.playwright.Locator.FilterOptions()
                                            .setHasText("Dorp 2"));
            assertThat(dorp2.locator("td.teken").first().textContent()).isEqualTo("x");
            assertThat(dorp2.locator("td.teken").first().getAttribute("title")).isNotBlank();
            assertThat(page.locator("#leeswijzer ~ dl dt").allTextContents()).contains("x");
        }
    }

    @Test
    void everyPageLeadsToTheStatementAndTheStatementSaysWhomToTell() {
        for (var pad : List.of("/publicaties", PUBLICATIE, "/toegankelijkheid")) {
            try (var page = open(pad, 1280)) {
                assertThat(page.locator("footer a[href='/toegankelijkheid']").count())
                        .as(pad)
                        .isEqualTo(1);
            }
        }
        RestAssured.get("/api-docs/")
                .then()
                .body(Matchers.containsString("href=\"/toegankelijkheid\""));
        var moment = java.time.Instant.parse("2022-10-15T04:30:00Z");
        assertThat(
                        Toegankelijkheidsblad.van(
                                        moment, "", Optional.of("mailto:hulp@pols.example"))
                                .hoofdstukken()
                                .getLast()
                                .bestanden())
                .containsExactly(
                        new Bestand(
                                "Meld een gebrek: hulp@pols.example", "mailto:hulp@pols.example"));
        assertThat(
                        Toegankelijkheidsblad.van(moment, "", Optional.empty())
                                .hoofdstukken()
                                .getLast()
                                .alineas()
                                .getFirst())
                .endsWith("heeft hier nog geen adres opgegeven.");
    }

    /// With everything that is folded open.
    private Page open(String pad, int breedte) {
        var page = browser().open(hier + pad.substring(1), breedte);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        return page;
    }

    private static Webbrowser browser() {
        if (browser == null) {
            throw new IllegalStateException("The browser did not start");
        }
        return browser;
    }

    private static Set<String> bereikbaar(Page page) {
        var nummers = new HashSet<String>();
        for (var nummer : (List<?>) page.evaluate(BEREIKBAAR)) {
            nummers.add(String.valueOf(nummer));
        }
        assertThat(nummers).isNotEmpty();
        return nummers;
    }

    /// Goes on until the end of the page, or far past it where something holds the attention.
    private static Set<String> langs(Page page) {
        var gezien = new HashSet<String>();
        int meeste = 2 * bereikbaar(page).size();
        for (int i = 0; i < meeste; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate(AANDACHT) instanceof Map<?, ?> plek) {
                var nummer = String.valueOf(plek.get("nr"));
                assertThat(plek.get("rand")).as("the ring around %s", nummer).isNotEqualTo("none");
                assertThat(
                                ((Number) java.util.Objects.requireNonNull(plek.get("afstand")))
                                        .doubleValue())
                        .as("the ring around %s stands out", nummer)
                        .isGreaterThanOrEqualTo(3);
                gezien.add(nummer);
            }
        }
        return gezien;
    }
}
