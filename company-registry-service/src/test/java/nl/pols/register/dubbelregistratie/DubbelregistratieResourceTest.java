package nl.pols.register.dubbelregistratie;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.sob;
import static nl.pols.register.Api.wijzig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// An SOB that was registered twice, over HTTP: its id refers to the other, nothing goes over, and
/// it can be taken back.
@QuarkusTest
@WithPostgres
class DubbelregistratieResourceTest {

    @Test
    void theIdRefersToTheOtherAndTheListShowsOne() {
        var blijvend = registreer("Tweevoud blijft", "GM0268");
        var dubbel = registreer("Tweevoud te veel", "GM0268");
        var toen = Instant.now().toString();
        meld(dubbel, 1, blijvend)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("DUBBEL"))
                .body("verwijstNaar", equalTo(blijvend));
        get(SOBS + "/{id}", dubbel)
                .body("status", equalTo("DUBBEL"))
                .body("naam", equalTo("Tweevoud te veel"))
                .body("verwijstNaar", equalTo(blijvend))
                .body("relaties", empty());
        get(SOBS + "?naam=tweevoud").body("items.id", contains(blijvend));
        get(SOBS + "?naam=tweevoud&bekendOp={toen}", toen)
                .body("items.id", containsInAnyOrder(blijvend, dubbel));
        get(SOBS + "/{id}?bekendOp={toen}", dubbel, toen)
                .body("status", equalTo("ACTIEF"))
                .body("verwijstNaar", nullValue());
    }

    @Test
    void takingItBackRestoresTheAnswerExactly() {
        var blijvend = registreer("Fictief Blijft", "GM0268");
        var dubbel = registreer("Fictief Komt Terug", "GM0225");
        wijzig(SOBS + "/" + dubbel + "/feiten", 1, feit("CEDRISLIDMAATSCHAP", "2012-01-01"));
        var voor = get(SOBS + "/{id}", dubbel).extract().asString();
        meld(dubbel, 2, blijvend).statusCode(200);
        trekIn(dubbel, 3).statusCode(200).header("ETag", equalTo("\"4\""));
        assertThat(get(SOBS + "/{id}", dubbel).extract().asString()).isEqualTo(voor);
    }

    @Test
    void itsNumberIsFreeForTheOneThatStays() {
        var blijvend = registreer("Fictief Met Nummer", "GM0268");
        var dubbel =
                registreer(
                        sob("Fictief Zelfde Nummer", "GM0268"),
                        b -> b.put("kvkNummer", "30303030"));
        meld(dubbel, 1, blijvend).statusCode(200);
        var kvk = Map.of("soort", "KVK", "waarde", "30303030");
        wijzig(
                        SOBS + "/" + blijvend + "/feiten",
                        1,
                        feit("IDENTIFICATIE", "2010-01-01", "identificatie", kvk))
                .statusCode(200);
        weigert(trekIn(dubbel, 2), "identificatie-in-gebruik");
    }

    @Test
    void aDuplicateDoesNotChangeAnyMore() {
        var blijvend = registreer("Fictief Blijft Over", "GM0268");
        var dubbel = registreer("Fictief Stilgelegd", "GM0268");
        meld(dubbel, 1, blijvend).statusCode(200);
        weigert(
                wijzig(
                        SOBS + "/" + dubbel + "/feiten",
                        2,
                        feit("CEDRISLIDMAATSCHAP", "2012-01-01")),
                "sociaal-ontwikkelbedrijf-vervallen");
        weigert(meld(dubbel, 2, blijvend), "sociaal-ontwikkelbedrijf-vervallen");
    }

    @Test
    void refusesWhatIsNoDuplicate() {
        var een = registreer("Fictief Een", "GM0268");
        var ander = registreer("Fictief Ander", "GM0268");
        var derde = registreer("Fictief Derde", "GM0268");
        weigert(meld(een, 1, een), "dubbel-van-zichzelf");
        weigert(meld(een, 1, UUID.randomUUID().toString()), "onbekend-sociaal-ontwikkelbedrijf");
        weigert(trekIn(een, 1), "geen-dubbele-registratie");
        meld(ander, 1, een).statusCode(200);
        weigert(meld(derde, 1, ander), "verwijzing-naar-vervallen-bedrijf");
        weigert(meld(een, 1, derde), "dubbelen-verwijzen-hiernaar");
    }

    @Test
    void refusesAPartyToASuccession() {
        var a = registreer("Fictief Fusiepartij A", "GM0268");
        var b = registreer("Fictief Fusiepartij B", "GM0225");
        var c = registreer("Fictief Buitenstaander", "GM0268");
        var opvolger = Map.<String, Object>of("naam", "Fictief Fusie", "rechtsvorm", "BV");
        post(RECHTSOPVOLGINGEN, fusie(List.of(a, b), opvolger, "2018-01-01")).statusCode(201);
        weigert(meld(a, 2, c), "dubbel-met-rechtsopvolging");
    }

    private static void weigert(ValidatableResponse antwoord, String type) {
        antwoord.statusCode(409).body("type", equalTo("/problemen/" + type));
    }

    private static ValidatableResponse meld(String id, int versie, String ander) {
        return wijzig(
                SOBS + "/" + id + "/dubbelregistratie",
                versie,
                Map.of("isDubbelVan", ander, "reden", "Tweemaal aangemeld"));
    }

    private static ValidatableResponse trekIn(String id, int versie) {
        return wijzig(
                SOBS + "/" + id + "/dubbelregistratie/intrekking",
                versie,
                Map.of("reden", "Toch twee bedrijven"));
    }
}
