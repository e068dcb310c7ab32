package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.pols.trajectregistratie.signaal.Signaalregel.Drempel;
import nl.pols.trajectregistratie.verordening.Drempelgrenzen;
import nl.pols.trajectregistratie.verordening.Signaaldrempel;

/// Holds what an ordinance sets against the last version of the definition.
@ApplicationScoped
class Signaaldrempels implements Drempelgrenzen {

    private final Signaalregels regels;

    Signaaldrempels(Signaalregels regels) {
        this.regels = regels;
    }

    @Override
    public Optional<String> bezwaar(Signaaldrempel gesteld) {
        var drempel =
                regels.alle().stream()
                        .filter(r -> r.soort().name().equals(gesteld.soort()))
                        .findFirst()
                        .flatMap(r -> r.zoek(gesteld.drempel()));
        if (drempel.isEmpty()) {
            return Optional.of(
                    "Deze drempel bestaat niet. Kies soort en drempel uit GET /signaalregels.");
        }
        return binnen(drempel.get(), gesteld.waarde())
                ? Optional.empty()
                : Optional.of(
                        "De drempel ligt tussen %d en %d."
                                .formatted(drempel.get().minimum(), drempel.get().maximum()));
    }

    private static boolean binnen(Drempel drempel, int waarde) {
        return waarde >= drempel.minimum() && waarde <= drempel.maximum();
    }
}
