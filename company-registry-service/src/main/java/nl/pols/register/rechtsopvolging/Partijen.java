package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobRefused;
import nl.pols.register.sob.Sobs;

/// Finds who takes part in an act: known, and not dropped.
@ApplicationScoped
class Partijen {
    private final Sobs sobs;

    Partijen(Sobs sobs) {
        this.sobs = sobs;
    }

    Sob bekende(UUID id) {
        var sob = sobs.vind(id, null).orElseThrow(() -> new SobRefused.OnbekendeSob(id));
        if (sob.toestand().vervallen() != null) {
            throw new RechtsopvolgingRefused.BedrijfVervallen(id);
        }
        return sob;
    }
}
