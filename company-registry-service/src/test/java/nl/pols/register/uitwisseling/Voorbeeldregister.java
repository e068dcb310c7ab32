package nl.pols.register.uitwisseling;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.deel;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.feitenVanElkeSoort;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.opheffing;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.rechtsopvolging;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static nl.pols.register.Api.splitsing;
import static nl.pols.register.Api.trekIn;
import static nl.pols.register.Api.wijzig;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A register with acts of every kind: in effect, announced and revoked, one on top of another,
/// with corrections since, and with a duplicate.
final class Voorbeeldregister {
    private final List<String> sobs = new ArrayList<>();
    private final List<String> acten = new ArrayList<>();

    static Voorbeeldregister metAlles() {
        var register = new Voorbeeldregister();
        register.hernoemdEnGefuseerd();
        register.gesplitst();
        register.samengevoegdMetSocialeDienst();
        register.opgeheven();
        register.aangekondigd();
        register.ingetrokken();
        register.dubbel();
        return register;
    }

    /// Also those that an act made.
    List<String> sobs() {
        return sobs;
    }

    /// In the order in which they became known.
    List<String> acten() {
        return acten;
    }

    String nieuw(String naam) {
        var id =
                registreer(
                        sob(naam, "GM0268"),
                        s ->
                                s.put(
                                        "relaties",
                                        List.of(
                                                relatie("GM0268", "GR_DEELNEMER", "2010-01-01"),
                                                relatie("GM0225", "INKOOP", "2012-01-01"))));
        sobs.add(id);
        return id;
    }

    ValidatableResponse act(Map<String, Object> body) {
        acten.add(id(body));
        var vastgesteld = post(RECHTSOPVOLGINGEN, body).statusCode(201);
        List<String> opvolgers = vastgesteld.extract().path("opvolgers");
        opvolgers.stream().filter(o -> !sobs.contains(o)).forEach(sobs::add);
        return vastgesteld;
    }

    private void hernoemdEnGefuseerd() {
        var a = nieuw("Fictief A");
        var b = nieuw("=Fictief B");
        int versie = 1;
        for (var feit : feitenVanElkeSoort("12345678")) {
            wijzig(SOBS + "/" + a + "/feiten", versie++, feit);
        }
        var hernoeming = naamswijziging(a, "Fictief A Hernoemd", "2015-01-01");
        hernoeming.put("ingangsdatumPrecisie", "JAAR");
        hernoeming.put("reden", "Blijkt uit het jaarverslag.");
        act(hernoeming);
        act(naamswijziging(a, "Fictief A Weer Anders", "2016-06-01"));
        var fusie =
                fusie(
                        List.of(a, b),
                        Map.of(
                                "naam", "Fictief AB",
                                "rechtsvorm", "OPENBAAR_LICHAAM",
                                "zetelGemeentecode", "GM0268",
                                "fictief", true),
                        "2018-01-01");
        List<String> opvolgers = act(fusie).extract().path("opvolgers");
        var ab = opvolgers.getFirst();
        wijzig(
                SOBS + "/" + ab + "/feiten",
                1,
                feit("NAAM", "2018-01-01", "naam", "Fictief A en B"));
        var c = nieuw("Fictief C");
        act(fusie(List.of(ab), Map.of("id", c), "2022-01-01"));
    }

    private void gesplitst() {
        var heel = nieuw("Fictief Heel");
        var deel = nieuw("Fictief Deel");
        var ander =
                Map.<String, Object>of(
                        "opvolger",
                        Map.of("naam", "Fictief Nieuw Deel", "rechtsvorm", "STICHTING"),
                        "aandeel",
                        3500,
                        "gemeenten",
                        List.of("GM0225"));
        act(splitsing(heel, List.of(deel(deel, 6500, "GM0268"), ander), "2018-07-01"));
    }

    private void samengevoegdMetSocialeDienst() {
        var verder = nieuw("Fictief Verder");
        var samen = rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", "2017-01-01");
        samen.put("sobId", verder);
        samen.put("volledig", true);
        samen.put("gemeentecodes", List.of("GM0268"));
        samen.put("nieuweNaam", "Fictief Verder Samen");
        samen.put("rechtsvorm", "BEDRIJFSVOERINGSORGANISATIE");
        act(samen);
        var over = rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", "2019-01-01");
        over.put("sobId", nieuw("Fictief Over"));
        over.put("volledig", false);
        over.put("gemeentecodes", List.of("GM0268", "GM0225"));
        over.put(
                "opvolger",
                Map.of("naam", "Fictief Afdeling", "rechtsvorm", "GEMEENTELIJKE_AFDELING"));
        act(over);
    }

    private void opgeheven() {
        var einde = nieuw("Fictief Einde");
        var werkgever =
                Map.<String, Object>of("sobId", nieuw("Fictief Werkgever"), "aandeel", 10000);
        act(opheffing(einde, List.of(werkgever), "2020-02-29"));
        var zonder =
                registreer(
                        sob("Fictief Zonder Wsw", "GM0225"),
                        s -> {
                            var relatie = relatie("GM0225", "INKOOP", "2010-01-01");
                            relatie.put("diensten", List.of("RE_INTEGRATIE"));
                            s.put("relaties", List.of(relatie));
                        });
        sobs.add(zonder);
        act(opheffing(zonder, List.of(), "2021-12-31"));
    }

    private void aangekondigd() {
        act(naamswijziging(nieuw("Fictief Nu"), "Fictief Straks", "2190-01-01"));
        act(
                fusie(
                        List.of(nieuw("Fictief Straks Op")),
                        Map.of("id", nieuw("Fictief Blijft")),
                        "2190-01-01"));
    }

    private void ingetrokken() {
        var een = nieuw("Fictief Een");
        var fusie =
                fusie(
                        List.of(een, nieuw("Fictief Twee")),
                        Map.of("naam", "Fictief Nooit", "rechtsvorm", "NV"),
                        "2018-01-01");
        act(fusie);
        trekIn(id(fusie)).statusCode(200);
        var hernoeming = naamswijziging(een, "Fictief Vergissing", "2019-01-01");
        act(hernoeming);
        trekIn(id(hernoeming)).statusCode(200);
    }

    private void dubbel() {
        var blijvend = nieuw("Fictief Een Keer");
        var dubbel = nieuw("Fictief Twee Keer");
        act(naamswijziging(dubbel, "Fictief Twee Keer Hernoemd", "2015-01-01"));
        var nummer = Map.of("soort", "KVK", "waarde", "87654321");
        wijzig(
                SOBS + "/" + dubbel + "/feiten",
                2,
                feit("IDENTIFICATIE", "2010-01-01", "identificatie", nummer));
        wijzig(
                        SOBS + "/" + dubbel + "/dubbelregistratie",
                        3,
                        Map.of("isDubbelVan", blijvend, "reden", "Tweemaal ingestuurd."))
                .statusCode(200);
        wijzig(
                SOBS + "/" + blijvend + "/feiten",
                1,
                feit("IDENTIFICATIE", "2010-01-01", "identificatie", nummer));
    }
}
