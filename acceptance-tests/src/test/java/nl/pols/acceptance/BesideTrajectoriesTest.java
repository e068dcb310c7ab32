package nl.pols.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the demo delivers beside trajectories, each kind by the organisation that has it, through
/// the suite to its figure.
@ExtendWith(Suite.class)
class BesideTrajectoriesTest {

    private static final String PEILDATUM = "2022-05-23";
    private static final String DOSSIERS = "/beschut-werk/dossiers/_lever";

    private final Suite suite;
    private final Sector sector;

    BesideTrajectoriesTest(Suite suite) {
        this.suite = suite;
        this.sector = new Sector(suite);
    }

    @Test
    void aPlaceThatIsToldLateCountsFromThenOn() {
        UUID sob = sector.sob("Werkhuis", "GM0363");
        String bsn = Sector.bsn();
        String number = Sector.nummer("bw", sob);
        String advice =
                """
                {"registratienummer":"%s","bsn":"%s","aanvraag":{"datum":"2021-10-04","aanvrager":"PERSOON"},\
                "advies":{"datum":"2021-11-01","uitkomst":"POSITIEF"}%s}
                """;
        lever("gemeente:GM0363", DOSSIERS, advice.formatted(number, bsn, ""), "nieuw");
        String before = Instant.now().toString();

        String place =
                """
                ,"plaatsingen":[{"werkgever":"SOB","sobId":"%s","startdatum":"2022-01-03","urenPerWeek":25}]\
                """
                        .formatted(sob);
        lever("gemeente:GM0363", DOSSIERS, advice.formatted(number, bsn, place), "gewijzigd");

        sector.awaitTeller("D04", sob, PEILDATUM, 1);
        assertThat(sector.teller("D04", sob, PEILDATUM, before)).isZero();
    }

    @Test
    void aWswEmploymentIsCountedWithItsCompany() {
        UUID sob = sector.sob("Werkwinkel", "GM0363");
        lever(
                "sob:" + sob,
                "/wsw/dienstverbanden/_lever",
                """
                {"registratienummer":"%s","bsn":"%s","gemeentecode":"GM0363","startdatum":"2003-05-12",\
                "werkvormen":[{"vanaf":"2003-05-12","vorm":"BESCHUT"}],\
                "omvang":[{"vanaf":"2003-05-12","urenPerWeek":32,"arbeidsjaren":0.8889}]}
                """
                        .formatted(Sector.nummer("sw", sob), Sector.bsn()),
                "nieuw");

        sector.awaitTeller("F04", sob, PEILDATUM, 1);
    }

    private void lever(String organisatie, String path, String line, String outcome) {
        int count =
                sector.als(organisatie)
                        .contentType("application/x-ndjson")
                        .body(line.getBytes(StandardCharsets.UTF_8))
                        .post(suite.at().trajectregistratie() + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path(outcome);
        assertThat(count).as("%s of %s", outcome, line).isEqualTo(1);
    }
}
