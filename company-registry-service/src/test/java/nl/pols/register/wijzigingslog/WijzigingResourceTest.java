package nl.pols.register.wijzigingslog;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.wijzig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// The change log of an SOB over HTTP.
@QuarkusTest
@WithPostgres
class WijzigingResourceTest {
    private static final String LOG = SOBS + "/{id}/wijzigingen";

    @Test
    void tellsWhoWhatWhenAndWhyWithBeforeAndAfter() {
        var id = registreer("Fictief Gelogd", "GM0268");
        var voor = Instant.now();
        var bv = feit("RECHTSVORM", "2010-01-01", "rechtsvorm", "BV");
        bv.put("reden", "Uittreksel handelsregister");
        wijzig(SOBS + "/" + id + "/feiten", 1, bv).statusCode(200);
        var log =
                get(LOG, id)
                        .statusCode(200)
                        .body("items.versie", contains(1, 2))
                        .body("items.soort", contains("REGISTRATIE", "CORRECTIE"))
                        .body("items[0].voor", empty())
                        .body(
                                "items[0].na.feit",
                                containsInAnyOrder(
                                        "bestaan", "namen", "rechtsvormen", "zetels", "relaties"))
                        .body("items[1].organisatie", equalTo("cedris"))
                        .body("items[1].actor", notNullValue())
                        .body("items[1].reden", equalTo("Uittreksel handelsregister"))
                        .body("items[1].voor.waarde", contains("OPENBAAR_LICHAAM"))
                        .body("items[1].na.waarde", contains("BV"))
                        .body("items[1].na[0].geldigVan", equalTo("2010-01-01"));
        assertThat(Instant.parse(log.extract().path("items[1].tijdstip")))
                .isBetween(voor, Instant.now());
    }

    @Test
    void aNewFactAndACorrectionAreDifferentThings() {
        var id = registreer("Fictief Verschil", "GM0268");
        var pad = SOBS + "/" + id + "/feiten";
        wijzig(pad, 1, feit("RECHTSVORM", "2015-01-01", "rechtsvorm", "BV"));
        wijzig(pad, 2, feit("RECHTSVORM", "2014-01-01", "rechtsvorm", "BV"));
        wijzig(pad, 3, feit("CEDRISLIDMAATSCHAP", "2014-01-01"));
        get(LOG, id)
                .body(
                        "items.soort",
                        contains("REGISTRATIE", "NIEUW_FEIT", "CORRECTIE", "NIEUW_FEIT"));
    }

    @Test
    void aRenameRefersToItsSuccession() {
        var id = registreer("Fictief Oude Naam", "GM0268");
        var rename = naamswijziging(id, "Fictief Nieuwe Naam", "2018-01-01");
        post(RECHTSOPVOLGINGEN, rename).statusCode(201);
        get(LOG, id)
                .body("items[1].soort", equalTo("RECHTSOPVOLGING"))
                .body("items[1].rechtsopvolgingId", equalTo(rename.get("id")))
                .body("items[1].na.waarde", contains("Fictief Oude Naam", "Fictief Nieuwe Naam"));
    }

    @Test
    void pagesRunThroughAllChangesInOrder() {
        var id = registreer("Fictief Lang", "GM0268");
        for (int versie = 1; versie < 6; versie++) {
            wijzig(
                            SOBS + "/" + id + "/feiten",
                            versie,
                            feit(
                                    "ZETEL",
                                    "201%d-01-01".formatted(versie),
                                    "zetelGemeentecode",
                                    versie % 2 == 0 ? "GM0268" : "GM0225"))
                    .statusCode(200);
        }
        var versies = new ArrayList<Integer>();
        String cursor = "";
        while (cursor != null) {
            var bladzijde = get(LOG + "?limit=4&cursor={cursor}", id, cursor).statusCode(200);
            versies.addAll(bladzijde.extract().path("items.versie"));
            cursor = bladzijde.extract().path("next");
        }
        assertThat(versies).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void asKnownBeforeAChangeItIsNotThere() {
        var id = registreer("Fictief Eerder", "GM0268");
        var toen = Instant.now();
        wijzig(SOBS + "/" + id + "/feiten", 1, feit("CEDRISLIDMAATSCHAP", "2014-01-01"));
        get(LOG + "?bekendOp={toen}", id, toen.toString())
                .body("items.versie", contains(1))
                .body("next", nullValue());
        get(LOG, UUID.randomUUID().toString())
                .statusCode(404)
                .body("type", equalTo("/problemen/sociaal-ontwikkelbedrijf-niet-gevonden"));
    }

    @Test
    void aMadeUpCursorIsRefused() {
        var id = registreer("Fictief Cursor", "GM0268");
        get(LOG + "?cursor=PmE", id)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:cursor"));
    }
}
