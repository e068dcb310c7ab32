package nl.pols.rapportage.publicatie;

import java.math.BigDecimal;
import nl.pols.rapportage.document.Nederlands;
import nl.pols.rapportage.publicatie.Inhoud.Eenheid;
import nl.pols.rapportage.publicatie.Inhoud.Reeks;

/// What values are of, in words: amounts are frozen in cents and read in euros.
final class Eenheidswoord {
    private static final long CENTEN = 100;

    private Eenheidswoord() {}

    /// As a reader gets it; whole, as both are rounded to more than their unit.
    static long waarde(Reeks reeks, long waarde) {
        return reeks.eenheid() == Eenheid.CENT ? waarde / CENTEN : waarde;
    }

    static BigDecimal getal(Reeks reeks, long waarde) {
        return BigDecimal.valueOf(waarde(reeks, waarde));
    }

    /// The head of a column of values.
    static String kop(Reeks reeks) {
        return reeks.eenheid() == Eenheid.CENT ? "Euro" : "Aantal";
    }

    /// The name of the measure in a file.
    static String maat(Reeks reeks) {
        return reeks.eenheid() == Eenheid.CENT ? "euro" : "aantal";
    }

    static String afronding(Reeks reeks) {
        return reeks.eenheid() == Eenheid.CENT
                ? "Alle bedragen zijn in euro's, afgerond op %s."
                        .formatted(Nederlands.getal(reeks.basis() / CENTEN))
                : "Alle aantallen zijn afgerond op %d.".formatted(reeks.basis());
    }

    /// In one line, for a file.
    static String beveiliging(Reeks reeks) {
        var regels = reeks.verantwoording().regels();
        return reeks.eenheid() == Eenheid.CENT
                ? "in euro's, afgerond op %s; bedragen van minder dan %d bijdragers, of waarvan een bijdrager meer dan %d%% heeft of te nauw te schatten is, en cellen waaruit die volgen zijn geheim"
                        .formatted(
                                Nederlands.getal(reeks.basis() / CENTEN),
                                regels.bijdragers(),
                                regels.dominantie())
                : "afgerond op %d; cellen over minder dan %d personen en cellen waaruit die volgen zijn geheim"
                        .formatted(regels.afrondbasis(), regels.minimum());
    }
}
