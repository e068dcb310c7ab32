package nl.pols.register.geschiedenis;

import static nl.pols.register.Api.deel;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import nl.pols.register.Api;

/// A made-up history of a few SOBs: registrations, relations that begin and end, facts and their
/// corrections, duplicate registrations, successions of every kind, and the revocation of any of
/// it, in an order that only its seed decides. Much of it is refused; that is part of it.
final class Geschiedenis {
    /// What was answered then about an SOB.
    private record Getuige(String sob, Instant moment, String antwoord) {}

    private final Wereld wereld;
    private final Random kans;
    private final Feitenmaker feiten;
    private final List<Getuige> getuigen = new ArrayList<>();

    Geschiedenis(long zaad) {
        wereld = new Wereld("seed " + zaad);
        kans = new Random(zaad);
        feiten = new Feitenmaker(zaad);
        for (int i = 0; i < 4; i++) {
            registreer(wereld, kans);
        }
    }

    Wereld wereld() {
        return wereld;
    }

    void stap() {
        if (kans.nextInt(8) == 0) {
            heenEnTerug();
        } else {
            stap(wereld, kans, feiten);
        }
        if (kans.nextInt(3) == 0) {
            var sob = wereld.kies(wereld.sobs(), kans);
            getuigen.add(new Getuige(sob, Instant.now(), wereld.allesOver(sob, null)));
        }
    }

    /// One thing that happens, or is refused.
    static void stap(Wereld wereld, Random kans, Feitenmaker feiten) {
        var sob = wereld.kies(wereld.sobs(), kans);
        switch (kans.nextInt(16)) {
            case 0 -> registreer(wereld, kans);
            case 1, 2 -> beginRelatie(wereld, sob, kans);
            case 3 -> eindigRelatie(wereld, sob, kans);
            case 4, 5, 6 -> wereld.wijzig(sob, "/feiten", feiten.feit(kans, wereld.lees(sob, "")));
            case 7 ->
                    wereld.wijzig(
                            sob, "/feiten/_beeindig", feiten.feit(kans, wereld.lees(sob, "")));
            case 8 -> meldDubbel(wereld, sob, kans);
            case 9 -> trekDubbelIn(wereld, sob);
            case 10 -> trekIn(wereld, kans);
            default -> wereld.act(willekeurigeAct(wereld, kans));
        }
    }

    /// Every id resolves, and every answer of then is still the answer about then.
    void roepGetuigenOp() {
        for (String sob : wereld.sobs()) {
            assertThat(wereld.lees(sob, "").tekst()).as(wereld.verhaal()).contains(sob);
        }
        for (String act : wereld.acts()) {
            assertThat(wereld.act(act).tekst()).as(wereld.verhaal()).contains(act);
        }
        for (Getuige getuige : getuigen) {
            assertThat(wereld.allesOver(getuige.sob(), getuige.moment()))
                    .as("%s%n%s on %s", wereld.verhaal(), getuige.sob(), getuige.moment())
                    .isEqualTo(getuige.antwoord());
        }
    }

    /// A few acts and duplicates on top of each other, revoked again from the last to the first:
    /// every answer is what it was.
    private void heenEnTerug() {
        int erbij = wereld.sobs().size();
        var voor = antwoorden(erbij);
        var terug = new ArrayList<Runnable>();
        for (int i = 0; i < 3; i++) {
            var sob = wereld.kies(wereld.sobs(), kans);
            if (kans.nextInt(4) == 0) {
                if (meldDubbel(wereld, sob, kans)) {
                    terug.add(() -> assertThat(trekDubbelIn(wereld, sob)).isTrue());
                }
            } else {
                var act = willekeurigeAct(wereld, kans);
                if (wereld.act(act)) {
                    terug.add(() ->
                            assertThat(wereld.trekIn(Api.id(act))).as(wereld.verhaal()).isTrue());
                }
            }
        }
        terug.reversed().forEach(Runnable::run);
        assertThat(antwoorden(erbij)).as(wereld.verhaal()).isEqualTo(voor);
    }

    private List<String> antwoorden(int aantal) {
        return wereld.sobs().stream()
                .limit(aantal)
                .map(sob -> wereld.allesOver(sob, null))
                .toList();
    }

    static void registreer(Wereld wereld, Random kans) {
        var body = sob(naam(kans), wereld.kies(Feitenmaker.GEMEENTEN, kans));
        body.put("id", wereld.nieuwId());
        assertThat(wereld.stuur(Api.SOBS, body, null)).as(wereld.verhaal()).isTrue();
        wereld.sobs().add(Api.id(body));
    }

