package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Gevolgen;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Toestand;

/// What an act or another change did to one of its parties: the facts that point at it, or what the
/// register that laid it down told of it, or else what it must have done, by how its parties are
/// now.
@ApplicationScoped
class Uitwerkingen {
    private final Gevolgen gevolgen;
    private final Aanvragen aanvragen;
    private final Sobs sobs;

    Uitwerkingen(Gevolgen gevolgen, Aanvragen aanvragen, Sobs sobs) {
        this.gevolgen = gevolgen;
        this.aanvragen = aanvragen;
        this.sobs = sobs;
    }

    /// @param geschat nobody told: it follows from how the parties are now
    record Uitwerking(Gevolg gevolg, boolean geschat) {}

    Uitwerking van(UUID sobId, Daad daad) {
        if (!daad.isOvergenomen()) {
            return new Uitwerking(gevolgen.van(sobId, daad.wijzigingId()), false);
        }
        return gevolgen.verteld(sobId, daad.wijzigingId())
                .map(gevolg -> new Uitwerking(gevolg, false))
                .orElseGet(() -> schat(sobId, Objects.requireNonNull(daad.rechtsopvolgingId())));
    }

    private Uitwerking schat(UUID sobId, UUID rechtsopvolging) {
        var geschat = new Geschat(aanvragen.van(rechtsopvolging));
        return new Uitwerking(geschat.van(sobId, this::toestand), true);
    }

    private Toestand toestand(UUID sobId) {
        return sobs.vind(sobId, null).orElseThrow().toestand();
    }
}
