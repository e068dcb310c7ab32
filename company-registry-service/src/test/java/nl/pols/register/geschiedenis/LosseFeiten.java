package nl.pols.register.geschiedenis;

import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.register.Api;

/// Things that have nothing to do with each other: renames of different days, relations with
/// different municipalities, predecessors that go over, one fact of each other kind, and the
/// duplicate of another SOB. Which ones, and on which days, its seed decides.
final class LosseFeiten {
    private final long zaad;

    LosseFeiten(long zaad) {
        this.zaad = zaad;
    }

    /// What is told in the end, when they arrive in this order.
    String naVolgorde(Random volgorde) {
        var wereld = new Wereld("seed " + zaad);
        for (String gemeente : List.of("GM0268", "GM0225", "GM0363", "GM0344")) {
            var body = sob("Fictief", gemeente);
            body.put("id", wereld.nieuwId());
            assertThat(wereld.stuur(SOBS, body, null)).isTrue();
            wereld.sobs().add(Api.id(body));
        }
        var feiten = feiten(wereld, new Random(zaad));
        Collections.shuffle(feiten, volgorde);
        for (Runnable feit : feiten) {
            feit.run();
        }
        var alles = new StringBuilder();
        wereld.sobs().forEach(sob -> alles.append(wereld.allesOver(sob, null)).append('\n'));
        return wereld.zonderVoorvoegsel(alles.toString());
    }

    /// In one order, with their ids; which of them happen, and when, is drawn.
    private static List<Runnable> feiten(Wereld wereld, Random kans) {
        var a = wereld.sobs().getFirst();
        var feiten = new ArrayList<Runnable>();
        for (int jaar : List.of(2012, 2015, 2018)) {
            var per = dag(jaar, kans);
            feiten.add(act(wereld, naamswijziging(a, "Fictief per " + per, per)));
        }
        for (int i = 1; i <= 2; i++) {
            var voorganger = List.of(wereld.sobs().get(i));
            feiten.add(act(wereld, fusie(voorganger, Map.of("id", a), dag(2013 + i, kans))));
        }
        for (String gemeente : List.of("GM0599", "GM0518")) {
            feiten.add(bij(wereld, a, "/relaties", relatie(gemeente, "INKOOP", dag(2012, kans))));
        }
        var einde = relatie("GM0268", "GR_DEELNEMER", "");
        einde.remove("geldigVan");
        einde.put("per", dag(2018, kans));
        feiten.add(bij(wereld, a, "/relaties/_beeindig", einde));
        for (var feit : vanElkeSoort(kans)) {
            feiten.add(bij(wereld, a, "/feiten", feit));
        }
        feiten.add(
                bij(
                        wereld,
                        wereld.sobs().get(3),
                        "/dubbelregistratie",
                        Map.of("isDubbelVan", a, "reden", "Tweemaal.")));
        Collections.shuffle(feiten, kans);
        return new ArrayList<>(feiten.subList(0, 6 + kans.nextInt(feiten.size() - 5)));
    }

    private static List<Map<String, Object>> vanElkeSoort(Random kans) {
        var antwoord = Map.of("onderwerp", "IMPULS_BANENAFSPRAAK", "betrokken", true);
        return List.of(
                feit("RECHTSVORM", dag(2015, kans), "rechtsvorm", "BV"),
                feit("ZETEL", dag(2016, kans), "zetelGemeentecode", "GM0225"),
                feit("TAAKOMVANG", dag(2012, kans), "taakomvang", "BREED"),
                feit("CEDRISLIDMAATSCHAP", dag(2013, kans)),
                feit("BETROKKENHEID", dag(2021, kans), "betrokkenheid", antwoord));
    }

    private static Runnable act(Wereld wereld, Map<String, Object> body) {
        body.put("id", wereld.nieuwId());
        return () -> assertThat(wereld.act(body)).as(wereld.verhaal()).isTrue();
    }

    private static Runnable bij(
            Wereld wereld, String sob, String onderdeel, Map<String, Object> body) {
        return () -> assertThat(wereld.wijzig(sob, onderdeel, body)).as(wereld.verhaal()).isTrue();
    }

    private static String dag(int jaar, Random kans) {
        return LocalDate.ofYearDay(jaar, 1 + kans.nextInt(365)).toString();
    }
}
