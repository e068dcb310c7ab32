package nl.pols.rapportage.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.identity.Organisatie;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Who sees how a municipality delivers, and from when: itself at once; the State, Cedris and who
/// runs Pols after a declared number of days, or as soon as it reacted. Nobody else. The one rule
/// for figures about senders and for questions to them.
@ApplicationScoped
class Openstelling {
    private final int naDagen;
    private final int minimum;
    private final Clock clock;

    Openstelling(
            @ConfigProperty(name = "rapportage.aanlevering.open-na-dagen", defaultValue = "14")
                    int naDagen,
            @ConfigProperty(name = "rapportage.aanlevering.minimum", defaultValue = "10")
                    int minimum,
            Clock clock) {
        this.naDagen = naDagen;
        this.minimum = minimum;
        this.clock = clock;
    }

    LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The first day on which others see what ended or was asked on a day.
    LocalDate vanaf(LocalDate dag) {
        return dag.plusDays(naDagen);
    }

    /// Below this many others see no figure.
    int minimum() {
        return minimum;
    }

    /// @param dag on which the period ended, or the question was asked
    boolean ziet(Organisatie wie, String gemeente, LocalDate dag, boolean gereageerd) {
        return switch (wie.soort()) {
            case GEMEENTE -> wie.code().equals(gemeente);
            case RIJK, CEDRIS, BEHEER, SYSTEEM -> gereageerd || !vandaag().isBefore(vanaf(dag));
            case SOB -> false;
        };
    }

    static boolean isEigen(Organisatie wie, String gemeente) {
        return wie.soort() == Organisatie.Soort.GEMEENTE && wie.code().equals(gemeente);
    }

    /// Companies can't mend what a municipality delivers.
    static void vereisLezer(Organisatie wie) {
        if (wie.soort() == Organisatie.Soort.SOB) {
            throw new NietBevoegd(
                    "Hoe gemeenten aanleveren zien de gemeente zelf, Cedris en het Rijk. (For the"
                            + " municipality itself, Cedris and the State.)");
        }
    }
}
