package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.signaal.Reactie.Partij;
import nl.pols.trajectregistratie.signaal.SignaalRefused.OnbekendSignaal;
import nl.pols.trajectregistratie.traject.Inzicht;
import org.jspecify.annotations.Nullable;

/// The act of responding, by either party.
@ApplicationScoped
class GeefReactie {

    private final Signaallijst lijst;
    private final Signaalboek boek;
    private final Clock clock;

    GeefReactie(Signaallijst lijst, Signaalboek boek, Clock clock) {
        this.lijst = lijst;
        this.boek = boek;
        this.clock = clock;
    }

    @Transactional
    Signaal reageer(
            Organisatie wie,
            Inzicht inzicht,
            UUID signaalId,
            Reactie.Code code,
            @Nullable LocalDate actieUiterlijk) {
        var signaal =
                lijst.zoekOmTeWijzigen(wie, inzicht, signaalId).orElseThrow(OnbekendSignaal::new);
        var partij = wie.soort() == Organisatie.Soort.GEMEENTE ? Partij.GEMEENTE : Partij.SOB;
        var nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var feit = signaal.beantwoord(partij, code, actieUiterlijk, nu);
        boek.leg(List.of(feit));
        return feit.na();
    }
}
