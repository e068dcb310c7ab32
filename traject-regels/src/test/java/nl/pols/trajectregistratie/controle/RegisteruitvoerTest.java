package nl.pols.trajectregistratie.controle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisteruitvoerTest {

    private static final UUID OUD = new UUID(0, 1);
    private static final UUID NIEUW = new UUID(0, 2);
    private static final UUID DERDE = new UUID(0, 3);
    private static final String UITVOER =
            """
            {"soort":"SOB","id":"%1$s","geldigVan":"2015-01-01","geldigTot":"2020-01-01","relaties":[{"gemeentecode":"GM0005","soort":"INKOOP","geldigVan":"2015-01-01","geldigTot":"2020-01-01"}]}
            {"soort":"SOB","id":"%2$s","geldigVan":"2015-01-01","relaties":[{"gemeentecode":"GM1966","soort":"INKOOP","geldigVan":"2020-01-01"}]}

            {"id":"%3$s","geldigVan":"2015-01-01"}
            {"soort":"RECHTSOPVOLGING","verwerkt":true,"rechtsopvolging":{"soort":"FUSIE","ingangsdatum":"2020-01-01","voorgangers":["%1$s"],"opvolger":{"id":"%2$s"}}}
            {"soort":"RECHTSOPVOLGING","verwerkt":true,"intrekking":{"reden":"x"},"rechtsopvolging":{"soort":"FUSIE","ingangsdatum":"2020-01-01","voorgangers":["%3$s"],"opvolger":{"id":"%2$s"}}}
            """
                    .formatted(OUD, NIEUW, DERDE);

    @Test
    void knowsWhomACompanyServesAlsoThroughAMunicipalityThatWasJoined() throws IOException {
        var register = register(UITVOER);
        assertThat(register.kentSob(OUD)).isTrue();
        assertThat(register.kentSob(new UUID(9, 9))).isFalse();
        assertThat(register.kentGemeente("GM0005")).isTrue();
        assertThat(register.bedient(OUD, "GM1966", dag("2019-12-31"))).isTrue();
        assertThat(register.bedient(OUD, "GM1966", dag("2020-01-01"))).isFalse();
        assertThat(register.bedient(NIEUW, "GM0005", dag("2020-01-01"))).isFalse();
    }

    @Test
    void followsASuccessionFromItsDayOnUnlessItWasRevoked() throws IOException {
        var register = register(UITVOER);
        assertThat(register.bedientAlsOpvolger(OUD, "GM1966", dag("2020-01-01"))).isTrue();
        assertThat(register.bedientAlsOpvolger(OUD, "GM1966", dag("2019-12-31"))).isFalse();
        assertThat(register.bedientAlsOpvolger(DERDE, "GM1966", dag("2021-01-01"))).isFalse();
    }

    @Test
    void namesTheLineThatIsNoneOfAnExport() {
        assertThatThrownBy(() -> register(UITVOER + "{\"id\":\"x\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("regel 7");
    }

    private static Registeruitvoer register(String uitvoer) throws IOException {
        return Registeruitvoer.lees(
                stroom(uitvoer),
                Gemeentelijst.lees(
                        stroom(
                                """
                                {"arbeidsmarktregios":[{"gemeentenPerProvincie":{"Groningen":{"GM1966":"Het Hogeland"}}}]}
                                """),
                        stroom(
                                """
                                {"herindelingen":[{"opgeheven":[{"gemeentecode":"GM0005","naar":[{"gemeentecode":"GM1966"}]}]}]}
                                """)));
    }

    private static InputStream stroom(String tekst) {
        return new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}