    private static void beginRelatie(Wereld wereld, String sob, Random kans) {
        var body =
                relatie(
                        wereld.kies(Feitenmaker.GEMEENTEN, kans),
                        wereld.kies(Feitenmaker.SOORTEN, kans),
                        Feitenmaker.dag(kans));
        if (kans.nextInt(4) == 0) {
            body.put("vervangt", wereld.kies(Feitenmaker.SOORTEN, kans));
        }
        wereld.wijzig(sob, "/relaties", body);
    }

    /// One that is there, so that it doesn't fail for a name alone.
    private static void eindigRelatie(Wereld wereld, String sob, Random kans) {
        var relaties = alles(wereld.lees(sob, "").json().path("relaties"));
        if (!relaties.isEmpty()) {
            var relatie = wereld.kies(relaties, kans);
            var body = new LinkedHashMap<String, Object>();
            body.put("gemeentecode", relatie.path("gemeentecode").asText());
            body.put("soort", relatie.path("soort").asText());
            body.put("per", Feitenmaker.dag(kans));
            wereld.wijzig(sob, "/relaties/_beeindig", body);
        }
    }

    private static boolean meldDubbel(Wereld wereld, String sob, Random kans) {
        return wereld.wijzig(
                sob,
                "/dubbelregistratie",
                Map.of("isDubbelVan", wereld.kies(wereld.sobs(), kans), "reden", "Tweemaal."));
    }

    static boolean trekDubbelIn(Wereld wereld, String sob) {
        return wereld.wijzig(sob, "/dubbelregistratie/intrekking", Map.of("reden", "Toch niet."));
    }

    private static void trekIn(Wereld wereld, Random kans) {
        if (!wereld.acts().isEmpty()) {
            wereld.trekIn(wereld.kies(wereld.acts(), kans));
        }
    }

    static Map<String, Object> willekeurigeAct(Wereld wereld, Random kans) {
        var een = wereld.kies(wereld.sobs(), kans);
        var ander = wereld.kies(wereld.sobs(), kans);
        var per = Feitenmaker.dag(kans);
        var body =
                switch (kans.nextInt(6)) {
                    case 0, 1 -> Api.naamswijziging(een, naam(kans), per);
                    case 2 -> Api.fusie(List.of(een), Map.of("id", ander), per);
                    case 3 -> Api.fusie(List.of(een, ander), nieuwe(wereld), per);
                    case 4 -> splitsing(wereld, een, ander, kans);
                    default ->
                            kans.nextBoolean()
                                    ? Api.opheffing(
                                            een,
                                            List.of(Map.of("sobId", ander, "aandeel", 10000)),
                                            per)
                                    : samenvoeging(een, kans);
                };
        body.put("id", wereld.nieuwId());
        return body;
    }

    private static Map<String, Object> nieuwe(Wereld wereld) {
        return Map.of("id", wereld.nieuwId(), "naam", "Fictief Samen", "rechtsvorm", "BV");
    }

    /// With the right municipalities, divided at random.
    private static Map<String, Object> splitsing(
            Wereld wereld, String sob, String ander, Random kans) {
        var per = Feitenmaker.dag(kans);
        var ene = new ArrayList<String>();
        var andere = new ArrayList<String>();
        alles(wereld.lees(sob, "").json().path("relaties")).stream()
                .filter(r -> !r.has("geldigTot") || r.path("geldigTot").asText().compareTo(per) > 0)
                .map(r -> r.path("gemeentecode").asText())
                .distinct()
                .forEach(code -> (kans.nextBoolean() ? ene : andere).add(code));
        return Api.splitsing(
                sob,
                List.of(
                        deel(wereld.kies(wereld.sobs(), kans), 7000, ene.toArray(String[]::new)),
                        deel(ander, 3000, andere.toArray(String[]::new))),
                per);
    }

    private static Map<String, Object> samenvoeging(String sob, Random kans) {
        var body = Api.rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", Feitenmaker.dag(kans));
        body.put("sobId", sob);
        body.put("volledig", kans.nextBoolean());
        body.put("gemeentecodes", List.of("GM0268"));
        body.put("rechtsvorm", kans.nextBoolean() ? "STICHTING" : "NV");
        return body;
    }

    private static String naam(Random kans) {
        return "Fictief " + kans.nextInt(1_000_000);
    }

    private static List<JsonNode> alles(JsonNode lijst) {
        return StreamSupport.stream(lijst.spliterator(), false).toList();
    }
}
