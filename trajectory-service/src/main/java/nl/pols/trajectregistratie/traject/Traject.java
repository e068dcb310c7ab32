package nl.pols.trajectregistratie.traject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectBeeindigd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGeregistreerd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGewijzigd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectVerlengd;
import nl.pols.trajectregistratie.traject.TrajectRefused.AlBeeindigd;
import org.jspecify.annotations.Nullable;

/// One version of a re-integration trajectory. Invariant: versions are numbered from 1 without a
/// hole, each known from a later moment than the one before; nothing is overwritten (domain rule
/// T6, letters 003 and 004).
///
/// @param vervolgVan the predecessor in a chain, null while it is not known (T4)
/// @param bekendVanaf since when this version is what is known
public record Traject(
        UUID id,
        String gemeentecode,
        Inhoud inhoud,
        @Nullable UUID vervolgVan,
        int versie,
        Instant bekendVanaf,
        Herkomst herkomst) {

    static TrajectGeregistreerd registreer(
            String gemeentecode,
            Inhoud inhoud,
            @Nullable UUID vervolgVan,
            Herkomst herkomst,
            Instant nu) {
        return new TrajectGeregistreerd(
                new Traject(Uuid7.op(nu), gemeentecode, inhoud, vervolgVan, 1, nu, herkomst));
    }

    /// The owner states the trajectory anew: the fact is named after what differs.
    TrajectGebeurtenis neemOver(
            Inhoud nieuw, @Nullable UUID voorganger, Herkomst herkomst, Instant nu) {
        var na = volgende(nieuw, voorganger, herkomst, nu);
        if (inhoud.einddatum() == null && nieuw.einddatum() != null) {
            return new TrajectBeeindigd(na);
        }
        return nieuw.verlengt(inhoud) ? new TrajectVerlengd(na) : new TrajectGewijzigd(na);
    }

    TrajectVerlengd verleng(Verlenging verlenging, Herkomst herkomst, Instant nu) {
        requireLopend("verlengd");
        return new TrajectVerlengd(volgende(inhoud.met(verlenging), vervolgVan, herkomst, nu));
    }

    TrajectBeeindigd beeindig(
            LocalDate einddatum, Uitstroom uitstroom, Herkomst herkomst, Instant nu) {
        requireLopend("beëindigd");
        return new TrajectBeeindigd(
                volgende(inhoud.met(einddatum, uitstroom), vervolgVan, herkomst, nu));
    }

    /// The predecessor was delivered after its follow-up.
    TrajectGewijzigd koppelAan(UUID voorganger, Herkomst herkomst, Instant nu) {
        return new TrajectGewijzigd(volgende(inhoud, voorganger, herkomst, nu));
    }

    private void requireLopend(String gevraagd) {
        if (inhoud.einddatum() != null) {
            throw new AlBeeindigd(inhoud.einddatum(), gevraagd);
        }
    }

    /// Clocks of two replicas can differ, but what is known later must not seem known earlier.
    private Traject volgende(
            Inhoud nieuw, @Nullable UUID voorganger, Herkomst nieuweHerkomst, Instant nu) {
        Instant eerst = bekendVanaf.plus(1, ChronoUnit.MICROS);
        return new Traject(
                id,
                gemeentecode,
                nieuw,
                voorganger,
                versie + 1,
                nu.isAfter(eerst) ? nu : eerst,
                nieuweHerkomst);
    }
}
