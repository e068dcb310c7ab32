package nl.pols.trajectregistratie.signaal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Doelgroep;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Uren;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatie;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatieuitkomst;
import nl.pols.trajectregistratie.regels.Verloop.Loonwaardemeting;
import nl.pols.trajectregistratie.regels.Verloop.Onderbreking;
import nl.pols.trajectregistratie.regels.Verloop.OnderbrekingReden;
import nl.pols.trajectregistratie.regels.Verloop.Urenstap;
import nl.pols.trajectregistratie.regels.Verloop.Vacature;
import nl.pols.trajectregistratie.regels.Verloop.Werkfit;
import nl.pols.trajectregistratie.regels.Verloop.Werkfitbron;
import nl.pols.trajectregistratie.signaal.Signaalregel.Drempel;
import nl.pols.trajectregistratie.traject.Inhoud;
import org.jspecify.annotations.Nullable;

/// A trajectory made by hand, and definitions with the thresholds that a test names.
final class Proef {

    private final LocalDate start;
    private LocalDate gepland;
    private @Nullable LocalDate einde;
    private Afstand afstand = Afstand.GROOT;
    private Uren uren = new Uren(1_400, 600, 0, 0);
    private final List<Verlenging> verlengingen = new ArrayList<>();
    private final List<Onderbreking> onderbrekingen = new ArrayList<>();
    private final List<Evaluatie> evaluaties = new ArrayList<>();
    private final List<Loonwaardemeting> metingen = new ArrayList<>();
    private final List<Urenstap> stappen = new ArrayList<>();
    private final List<Vacature> vacatures = new ArrayList<>();
    private @Nullable Werkfit werkfit;

    private Proef(LocalDate start, LocalDate gepland) {
        this.start = start;
        this.gepland = gepland;
    }

    static Proef traject(String start, String gepland) {
        return new Proef(dag(start), dag(gepland));
    }

    static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    Proef geeindigd(String op) {
        einde = dag(op);
        return this;
    }

    Proef gepland(String op) {
        gepland = dag(op);
        return this;
    }

    Proef afstand(Afstand andere) {
        afstand = andere;
        return this;
    }

    Proef werkfit(String sinds) {
        werkfit = new Werkfit(dag(sinds), Werkfitbron.EVALUATIE);
        return this;
    }

    Proef onderbroken(String van, String tot) {
        onderbrekingen.add(new Onderbreking(dag(van), dag(tot), OnderbrekingReden.ZIEKTE));
        return this;
    }

    Proef geevalueerd(String op) {
        evaluaties.add(new Evaluatie(dag(op), Evaluatieuitkomst.DOORGAAN));
        return this;
    }

    Proef gemeten(String op, int percentage) {
        metingen.add(new Loonwaardemeting(dag(op), percentage, null));
        return this;
    }

    /// Hours of production and of coaching.
    Proef uren(int productie, int coaching) {
        uren = new Uren(productie * 100, coaching * 100, 0, 0);
        return this;
    }

    Proef urenVanaf(String vanaf, int productie, int coaching) {
        stappen.add(new Urenstap(dag(vanaf), new Uren(productie * 100, coaching * 100, 0, 0)));
        return this;
    }

    Proef vacature(String op, boolean passend, boolean voorgesteld) {
        vacatures.add(new Vacature(dag(op), passend, voorgesteld));
        return this;
    }

    Proef verlengd(String besluit, String tot, @Nullable Rol beslisser, @Nullable Rol goedgekeurd) {
        verlengingen.add(
                new Verlenging(
                        dag(besluit), dag(tot), "x", null, beslisser, null, goedgekeurd, null));
        return this;
    }

    Inhoud inhoud() {
        var verloop =
                new Verloop(
                        onderbrekingen,
                        evaluaties,
                        metingen,
                        werkfit,
                        stappen,
                        vacatures,
                        null,
                        null,
                        null,
                        null);
        return new Inhoud(
                "r-1",
                new UUID(0, 1),
                new UUID(0, 2),
                start,
                gepland,
                einde,
                einde == null ? null : Uitstroom.BETAALD_WERK,
                uren,
                Uitkering.PARTICIPATIEWET,
                true,
                Doelgroep.OVERIG,
                afstand,
                List.copyOf(verlengingen),
                null,
                null,
                verloop.equals(Verloop.LEEG) ? null : verloop,
                null);
    }

    static Signaalregel regel(Signaalsoort soort, Map<String, Integer> drempels) {
        return new Signaalregel(
                soort,
                1,
                "G",
                "naam",
                "name",
                "definitie",
                "definition",
                "Sinds {WERKFIT_SINDS} zijn het {DAGEN} dagen.",
                "Since {WERKFIT_SINDS} it is {DAGEN} days.",
                drempels.entrySet().stream()
                        .map(d -> new Drempel(d.getKey(), d.getValue(), "X", 0, 1_000))
                        .toList(),
                "bron",
                dag("2015-01-01"),
                null);
    }
}
