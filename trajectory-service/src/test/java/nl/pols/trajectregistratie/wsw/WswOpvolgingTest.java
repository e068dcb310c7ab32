package nl.pols.trajectregistratie.wsw;

import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// Employments move with the company, and end with it only if nobody takes it over.
@QuarkusTest
@WithPostgres
class WswOpvolgingTest extends Wswproef {
    @Test
    void theEmploymentMovesToTheSuccessorThatTheAllocationSays() {
        String id = nieuw("o-1", bsn(100), "GM0363");
        String elders = nieuw("o-2", bsn(120), "GM0599");
        splitst("2019-01-01");

        als("sob:" + nieuwe)
                .get(WSW + "/" + id)
                .then()
                .statusCode(200)
                .body("werkgevers.sobId", contains(oude.toString(), nieuwe.toString()))
                .body("werkgevers[1].van", equalTo("2019-01-01"));
        als("sob:" + nieuwe).get(WSW + "/" + elders).then().statusCode(404);
        cijfers(nieuwe, "2019-06-01").body("personen", equalTo(1));
        cijfers(nieuwe, "2018-12-31").body("personen", equalTo(0));
        cijfers(andere, "2019-06-01").body("personen", equalTo(1));

        // the successor goes on with what it took over, and can't state the person twice
        doe(nieuwe, id, "werkvormen", "{\"vanaf\":\"2020-05-01\",\"vorm\":\"BEGELEID_WERKEN\"}")
                .statusCode(201)
                .body("sobId", equalTo(oude.toString()));
        stel(nieuwe, record("o-1", bsn(100), "GM0363"))
                .statusCode(400)
                .body("errors.code", contains("WSW-al-in-dienst"));
        doe(andere, id, "werkvormen", "{\"vanaf\":\"2021-05-01\",\"vorm\":\"BESCHUT\"}")
                .statusCode(404);
    }

    @Test
    void anEmploymentDoesNotEndWithItsCompany() {
        String id = nieuw("d-1", bsn(140), "GM0363");
        splitst("2019-01-01");
        doe(oude, id, "beeindiging", "{\"datum\":\"2019-01-01\",\"reden\":\"OPHEFFING_WERKGEVER\"}")
                .statusCode(400)
                .body("errors.code", contains("W2-zonder-werkgever"));
        doe(oude, id, "beeindiging", einde(andere))
                .statusCode(400)
                .body("errors.code", contains("W2-andere-opvolger"));
        doe(oude, id, "beeindiging", einde(nieuwe)).statusCode(201);
        // now it goes on under a number of the successor's own
        String voort =
                record("d-9", bsn(140), "GM0363")
                        .replace("1998-03-01", "2019-01-01")
                        .replace(
                                "\"werkvormen\"",
                                "\"voortzetting\":{\"dienstverbandSinds\":\"1998-03-01\",\"vorigeSobId\":\"%s\"},\"werkvormen\""
                                        .formatted(oude));
        stel(nieuwe, voort)
                .statusCode(201)
                .body("waarschuwingen.regel", contains("W1-voortzetting-elders"));
        cijfers(nieuwe, "2019-06-01").body("personen", equalTo(1));
    }

    @Test
    void aRevokedSuccessionLeavesNoTrace() {
        String id = nieuw("r-1", bsn(160), "GM0363");
        splitst("2019-01-01");
        inbox.receive(List.of(sob(oude, 2, relatie("GM0363") + "," + relatie("GM0599"), "")));
        als("sob:" + nieuwe).get(WSW + "/" + id).then().statusCode(404);
        als("sob:" + oude)
                .get(WSW + "/" + id)
                .then()
                .body("werkgevers.sobId", contains(oude.toString()));
    }
}
