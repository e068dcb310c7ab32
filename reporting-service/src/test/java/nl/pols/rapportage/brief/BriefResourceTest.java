package nl.pols.rapportage.brief;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.Tokens;
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
    void everyLetterSaysOfEachFigureHowItComparesOrWhyItIsNotThere() {
        for (String nummer : new String[] {"000", "001", "002", "003", "004"}) {
            brief("gemeente:GM0363", "/" + nummer)
                    .statusCode(200)
                    .body("brief", equalTo(nummer))
                    .body("rijen.definitie", everyItem(not(blankOrNullString())))
                    .body("rijen.verschil", everyItem(not(blankOrNullString())))
                    .body("nietBerekend.reden", everyItem(not(blankOrNullString())))
                    .body("nietBerekend.soort", hasItem("DOSSIER"));
        }
        brief("rijk", "/000")
                .body("nietBerekend.find { it.id == 'F003' }.soort", equalTo("DOSSIER"));
    }

    @Test
    void aDifferenceIsSaidInASentence() {
        // 522 of 1 000 is the letter's 52 %; 617 of 1 000 rounds to 62 %, which is 1.1 % (0.007 of
        // 0.61) more than 61 %
        sector.vertel(
                Stream.of(
                                beeindigd(522, "BETAALD_WERK"),
                                beeindigd(95, "VERVOLGTRAJECT"),
                                beeindigd(383, "UITVAL"))
                        .flatMap(s -> s));

        brief("rijk", "/001")
                .body(
                        "rijen.find { it.id == 'F029' }.verschil",
                        equalTo("Gelijk, in de eenheid waarop de brief afrondt."))
                .body(
                        "rijen.find { it.id == 'F030' }.verschil",
                        startsWith("Anders dan de brief: 1,1% hoger."))
                .body("rijen.find { it.id == 'F010' }.verschil", startsWith("Hierover is niets"))
                .body(
                        "meer.find { it.id == 'F037' }.verschil",
                        containsString("Geen drie gehele aantallen van 46"));
    }

    @Test
    void aLetterIsAlsoATableAndIsNotCountedTwice() {
        var antwoord =
                given().header("Authorization", "Bearer " + Tokens.van("rijk"))
                        .accept("text/csv")
                        .get("/rapportage/v1/brieven/000");
        assertThat(antwoord.asString().lines().toList())
                .hasSize(1 + 1 + 4 + 3 + 12)
                .anySatisfy(regel ->
                        assertThat(regel)
                                .startsWith("F001;Trajecten die gemeenten in 2019")
                                .contains(";23000;0;;0,0000;0;23.000;A01;;AANTAL;nee;"));
        given().header("Authorization", "Bearer " + Tokens.van("rijk"))
                .accept("text/csv")
                .header("If-None-Match", antwoord.header("ETag"))
                .get("/rapportage/v1/brieven/000")
                .then()
                .statusCode(304);
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
