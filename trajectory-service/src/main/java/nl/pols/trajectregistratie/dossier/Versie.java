package nl.pols.trajectregistratie.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.pols.trajectregistratie.traject.Uuid7;
import org.jspecify.annotations.Nullable;

/// One version of a record. Invariant: versions are numbered from 1 without a hole, each known from
/// a later moment than the one before (domain rule T6, letters 003 and 004).
///
/// @param bekendTot null for what is known now
/// @param door the client that stated it
/// @param handeling the act in which it was stated
public record Versie<I extends Inhoud>(
        UUID id,
        String eigenaar,
        I inhoud,
        int versie,
        Instant bekendVanaf,
        @Nullable Instant bekendTot,
        String door,
        Handeling handeling) {

    /// The acts that make a version.
    public enum Handeling {
        REGISTRATIE,
        CORRECTIE,
        LEVERING,
        ADVIES,
        WACHTREDEN,
        PLAATSING,
        EINDE_PLAATSING,
        OVERSTAP,
        ANDER_AANBOD,
        BEEINDIGING,
        WERKVORM,
        OMVANG
    }

    static <I extends Inhoud> Versie<I> eerste(
            Namens namens, I inhoud, Handeling handeling, Instant nu) {
        return new Versie<>(
                Uuid7.op(nu),
                namens.organisatie().toString(),
                inhoud,
                1,
                nu,
                null,
                namens.door(),
                handeling);
    }

    /// Clocks of two replicas can differ, but what is known later must not seem known earlier.
    public Versie<I> volgende(String wie, I nieuw, Handeling nieuweHandeling, Instant nu) {
        Instant eerst = bekendVanaf.plus(1, ChronoUnit.MICROS);
        return new Versie<>(
                id,
                eigenaar,
                nieuw,
                versie + 1,
                nu.isAfter(eerst) ? nu : eerst,
                null,
                wie,
                nieuweHandeling);
    }
}
