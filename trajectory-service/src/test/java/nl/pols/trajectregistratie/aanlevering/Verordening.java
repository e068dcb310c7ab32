package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;

import io.restassured.http.ContentType;
import java.io.IOException;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.controle.Verordeningsbestand;
import nl.pols.trajectregistratie.regels.Grenzen;

/// An ordinance for a while, stricter than the standard, read back as a supplier gets it.
final class Verordening {

    private static final String PAD = "/trajectregistratie/v1/verordeningen/GM0363";
    private static final String STRENGER =
            "{\"geldigVan\":\"%s\",\"verlengingMaanden\":%d,\"jaargrensMaanden\":%d,\"evaluatieMaanden\":[3,6,9,12],\"werkfitEvaluatieDagen\":30,\"aanloopDagen\":14,\"bron\":\"proef\"}";

    private Verordening() {}

    static Grenzen stelVast() throws IOException {
        zet(1, 6);
        try (var in = als(AMSTERDAM).get(PAD).asInputStream()) {
            return Verordeningsbestand.lees(in, "GM0363");
        }
    }

    /// What is laid down makes the service forget what it remembered.
    static void trekIn() {
        Fixtures.voer("DELETE FROM verordening WHERE eigenaar = '%s'".formatted(AMSTERDAM));
        zet(Grenzen.STANDAARD.verlengingMaanden(), Grenzen.STANDAARD.jaargrensMaanden());
        Fixtures.voer("DELETE FROM verordening WHERE eigenaar = '%s'".formatted(AMSTERDAM));
    }

    private static void zet(int verlenging, int jaargrens) {
        Fixtures.voer("DELETE FROM verordening WHERE eigenaar = '%s'".formatted(AMSTERDAM));
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(STRENGER.formatted("2015-01-01", verlenging, jaargrens))
                .put(PAD)
                .then()
                .statusCode(200);
    }
}
