package nl.pols.trajectregistratie.beschutwerk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanvrager;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AdviesEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Uitkomst;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Wachtreden;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Aanvragen;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Adviezen;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Bewegingen;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.BovenHetAantal;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Plaatsingstijd;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Verhouding;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Wachtlijst;
import org.jspecify.annotations.Nullable;

/// Counts a municipality's records on a day: rules B1 to B6 (letter 004). Plain Java, so that every
/// sum can be written out in a test.
final class Telling {

    /// A place of the regulation, in hundredths of hours a week.
    static final int PLEK = 3100;

    /// Since when municipalities have the duty.
    static final LocalDate VERPLICHT_VANAF = LocalDate.of(2017, 1, 1);

    static final String REDEN_ONBEKEND = "ONBEKEND";

    private final Collection<BeschutWerk> dossiers;
    private final LocalDate dag;

    Telling(Collection<BeschutWerk> dossiers, LocalDate dag) {
        this.dossiers = dossiers;
        this.dag = dag;
    }

    /// Positive advices that hold on the day.
    int behoefte() {
        return tel(d -> d.heeftGeldigAdviesOp(dag));
    }

    /// B1.
    @Nullable Integer verplichting(@Nullable Integer aantal) {
        if (dag.isBefore(VERPLICHT_VANAF)) {
            return 0;
        }
        return aantal == null ? null : Math.min(behoefte(), aantal);
    }

    /// B2.
    @Nullable BovenHetAantal bovenHetAantal(@Nullable Integer aantal) {
        if (aantal == null) {
            return null;
        }
        int boven = Math.max(0, behoefte() - aantal);
        int met =
                tel(d ->
                        wacht(d)
                                && d.anderAanbod() != null
                                && !d.anderAanbod().datum().isAfter(dag));
        int wachtend = tel(this::wacht);
        // whoever has a place is served, also beyond the number
        int zonder = Math.max(0, Math.min(boven, wachtend) - met);
        return new BovenHetAantal(boven, met, zonder);
    }

    /// People with a place on the day.
    int werkend() {
        return (int)
                dossiers.stream()
                        .filter(d -> d.lopendOp(dag).isPresent())
                        .map(BeschutWerk::deelnemerId)
                        .distinct()
                        .count();
    }

    /// Contract hours of all places on the day, in hundredths.
    long uren() {
        return dossiers.stream()
                .flatMap(d -> d.lopendOp(dag).stream())
                .mapToLong(p -> p.urenOp(dag))
                .sum();
    }

    /// B3: in places of 31 hours, not in heads.
    @Nullable Verhouding vervulling(@Nullable Integer aantal) {
        return aantal == null ? null : Verhouding.van(uren(), (long) PLEK * aantal);
    }

    /// What is missing of the obligation, in places of 31 hours.
    @Nullable BigDecimal tekort31(@Nullable Integer aantal) {
        Integer verplicht = verplichting(aantal);
        if (verplicht == null) {
            return null;
        }
        long tekort = Math.max(0, (long) verplicht * PLEK - uren());
        return BigDecimal.valueOf(tekort).divide(BigDecimal.valueOf(PLEK), 2, RoundingMode.HALF_UP);
    }

    /// B4: placed of all positive advices until now, not of the year's number.
    Verhouding aandeelGeplaatst() {
        return Verhouding.van(werkend(), positiefTotEnMet(dag));
    }

    /// B5.
    Plaatsingstijd plaatsingstijd() {
        return Doorlooptijd.van(dossiers, dag);
    }

    Wachtlijst wachtlijst() {
        Map<String, Integer> redenen = new TreeMap<>();
        for (BeschutWerk d : dossiers) {
            if (wacht(d)) {
                redenen.merge(reden(d), 1, Integer::sum);
            }
        }
        return new Wachtlijst(redenen.values().stream().mapToInt(Integer::intValue).sum(), redenen);
    }

    private boolean wacht(BeschutWerk d) {
        return d.heeftGeldigAdviesOp(dag) && d.lopendOp(dag).isEmpty();
    }

    private String reden(BeschutWerk d) {
        return d.wachtredenen().stream()
                .filter(w -> !w.vanaf().isAfter(dag))
                .reduce((eerder, later) -> later)
                .map(Wachtreden::reden)
                .map(Enum::name)
                .orElse(REDEN_ONBEKEND);
    }

    Aanvragen aanvragen() {
        return new Aanvragen(aanvragenVan(Aanvrager.GEMEENTE), aanvragenVan(Aanvrager.PERSOON));
    }

    private int aanvragenVan(Aanvrager aanvrager) {
        return tel(d -> d.aanvraag().aanvrager() == aanvrager && ditJaar(d.aanvraag().datum()));
    }

    Adviezen adviezen() {
        return new Adviezen(
                tel(d -> besloten(d, Uitkomst.POSITIEF)),
                tel(d -> besloten(d, Uitkomst.NEGATIEF)),
                positiefTotEnMet(dag));
    }

    private boolean besloten(BeschutWerk d, Uitkomst uitkomst) {
        return d.advies() != null
                && d.advies().uitkomst() == uitkomst
                && ditJaar(d.advies().datum());
    }

    private int positiefTotEnMet(LocalDate tot) {
        return tel(d ->
                d.advies() != null
                        && d.advies().uitkomst() == Uitkomst.POSITIEF
                        && !d.advies().datum().isAfter(tot));
    }

    /// B6.
    Bewegingen bewegingen() {
        Predicate<BeschutWerk> terugval =
                d -> d.aanvraag().terugvalVan() != null && ditJaar(d.aanvraag().datum());
        return new Bewegingen(
                tel(d ->
                        d.advies() != null
                                && d.advies().eindereden() == AdviesEinde.BANENAFSPRAAK
                                && ditJaar(d.advies().einddatum())),
                tel(terugval),
                tel(
                        terugval.and(d ->
                                d.plaatsingen().stream()
                                        .anyMatch(p -> !p.startdatum().isAfter(dag)))));
    }

    private boolean ditJaar(@Nullable LocalDate datum) {
        return datum != null && datum.getYear() == dag.getYear() && !datum.isAfter(dag);
    }

    private int tel(Predicate<BeschutWerk> welke) {
        return (int) dossiers.stream().filter(welke).count();
    }
}
