package nl.pols.rapportage.brief;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The letter beside the figures: honest about what agrees, what does not, and what is missing.
@QuarkusTest
@MetDatabase
class BriefResourceTest {
    @Inject Proefsector sector;
    @Inject Indicatoren indicatoren;
    @Inject Brieven brieven;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    private static ValidatableResponse brief(String organisatie, String pad) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie))
                .get("/rapportage/v1/brieven" + pad)
                .then();
    }

    @Test
    void aFigureWithinRoundingAgreesAndOneBesideItDoesNot() {
        // 522 of 1 000 is 52.2 %, which the letter writes as 52 %; with 95 follow-ups 617 of 1 000
        // is 61.7 %: 62, not 61
        sector.vertel(
                Stream.of(
                                beeindigd(522, "BETAALD_WERK"),
                                beeindigd(95, "VERVOLGTRAJECT"),
                                beeindigd(383, "UITVAL"))
                        .flatMap(s -> s));

        brief("gemeente:GM0363", "/001")
                .statusCode(200)
                .body("brief", equalTo("001"))
                .body("peildatum", equalTo("2022-05-23"))
                .body("rijen.find { it.id == 'F029' }.teller", equalTo(522))
                .body("rijen.find { it.id == 'F029' }.afgerond", equalTo(0.52f))
                .body("rijen.find { it.id == 'F029' }.binnenAfronding", equalTo(true))
                .body("rijen.find { it.id == 'F030' }.afgerond", equalTo(0.62f))
                .body("rijen.find { it.id == 'F030' }.binnenAfronding", equalTo(false));
    }

    private static Stream<Trajectproef> beeindigd(int aantal, String uitstroom) {
        return IntStream.range(0, aantal).mapToObj(i -> traject().tot("2021-06-01", uitstroom));
    }

    @Test
    void whatIsMissingDoesNotAgree() {
        brief("rijk", "/001")
                .statusCode(200)
                .body("rijen.find { it.id == 'F010' }.waarde", nullValue())
                .body("rijen.find { it.id == 'F010' }.binnenAfronding", equalTo(false))
                .body("rijen.find { it.id == 'F021' }.teller", equalTo(0))
                .body("rijen.find { it.id == 'F042' }.binnenAfronding", equalTo(false));
    }

    @Test
    void everyComputableFigureOfTheLetterHasItsRow() {
        assertThat(brieven.require("001").rijen())
                .extracting(c -> c.id().substring(0, 4))
                .contains(
                        "F001", "F010", "F011", "F012", "F013", "F014", "F015", "F016", "F017",
                        "F018", "F019", "F020")
                .contains("F021", "F022", "F023", "F024", "F025", "F026", "F027", "F029", "F030")
                .contains("F042", "F043", "F044", "F045", "F046", "F047", "F048");
    }

    @Test
    void everyRowAsksWhatItsIndicatorHas() {
        brieven.require("001")
                .rijen()
                .forEach(cijfer ->
                        assertThat(
                                        indicatoren
                                                .require(cijfer.indicator())
                                                .onderdeel(cijfer.onderdeel())
                                                .naam())
                                .isEqualTo(cijfer.onderdeel()));
    }

    @Test
    void theRoundingUnitIsTheOneThatTheWordingSupports() {
        var zon13500 = cijfer("F021");
        assertThat(zon13500.binnenAfronding(new BigDecimal("13250"))).isTrue();
        assertThat(zon13500.binnenAfronding(new BigDecimal("13749"))).isTrue();
        assertThat(zon13500.binnenAfronding(new BigDecimal("13249"))).isFalse();
        assertThat(zon13500.binnenAfronding(new BigDecimal("13750"))).isFalse();
        assertThat(cijfer("F011").binnenAfronding(new BigDecimal("0.0145"))).isFalse();
        assertThat(cijfer("F011").binnenAfronding(new BigDecimal("0.01449"))).isTrue();
    }

    @Test
    void aDerivedFigureHasTheBandThatTheLettersRoundingLeaves() {
        // 11.05 - 29.35 = -18.30 to 11.15 - 29.25 = -18.10 million
        var saldo = cijfer("F014");
        assertThat(saldo.binnenAfronding(new BigDecimal("-1830000000"))).isTrue();
        assertThat(saldo.binnenAfronding(new BigDecimal("-1830000001"))).isFalse();
        assertThat(saldo.binnenAfronding(new BigDecimal("-1810000000"))).isTrue();
    }

    private Brief.Cijfer cijfer(String id) {
        return brieven.require("001").rijen().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUnknownLetterIsUnknownAndAFutureKnowledgeDateRefused() {
        brief("rijk", "/999").statusCode(404).body("type", equalTo("/problemen/onbekende-brief"));
        brief("rijk", "/001?kennisdatum=2999-01-01")
                .statusCode(400)
                .body("errors.code", hasItem("toekomst"));
        brief("rijk", "").statusCode(200).body("items.brief", hasItem("001"));
        given().get("/rapportage/v1/brieven/001").then().statusCode(401);
    }
}
