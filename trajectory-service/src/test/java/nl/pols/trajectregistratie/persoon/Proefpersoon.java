package nl.pols.trajectregistratie.persoon;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ONBEKENDE_SOB;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import nl.pols.trajectregistratie.Fixtures;

/// Somebody made up, of whom everything is told that can be told.
public final class Proefpersoon {

    public static final String BSN = bsn(4_242_424);

    private static final String BASIS = "/trajectregistratie/v1/";

    private Proefpersoon() {}

    /// The person in every table that can know one; the answer is the id of a trajectory.
    public static String vertelAlles() {
        String ziek =
                record("prs-1", BSN)
                        .replace(
                                "\"uitkering\"",
                                "\"geboortejaar\":1980,\"onderbrekingen\":[{\"van\":\"2022-02-01\",\"reden\":\"ZIEKTE\"}],\"verlengingen\":[{\"besluitdatum\":\"2022-06-20\",\"nieuweEinddatum\":\"2022-09-10\",\"reden\":\"werkplek"
                                    + " dichtbij\"}],\"uitkering\"");
        lever(
                        AMSTERDAM,
                        "alles" + System.nanoTime(),
                        String.join(
                                "\n",
                                ziek,
                                record("prs-3", BSN)
                                        .replace(SOB.toString(), ONBEKENDE_SOB.toString()),
                                record("ander")))
                .post(Fixtures.AANLEVERINGEN)
                .then()
                .statusCode(201);
        stel(AMSTERDAM, record("prs-2", BSN).replace("\"GROOT\"", "\"KLEIN\""));
        stel(AMSTERDAM, record("prs-2", BSN));
        stelDossier(
                BASIS + "beschut-werk/dossiers",
                "{\"registratienummer\":\"prs-bw\",\"bsn\":\"%s\",\"aanvraag\":{\"datum\":\"2017-02-01\",\"aanvrager\":\"PERSOON\",\"terugvalVan\":\"prs-oud\"}}");
        stelDossier(
                BASIS + "voorzieningen",
                "{\"registratienummer\":\"prs-vz\",\"bsn\":\"%s\",\"type\":\"04\",\"startdatum\":\"2016-03-01\",\"loonwaarde\":55}");
        stelDossier(
                BASIS + "doelgroepregistraties",
                "{\"registratienummer\":\"prs-dg\",\"bsn\":\"%s\",\"grond\":\"PRAKTIJKROUTE\",\"gemeentelijk\":true,\"geldigVan\":\"2016-02-01\",\"banen\":[]}");
        return als(AMSTERDAM)
                .queryParam("registratienummer", "prs-1")
                .get(TRAJECTEN)
                .path("items[0].trajectId");
    }

    public static void stel(String wie, String record) {
        int status =
                als(wie).header("Idempotency-Key", "k" + System.nanoTime())
                        .contentType(ContentType.JSON)
                        .body(record)
                        .post(TRAJECTEN)
                        .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private static void stelDossier(String waar, String record) {
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record.formatted(BSN))
                .post(waar)
                .then()
                .statusCode(201);
    }
}
