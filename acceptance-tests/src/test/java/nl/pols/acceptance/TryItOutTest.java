package nl.pols.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of the API calls the services that it describes, each at an address of its own.
@ExtendWith(Suite.class)
class TryItOutTest {

    private final Suite suite;

    TryItOutTest(Suite suite) {
        this.suite = suite;
    }

    @ParameterizedTest(name = "{0} answers the page")
    @ValueSource(
            strings = {
                "/register/v1/gemeenten",
                "/trajectregistratie/v1/taken",
                "/financiering/v1/regelingen",
                "/rapportage/v1/indicatoren"
            })
    void anOperationOfEachServiceIsTriedOutWithAToken(String path) {
        try (var browser = new Chromium();
                Page page = browser.open(suite.at().dashboard() + "/api-docs/")) {
            authorise(
                    page, suite.token(path.startsWith("/traject") ? "gemeente:GM0363" : "cedris"));

            Locator operation = page.locator(".opblock-get:has([data-path='%s'])".formatted(path));
            operation.locator(".opblock-summary-control").click();
            operation.locator(".try-out__btn").click();
            operation.locator(".execute").click();

            assertThat(operation.locator(".live-responses-table .response-col_status").last())
                    .hasText("200");
        }
    }

    /// What the page may not be told it doesn't show.
    @Test
    void withoutATokenTheAnswerSaysSo() {
        try (var browser = new Chromium();
                Page page = browser.open(suite.at().dashboard() + "/api-docs/")) {
            Locator operation =
                    page.locator(".opblock-get:has([data-path='/register/v1/gemeenten'])");
            operation.locator(".opblock-summary-control").click();
            operation.locator(".try-out__btn").click();
            operation.locator(".execute").click();

            assertThat(operation.locator(".live-responses-table .response-col_status").last())
                    .containsText("401");
        }
    }

    private static void authorise(Page page, String token) {
        page.locator(".auth-wrapper .authorize").first().click();
        for (Locator scheme : page.locator(".auth-container").all()) {
            scheme.locator("input").fill(token);
            scheme.locator("button.authorize").click();
        }
        page.locator(".btn-done").first().click();
    }
}
