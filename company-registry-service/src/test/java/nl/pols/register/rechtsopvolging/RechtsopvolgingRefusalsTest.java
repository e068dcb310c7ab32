package nl.pols.register.rechtsopvolging;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.opheffing;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.sob;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Successions that are refused, each with its own reason, and of which nothing stays behind.
@QuarkusTest
@WithPostgres
class RechtsopvolgingRefusalsTest {
    private static void weigert(Map<String, Object> body, String type) {
        post(RECHTSOPVOLGINGEN, body).statusCode(409).body("type", equalTo("/problemen/" + type));
        get(RECHTSOPVOLGINGEN + "/{id}", id(body)).statusCode(404);
    }

    private static Map<String, Object> nieuw(String naam, String zetel) {
        var opvolger = sob(naam, zetel);
        opvolger.keySet().removeAll(List.of("id", "geldigVan", "relaties"));
        return opvolger;
    }

    private static Map<String, Object> bestaand(String id) {
        return Map.of("id", id);
    }

    @Test
    void anOverlappingNameIsRefused() {
        var id = registreer("Fictief Overlap", "GM0268");
        post(RECHTSOPVOLGINGEN, naamswijziging(id, "Tweede", "2018-01-01")).statusCode(201);
        weigert(naamswijziging(id, "Derde", "2018-01-01"), "rechtsopvolging-botst");
        weigert(naamswijziging(id, "Tweede", "2017-01-01"), "naam-ongewijzigd");
        weigert(naamswijziging(id, "Tweede", "2019-01-01"), "naam-ongewijzigd");
        weigert(naamswijziging(id, "Derde", "2009-01-01"), "datum-buiten-het-bestaan");
    }

    @Test
    void anUnknownPartyIsRefused() {
        var onbekend = UUID.randomUUID().toString();
        weigert(
                naamswijziging(onbekend, "Niemand", "2018-01-01"),
                "onbekend-sociaal-ontwikkelbedrijf");
        var a = registreer("Fictief Alleen", "GM0268");
        weigert(
                fusie(List.of(a), bestaand(onbekend), "2018-01-01"),
                "onbekend-sociaal-ontwikkelbedrijf");
        get(SOBS + "/{id}", a).body("status", equalTo("ACTIEF"));
    }

    @Test
    void whatWasMergedIsNotMergedAgain() {
        var a = registreer("Fictief Op A", "GM0268");
        var b = registreer("Fictief Op B", "GM0268");
        var eerste = fusie(List.of(a), bestaand(b), "2018-01-01");
        post(RECHTSOPVOLGINGEN, eerste).statusCode(201);
        var c = registreer("Fictief Op C", "GM0268");
        post(RECHTSOPVOLGINGEN, fusie(List.of(a), bestaand(c), "2017-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/rechtsopvolging-botst"))
                .body("detail", containsString(id(eerste)))
                .body("errors.pointer", hasItem("/voorgangers/0"))
                .body("errors[0].detail", containsString(id(eerste)));
        weigert(fusie(List.of(b), bestaand(a), "2019-01-01"), "rechtsopvolging-botst");
        weigert(fusie(List.of(b), bestaand(c), "2017-01-01"), "rechtsopvolging-botst");
    }

    @Test
    void aMergerWithItselfIsRefused() {
        var a = registreer("Fictief Zelf", "GM0268");
        weigert(fusie(List.of(a), bestaand(a), "2018-01-01"), "fusie-met-zichzelf");
    }

