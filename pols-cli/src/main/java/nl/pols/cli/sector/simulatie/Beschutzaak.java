package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.cli.sector.simulatie.Beschutdossier.Aanvraag;
import nl.pols.cli.sector.simulatie.Beschutdossier.Advies;
import nl.pols.cli.sector.simulatie.Beschutdossier.AnderAanbod;
import nl.pols.cli.sector.simulatie.Beschutdossier.Plaatsing;
import nl.pols.cli.sector.simulatie.Beschutdossier.Wachtreden;
import org.jspecify.annotations.Nullable;

/// An application for sheltered work while the sector is being simulated.
final class Beschutzaak {
    final String gemeentecode;
    final LocalDate aangevraagd;
    final String aanvrager;
    final @Nullable Beschutzaak terugvalVan;

    /// When UWV advises; after the last day of the sector it isn't known yet.
    final LocalDate adviesdatum;

    boolean positief;
    @Nullable LocalDate adviesEinde;
    @Nullable String adviesEindereden;
    final List<Wachtreden> wachtredenen = new ArrayList<>();
    final List<Plaatsing> plaatsingen = new ArrayList<>();
    @Nullable AnderAanbod anderAanbod;
    boolean nagekomen;
    String registratienummer = "";
    private String bsn = "";

    Beschutzaak(
            String gemeentecode,
            LocalDate aangevraagd,
            String aanvrager,
            @Nullable Beschutzaak terugvalVan,
            LocalDate adviesdatum) {
        this.gemeentecode = gemeentecode;
        this.aangevraagd = aangevraagd;
        this.aanvrager = aanvrager;
        this.terugvalVan = terugvalVan;
        this.adviesdatum = adviesdatum;
    }

    boolean doorGemeente() {
        return aanvrager.equals("GEMEENTE");
    }

    /// Whether the person works on a day; what lies after the last day is not known yet.
    boolean werktOp(LocalDate dag) {
        return plaatsingen.stream().anyMatch(p -> p.looptOp(dag));
    }

    boolean geldtOp(LocalDate dag) {
        return positief
                && !adviesdatum.isAfter(dag)
                && (adviesEinde == null || adviesEinde.isAfter(dag));
    }

    boolean stapteOver() {
        return Beschutdossier.BANENAFSPRAAK.equals(adviesEindereden);
    }

    /// The same person goes by the same number.
    String bsn(BsnReeks reeks) {
        if (bsn.isEmpty()) {
            bsn = terugvalVan == null ? reeks.next() : terugvalVan.bsn(reeks);
        }
        return bsn;
    }

    Beschutdossier dossier(BsnReeks reeks, LocalDate laatsteDag) {
        return new Beschutdossier(
                registratienummer,
                gemeentecode,
                bsn(reeks),
                new Aanvraag(
                        aangevraagd,
                        aanvrager,
                        terugvalVan == null ? null : terugvalVan.registratienummer),
                adviesdatum.isAfter(laatsteDag)
                        ? null
                        : new Advies(
                                adviesdatum,
                                positief ? Beschutdossier.POSITIEF : Beschutdossier.NEGATIEF,
                                adviesEinde,
                                adviesEindereden),
                List.copyOf(wachtredenen),
                List.copyOf(plaatsingen),
                anderAanbod,
                nagekomen);
    }
}
