package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Signaalsoort.DUUR_EN_PRODUCTIVITEIT;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.EVALUATIES;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.EVALUATIES_BIJ_VERLENGINGEN;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.UITSTROOMVERSCHIL;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.VERLENGKANS;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.VIER_OGEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.pols.trajectregistratie.signaal.Statistiek.Deel;
import nl.pols.trajectregistratie.signaal.Statistiek.Interval;

/// What the definitions find in all that one SOB carries out for one municipality. A signal only
/// where the whole interval lies on the wrong side, and never about fewer than the smallest number
/// (domain 5.2, small numbers).
final class Groepssignalen {

    /// So many in each number that is compared.
    private static final String MINIMUM = "MINIMUM";

    private static final String DREMPEL = "DREMPEL";

    private Groepssignalen() {}

    /// The year up to the reference date.
    static LocalDate sinds(LocalDate peildatum) {
        return peildatum.minusMonths(12);
    }

    /// G3: how much longer the most productive quarter stays than others alike; expected at most 0.
    static Optional<Bevinding> duur(
            String groep, List<Meetgeval> gevallen, Signaalregel regel, LocalDate peildatum) {
        int minimum = regel.drempel(MINIMUM);
        var lagen = Vergelijking.van(gevallen, minimum).map(Vergelijking::lagen).orElse(List.of());
        int hoog = lagen.stream().mapToInt(l -> l.een().size()).sum();
        int overig = lagen.stream().mapToInt(l -> l.ander().size()).sum();
        if (hoog < minimum || overig < minimum) {
            return Optional.empty();
        }
        var interval = Statistiek.binnenLagen(lagen);
        if (!(interval.onder() > regel.drempel(DREMPEL))) {
            return Optional.empty();
        }
        return bevinding(
                DUUR_EN_PRODUCTIVITEIT,
                groep,
                periode(peildatum)
                        .met(Feit.AANTAL_HOOG, hoog)
                        .met(Feit.AANTAL_OVERIG, overig)
                        .metGetal(Feit.VERSCHIL_DAGEN, interval.schatting())
                        .metGetal(Feit.VERSCHIL_DAGEN_ONDER, interval.onder())
                        .metGetal(Feit.VERSCHIL_DAGEN_BOVEN, interval.boven()));
    }

    /// G4: how many times as likely the most productive quarter is to be extended.
    static Optional<Bevinding> verlengkans(
            String groep, List<Meetgeval> gevallen, Signaalregel regel, LocalDate peildatum) {
        return Vergelijking.van(gevallen, regel.drempel(MINIMUM))
                .flatMap(v -> {
                    Deel hoog = v.hoog(Meetgeval::verlengd);
                    Deel overig = v.overig(Meetgeval::verlengd);
                    var interval = Statistiek.verhouding(hoog, overig);
                    return interval.onder() * 100 > regel.drempel(DREMPEL)
                            ? bevinding(
                                    VERLENGKANS,
                                    groep,
                                    delen(periode(peildatum), hoog, overig)
                                            .metGetal(Feit.VERHOUDING, interval.schatting())
                                            .metGetal(Feit.VERHOUDING_ONDER, interval.onder())
                                            .metGetal(Feit.VERHOUDING_BOVEN, interval.boven()))
                            : Optional.empty();
                });
    }

    /// G5: how much more often the most productive quarter leaves for paid work; expected above 0.
    static Optional<Bevinding> uitstroom(
            String groep, List<Meetgeval> gevallen, Signaalregel regel, LocalDate peildatum) {
        return Vergelijking.van(gevallen, regel.drempel(MINIMUM))
                .flatMap(v -> {
                    Deel hoog = v.hoog(g -> g.uitstroom().isBetaaldWerk());
                    Deel overig = v.overig(g -> g.uitstroom().isBetaaldWerk());
                    var interval = Statistiek.verschil(hoog, overig);
                    return interval.boven() * 100 < regel.drempel(DREMPEL)
                            ? bevinding(
                                    UITSTROOMVERSCHIL,
                                    groep,
                                    delen(periode(peildatum), hoog, overig)
                                            .metGetal(Feit.VERSCHIL, interval.schatting() * 100)
                                            .metGetal(Feit.VERSCHIL_ONDER, interval.onder() * 100)
                                            .metGetal(Feit.VERSCHIL_BOVEN, interval.boven() * 100))
                            : Optional.empty();
                });
    }

    /// G6: the share of running trajectories with a recent review. Where no review is told at all,
    /// nothing is known about reviews, and nothing is said.
    static Optional<Bevinding> evaluaties(
            Groepstelling telling, Signaalregel regel, LocalDate peildatum) {
        return telling.metEvaluatieOoit() == 0
                ? Optional.empty()
                : teLaag(
                        EVALUATIES,
                        telling,
                        telling.evaluaties(),
                        regel,
                        new Feiten()
                                .met(Feit.TOT, peildatum)
                                .met(Feit.TERMIJN, regel.drempel("TERMIJN")));
    }

    /// G6: the share of extensions that rest on a recent review.
    static Optional<Bevinding> evaluatiesBijVerlengingen(
            Groepstelling telling, Signaalregel regel, LocalDate peildatum) {
        return teLaag(
                EVALUATIES_BIJ_VERLENGINGEN,
                telling,
                telling.verlengingenOpEvaluatie(),
                regel,
                periode(peildatum).met(Feit.TERMIJN, regel.drempel("TERMIJN")));
    }

    /// G7: the share of extensions seen by somebody who doesn't answer for production.
    static Optional<Bevinding> vierOgen(
            Groepstelling telling, Signaalregel regel, LocalDate peildatum) {
        return teLaag(
                VIER_OGEN, telling, telling.verlengingenVierOgen(), regel, periode(peildatum));
    }

    private static Optional<Bevinding> teLaag(
            Signaalsoort soort,
            Groepstelling telling,
            Deel deel,
            Signaalregel regel,
            Feiten feiten) {
        if (deel.noemer() < regel.drempel(MINIMUM)) {
            return Optional.empty();
        }
        Interval interval = Statistiek.aandeel(deel);
        if (!(interval.boven() * 100 < regel.drempel(DREMPEL))) {
            return Optional.empty();
        }
        return bevinding(
                soort,
                telling.sobId().toString(),
                feiten.met(Feit.TELLER, deel.teller())
                        .met(Feit.NOEMER, deel.noemer())
                        .metGetal(Feit.AANDEEL, interval.schatting() * 100)
                        .metGetal(Feit.AANDEEL_ONDER, interval.onder() * 100)
                        .metGetal(Feit.AANDEEL_BOVEN, interval.boven() * 100)
                        .met(Feit.DREMPEL_AANDEEL, regel.drempel(DREMPEL)));
    }

    private static Feiten periode(LocalDate peildatum) {
        return new Feiten().met(Feit.VANAF, sinds(peildatum)).met(Feit.TOT, peildatum);
    }

    private static Feiten delen(Feiten feiten, Deel hoog, Deel overig) {
        return feiten.met(Feit.AANTAL_HOOG, hoog.noemer())
                .met(Feit.AANTAL_OVERIG, overig.noemer())
                .metGetal(Feit.AANDEEL_HOOG, hoog.aandeel() * 100)
                .metGetal(Feit.AANDEEL_OVERIG, overig.aandeel() * 100);
    }

    private static Optional<Bevinding> bevinding(Signaalsoort soort, String groep, Feiten feiten) {
        return Optional.of(new Bevinding(soort, groep, feiten.klaar(), true));
    }
}