    @Test
    void aNewSuccessorUnderAnIdInUseIsRefused() {
        var a = registreer("Fictief Id A", "GM0268");
        var b = registreer("Fictief Id B", "GM0268");
        var opvolger = nieuw("Fictief Id C", "GM0268");
        opvolger.put("id", registreer("Fictief Id D", "GM0268"));
        weigert(
                fusie(List.of(a, b), opvolger, "2018-01-01"),
                "sociaal-ontwikkelbedrijf-bestaat-al");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"soort":"VERHUIZING","ingangsdatum":"2018-01-01"}                        | /soort
                    {"soort":"SPLITSING","ingangsdatum":"2018-01-01"}                         | /verdeelsleutel
                    {"soort":"OPHEFFING","ingangsdatum":"2018-01-01"}                         | /sobId
                    {"soort":"OPHEFFING","ingangsdatum":"2018-01-01","sobId":"0193a1f0-3c5e-7b1a-9c2d-4e5f60718293","wswWerkgevers":[{"sobId":"0193a1f0-3c5e-7b1a-9c2d-4e5f60718294","aandeel":9999}]} | /wswWerkgevers
                    {"soort":"SAMENVOEGING_SOCIALE_DIENST","ingangsdatum":"2018-01-01"}       | /volledig
                    {"soort":"SAMENVOEGING_SOCIALE_DIENST","ingangsdatum":"2018-01-01","gemeentecodes":[]} | /gemeentecodes
                    {"soort":"SAMENVOEGING_SOCIALE_DIENST","ingangsdatum":"2018-01-01","opvolger":{"naam":"x","rechtsvorm":"BV"}} | /opvolger/rechtsvorm
                    {"soort":"NAAMSWIJZIGING","ingangsdatum":"2018-02-01","ingangsdatumPrecisie":"JAAR"} | /ingangsdatum
                    {"soort":"NAAMSWIJZIGING","ingangsdatum":"2018-02-02","ingangsdatumPrecisie":"MAAND"} | /ingangsdatum
                    {"soort":"NAAMSWIJZIGING","ingangsdatum":"2018-02-02","reden":" "}        | /reden
                    {"soort":"NAAMSWIJZIGING","ingangsdatum":"2018-01-01"}                    | /sobId
                    {"soort":"NAAMSWIJZIGING","ingangsdatum":"2018-01-01"}                    | /nieuweNaam
                    {"soort":"NAAMSWIJZIGING","ingangsdatum":"2018-01-01","voorgangers":["0193a1f0-3c5e-7b1a-9c2d-4e5f60718293"]} | /voorgangers
                    {"soort":"NAAMSWIJZIGING","ingangsdatum":"01-01-2018"}                    | /ingangsdatum
                    {"soort":"FUSIE","ingangsdatum":"2018-01-01"}                             | /opvolger
                    {"soort":"FUSIE","ingangsdatum":"2018-01-01","voorgangers":[]}            | /voorgangers
                    {"soort":"FUSIE","ingangsdatum":"2018-01-01","nieuweNaam":"x"}            | /nieuweNaam
                    {"soort":"FUSIE","ingangsdatum":"2018-01-01","voorgangers":["0193a1f0-3c5e-7b1a-9c2d-4e5f60718293"],"opvolger":{"naam":"x","rechtsvorm":"BV"}} | /voorgangers
                    {"soort":"FUSIE","ingangsdatum":"2018-01-01","voorgangers":["0193a1f0-3c5e-7b1a-9c2d-4e5f60718293"],"opvolger":{"naam":"x"}} | /opvolger/rechtsvorm
                    """)
    void badInputIsRefusedWithThePlace(String body, String plaats) {
        post(RECHTSOPVOLGINGEN, body)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", hasItem(plaats));
    }

    @Test
    void sharesThatAreNoWholeAreRefusedWithTheirSum() {
        List<Map<String, Object>> werkgevers =
                List.of(
                        Map.of("sobId", UUID.randomUUID(), "aandeel", 6500),
                        Map.of("sobId", UUID.randomUUID(), "aandeel", 3000));
        post(RECHTSOPVOLGINGEN, opheffing(UUID.randomUUID().toString(), werkgevers, "2018-01-01"))
                .statusCode(400)
                .body("errors.code", hasItem("aandelen-geen-geheel"))
                .body("detail", containsString("9500"));
    }

    @Test
    void anUnknownSuccessionIsNotFound() {
        get(RECHTSOPVOLGINGEN + "/{id}", UUID.randomUUID())
                .statusCode(404)
                .body("type", equalTo("/problemen/rechtsopvolging-niet-gevonden"));
    }
}
