package nl.pols.register.uitwisseling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Toestand;
import nl.pols.register.uitwisseling.Feitlezer.Periode;
import org.jspecify.annotations.Nullable;

/// Reads what a succession did to its parties, with everything that is wrong with it: facts that
/// are none, an SOB that takes no part in it, and what would leave a day without a name or a legal
/// form once the act is undone.
final class Gevolglezer {
    private static final Geldig ALTIJD = Geldig.vanaf(LocalDate.of(1900, 1, 1));

    private final List<Fout> fouten = new ArrayList<>();
    private final Map<UUID, Gevolg> perSob = new LinkedHashMap<>();

    private Gevolglezer() {}

    /// @param partijen who takes part in the succession
    static Gevolglezer van(@Nullable List<Gevolgregel> regels, List<UUID> partijen) {
        var lezer = new Gevolglezer();
        for (int i = 0; regels != null && i < regels.size(); i++) {
            lezer.lees("/gevolgen/" + i, regels.get(i), partijen);
        }
        return lezer;
    }

    List<Fout> fouten() {
        return fouten;
    }

    /// Each by the id of the party.
    Map<UUID, Gevolg> gevolgen() {
        return perSob;
    }

    private void lees(String plaats, @Nullable Gevolgregel regel, List<UUID> partijen) {
        if (regel == null || regel.sobId() == null) {
            fouten.add(Fout.van(plaats + "/sobId", Fout.Soort.VERPLICHT));
            return;
        }
        if (!partijen.contains(regel.sobId()) || perSob.containsKey(regel.sobId())) {
            fouten.add(Fout.van(plaats + "/sobId", Fout.Soort.GEEN_PARTIJ));
            return;
        }
        var gevolg =
                new Gevolg(
                        feiten(plaats + "/erbij", regel.erbij()),
                        feiten(plaats + "/weg", regel.weg()),
                        feiten(plaats + "/nadien", regel.nadien()));
        perSob.put(regel.sobId(), gevolg);
        if (fouten.isEmpty()) {
            eisGeheel(plaats, Feitentabel.NAMEN, gevolg);
            eisGeheel(plaats, Feitentabel.RECHTSVORMEN, gevolg);
        }
    }

    private Toestand feiten(String plaats, Gevolgregel.@Nullable Feiten feiten) {
        if (feiten == null) {
            return Toestand.leeg();
        }
        var lezer = new Feitlezer();
        var toestand = new Feitvertaler(lezer, feiten.alsBedrijf(), ALTIJD).feiten(Toestand.leeg());
        if (feiten.bestaan() != null) {
            toestand =
                    toestand.met(
                            Feitentabel.BESTAAN,
                            lezer.feiten(
                                    "/bestaan",
                                    feiten.bestaan(),
                                    ALTIJD,
                                    (r, p) -> true,
                                    r ->
                                            new Periode(
                                                    r.geldigVan(),
                                                    r.geldigVanPrecisie(),
                                                    r.geldigTot())));
        }
        lezer.fouten().stream().map(fout -> fout.in(plaats)).forEach(fouten::add);
        return toestand;
    }

    /// What comes back holds on the days of what goes, and on those that the life gets back.
    private <T> void eisGeheel(String plaats, Feitentabel<T> tabel, Gevolg gevolg) {
        if (gevolg.maakte()) {
            if (!gevolg.weg().isLeeg()) {
                fouten.add(Fout.van(plaats + "/weg", Fout.Soort.GEVOLG_SLUIT_NIET));
            }
            return;
        }
        var terug = dagen(gevolg.weg().feiten(tabel));
        var weg = dagen(gevolg.erbij().feiten(tabel));
        var leven =
                zonder(
                        dagen(gevolg.weg().feiten(Feitentabel.BESTAAN)),
                        dagen(gevolg.erbij().feiten(Feitentabel.BESTAAN)));
        var moet = Stream.concat(weg.stream(), leven.stream()).toList();
        if (overlapt(terug) || !zonder(terug, moet).isEmpty() || !zonder(moet, terug).isEmpty()) {
            fouten.add(Fout.van(plaats + "/weg/" + tabel.naam(), Fout.Soort.GEVOLG_SLUIT_NIET));
        }
    }

    private static <T> List<Geldig> dagen(List<Feit<T>> feiten) {
        return feiten.stream().map(Feit::geldig).toList();
    }

    private static List<Geldig> zonder(List<Geldig> dagen, List<Geldig> weg) {
        var over = dagen;
        for (Geldig deel : weg) {
            over = over.stream().flatMap(g -> g.zonder(deel).stream()).toList();
        }
        return over;
    }

    private static boolean overlapt(List<Geldig> dagen) {
        for (int i = 0; i < dagen.size(); i++) {
            for (Geldig eerder : dagen.subList(0, i)) {
                if (eerder.overlapt(dagen.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
