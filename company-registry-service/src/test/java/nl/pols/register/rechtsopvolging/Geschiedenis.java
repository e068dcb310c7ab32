package nl.pols.register.rechtsopvolging;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.cedris;
import static nl.pols.register.Api.deel;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.opheffing;
import static nl.pols.register.Api.rechtsopvolging;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static nl.pols.register.Api.splitsing;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A made-up history of a few SOBs, over HTTP: registrations, relations, successions of every kind
/// and revocations, in an order that only its seed decides. Much of it is refused; that is part of
/// it. Keeps what was answered, to ask it again later.
final class Geschiedenis {
    private static final List<String> GEMEENTEN =
            List.of("GM0268", "GM0225", "GM0363", "GM0599", "GM0518");
    private static final List<String> SOORTEN = List.of("GR_DEELNEMER", "INKOOP");

    /// What was answered then about an SOB.
    private record Getuige(String sobId, Instant moment, String antwoord) {}

    private final Random kans;
    private final List<String> sobs = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final List<Getuige> getuigen = new ArrayList<>();
    private final StringBuilder verhaal = new StringBuilder();
    private int uitgevoerd;

    Geschiedenis(long zaad) {
        kans = new Random(zaad);
        verhaal.append("seed ").append(zaad);
        for (int i = 0; i < 4; i++) {
            registreer();
        }
    }

    String verhaal() {
        return verhaal.toString();
    }

    int uitgevoerd() {
        return uitgevoerd;
    }

    void stap() {
        switch (kans.nextInt(10)) {
            case 0 -> registreer();
            case 1, 2 -> beginRelatie();
            case 3 -> trekIn(acts.isEmpty() ? null : kies(acts));
            case 4 -> heenEnTerug();
            default -> act(willekeurigeAct());
        }
        if (kans.nextInt(3) == 0) {
            var sob = kies(sobs);
            getuigen.add(new Getuige(sob, Instant.now(), antwoord(sob, null)));
        }
    }

    /// Every id resolves, and every answer of then is still the answer about then.
    void roepGetuigenOp() {
        for (String sob : sobs) {
            assertThat(antwoord(sob, null)).as(verhaal()).contains(sob);
        }
        for (Getuige getuige : getuigen) {
            assertThat(antwoord(getuige.sobId(), getuige.moment()))
                    .as(verhaal())
                    .isEqualTo(getuige.antwoord());
        }
    }

    /// A few acts on top of each other, revoked again from the last to the first: every answer is
    /// what it was.
    private void heenEnTerug() {
        var erbij = sobs.size();
        var voor = antwoorden(erbij);
        var gedaan = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var body = willekeurigeAct();
            if (act(body)) {
                gedaan.add(id(body));
            }
        }
        for (String act : gedaan.reversed()) {
            assertThat(trekIn(act)).as(verhaal()).isEqualTo(200);
        }
        assertThat(antwoorden(erbij)).as(verhaal()).isEqualTo(voor);
    }

    private List<String> antwoorden(int aantal) {
        return sobs.stream().limit(aantal).map(sob -> antwoord(sob, null)).toList();
    }

    private static String antwoord(String sob, @Nullable Instant moment) {
        var vraag = moment == null ? "" : "?bekendOp=" + moment;
        var response = cedris().get(SOBS + "/" + sob + vraag);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.asString();
    }

    private void registreer() {
        var body = sob("Fictief " + kans.nextInt(1_000_000), kies(GEMEENTEN));
        assertThat(stuur(SOBS, body)).isEqualTo(201);
        sobs.add(id(body));
    }

    private void beginRelatie() {
        var sob = kies(sobs);
        var etag = cedris().get(SOBS + "/" + sob).header("ETag");
        Response response =
                cedris().contentType(ContentType.JSON)
                        .header("If-Match", etag)
                        .body(relatie(kies(GEMEENTEN), kies(SOORTEN), dag()))
                        .post(SOBS + "/" + sob + "/relaties");
        noteer("relatie " + sob, response.statusCode());
    }

    private boolean act(Map<String, Object> body) {
        boolean gelukt = stuur(RECHTSOPVOLGINGEN, body) == 201;
        if (gelukt) {
            acts.add(id(body));
            List<String> opvolgers =
                    cedris().get(RECHTSOPVOLGINGEN + "/" + id(body)).path("opvolgers");
            opvolgers.stream().filter(o -> !sobs.contains(o)).forEach(sobs::add);
        }
        return gelukt;
    }

    private int trekIn(@Nullable String act) {
        return act == null
                ? 0
                : stuur(
                        RECHTSOPVOLGINGEN + "/" + act + "/intrekking",
                        Map.of("reden", "Is niet doorgegaan."));
    }

    private Map<String, Object> willekeurigeAct() {
        var een = kies(sobs);
        return switch (kans.nextInt(6)) {
            case 0, 1 -> naamswijziging(een, "Fictief " + kans.nextInt(1_000_000), dag());
            case 2 -> fusie(List.of(een), Map.of("id", kies(sobs)), dag());
            case 3 ->
                    fusie(
                            List.of(een, kies(sobs)),
                            Map.of("naam", "Fictief Samen", "rechtsvorm", "BV"),
                            dag());
            case 4 -> willekeurigeSplitsing(een, dag());
            default ->
                    kans.nextBoolean()
                            ? opheffing(
                                    een,
                                    List.of(Map.of("sobId", kies(sobs), "aandeel", 10000)),
                                    dag())
                            : samenvoeging(een);
        };
    }

    /// With the right municipalities, divided at random.
    private Map<String, Object> willekeurigeSplitsing(String sob, String per) {
        List<Map<String, Object>> relaties = cedris().get(SOBS + "/" + sob).path("relaties");
        var ene = new ArrayList<String>();
        var andere = new ArrayList<String>();
        relaties.stream()
                .filter(r -> {
                    var tot = (String) r.get("geldigTot");
                    return tot == null || tot.compareTo(per) > 0;
                })
                .map(r -> (String) r.get("gemeentecode"))
                .distinct()
                .forEach(code -> (kans.nextBoolean() ? ene : andere).add(code));
        return splitsing(
                sob,
                List.of(
                        deel(kies(sobs), 7000, ene.toArray(String[]::new)),
                        deel(kies(sobs), 3000, andere.toArray(String[]::new))),
                per);
    }

    private Map<String, Object> samenvoeging(String sob) {
        var body = rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", dag());
        body.put("sobId", sob);
        body.put("volledig", kans.nextBoolean());
        body.put("gemeentecodes", List.of("GM0268"));
        body.put("rechtsvorm", kans.nextBoolean() ? "STICHTING" : "NV");
        return body;
    }

    private int stuur(String path, Map<String, Object> body) {
        int status = cedris().contentType(ContentType.JSON).body(body).post(path).statusCode();
        noteer(path + " " + body, status);
        return status;
    }

    /// Done, or refused by a rule or as bad input (the same SOB twice); nothing else.
    private void noteer(String wat, int status) {
        verhaal.append('\n').append(status).append(' ').append(wat);
        assertThat(status).as(verhaal()).isIn(200, 201, 400, 409);
        uitgevoerd += status < 300 ? 1 : 0;
    }

    private String dag() {
        return LocalDate.of(2010, 1, 1).plusDays(30L * kans.nextInt(120)).toString();
    }

    private <T> T kies(List<T> uit) {
        return uit.get(kans.nextInt(uit.size()));
    }
}
