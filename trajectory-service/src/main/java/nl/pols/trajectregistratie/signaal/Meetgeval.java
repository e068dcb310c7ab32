package nl.pols.trajectregistratie.signaal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;

/// An ended trajectory of which the productivity was measured: as little of it as a comparison
/// takes, and nothing that tells whose it was.
record Meetgeval(
        UUID sobId,
        LocalDate start,
        LocalDate einde,
        Uitstroom uitstroom,
        Uitkering uitkering,
        Afstand afstand,
        boolean verlengd,
        int loonwaarde) {

    /// Only those alike are compared: same distance, benefit and quarter of the start (G3).
    record Soortgelijk(Afstand afstand, Uitkering uitkering, int jaar, int kwartaal) {}

    Soortgelijk soortgelijk() {
        return new Soortgelijk(
                afstand, uitkering, start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
    }

    double dagen() {
        return ChronoUnit.DAYS.between(start, einde);
    }
}
