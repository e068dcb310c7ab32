package nl.pols.rapportage.reeks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The external series that indicators read. Each says for which areas its source has figures, and
/// whether by sector: what a source doesn't publish can't be imported by mistake.
enum Reeks {
    BANENAFSPRAAK_REALISATIE(
            "Gerealiseerde extra banen van de banenafspraak sinds de nulmeting",
            "Extra jobs of the jobs agreement realised since the baseline",
            "banen",
            true,
            Gebied.LAND,
            Gebied.REGIO),
    BANENAFSPRAAK_DOELSTELLING(
            "Doelstelling van de banenafspraak (banenladder)",
            "Target of the jobs agreement (ladder)",
            "banen",
            true,
            Gebied.LAND,
            Gebied.REGIO),
    BESCHUT_WERK_PLEKKEN(
            "Plekken beschut werk van de ministeriele regeling",
            "Places of sheltered work of the ministerial regulation",
            "plekken van 31 uur",
            false,
            Gebied.LAND,
            Gebied.GEMEENTE),
    DOELGROEPREGISTER_PERSONEN(
            "Personen van de gemeentelijke doelgroep in het doelgroepenregister volgens UWV",
            "Persons of the municipal group in the target group register according to UWV",
            "personen",
            false,
            Gebied.LAND,
            Gebied.REGIO,
            Gebied.GEMEENTE),
    WSW_RAMING_ARBEIDSJAREN(
            "Raming van het Wsw-volume",
            "Estimate of the Wsw volume",
            "arbeidsjaren",
            false,
            Gebied.LAND);

    /// What kind of area a code names.
    enum Gebied {
        LAND("NL"),
        REGIO("AM[0-9]{2}"),
        GEMEENTE("GM[0-9]{4}");

        private final String vorm;

        Gebied(String vorm) {
            this.vorm = vorm;
        }
    }

    private final String naam;
    private final String naamEn;
    private final String eenheid;
    private final boolean metSector;
    private final List<Gebied> gebieden;

    Reeks(String naam, String naamEn, String eenheid, boolean metSector, Gebied... gebieden) {
        this.naam = naam;
        this.naamEn = naamEn;
        this.eenheid = eenheid;
        this.metSector = metSector;
        this.gebieden = List.of(gebieden);
    }

    static final Set<String> SECTOREN = Set.of("MARKT", "OVERHEID");

    static Optional<Reeks> van(String code) {
        return Arrays.stream(values()).filter(r -> r.name().equals(code)).findFirst();
    }

    boolean kent(String gebied) {
        return gebieden.stream().anyMatch(g -> gebied.matches(g.vorm));
    }

    boolean metSector() {
        return metSector;
    }

    String naam() {
        return naam;
    }

    String naamEn() {
        return naamEn;
    }

    String eenheid() {
        return eenheid;
    }

    List<Gebied> gebieden() {
        return gebieden;
    }
}
