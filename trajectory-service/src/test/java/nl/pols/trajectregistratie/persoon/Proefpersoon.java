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

    /// In the tables that are filled by what takes days, or another organisation, or both.
    public static void ookInWatZeldenIs(String deelnemer) {
        signaleer(deelnemer);
        Fixtures.voer("INSERT INTO pseudoniemwissel VALUES ('%s')".formatted(deelnemer));
        Fixtures.voer(
                "INSERT INTO aanlevering_overgeslagen SELECT id, eigenaar, 'prs-1' FROM aanlevering"
                        + " LIMIT 1");
        Fixtures.voer(
                """
                INSERT INTO aanlevering_verdwijnt (aanlevering_id, eigenaar, traject_id, registratienummer, versie)
                SELECT a.id, a.eigenaar, t.id, 'prs-1', 1 FROM aanlevering a, traject t WHERE t.registratienummer = 'prs-1' LIMIT 1
                """);
        Fixtures.voer(
                """
                INSERT INTO aanlevering_wijziging
                SELECT d.aanlevering_id, d.eigenaar, d.regels[1], '[{"pointer": "/vervolgVan", "van": "prs-0", "naar": "prs-2"}]'
                FROM aanlevering_deel d WHERE d.registratienummers[1] = 'prs-1'
                """);
        Fixtures.voer(
                """
                DO $$ DECLARE kolommen text; tabel text;
                BEGIN
                    SELECT string_agg(quote_ident(column_name), ', ') INTO kolommen FROM information_schema.columns
                    WHERE table_schema = 'public' AND table_name = 'voorziening';
                    EXECUTE format('INSERT INTO wsw_dienstverband (%1$s) SELECT %1$s FROM voorziening', kolommen);
                    FOREACH tabel IN ARRAY ARRAY['signaal', 'beschut_werk', 'wsw_dienstverband', 'voorziening', 'doelgroepregistratie'] LOOP
                        SELECT string_agg(quote_ident(column_name), ', ') INTO kolommen FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = tabel;
                        EXECUTE format('INSERT INTO %1$I (%2$s, bekend_tot) SELECT %2$s, bekend_vanaf + interval ''1 second'' FROM %3$I',
                            tabel || '_versie', kolommen, tabel);
                    END LOOP;
                END $$
                """);
    }

    /// A signal about the person's first trajectory, as a round would have found it.
    public static void signaleer(String deelnemer) {
        Fixtures.voer(
                """
                INSERT INTO signaal (id, eigenaar, sob_id, soort, traject_id, deelnemer_id, aanleiding, regelversie, peildatum,
                    feiten, status, gevraagd_op, reactie_uiterlijk, reacties, wacht_op_gemeente, wacht_op_sob, versie, bekend_vanaf)
                SELECT gen_random_uuid(), t.eigenaar, t.sob_id, r.soort, t.id, '%s', '', r.versie, '2022-06-01', '[]', 'OPEN', now(),
                    '2022-07-01', '[]', true, true, 1, now()
                FROM traject t, (SELECT soort, versie FROM signaalregel LIMIT 1) r WHERE t.registratienummer = 'prs-1'
                """
                        .formatted(deelnemer));
    }
}
