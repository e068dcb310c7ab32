package nl.pols.trajectregistratie.sleutel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.trajectregistratie.sleutel.SleutelRefused.NietDeVolgende;
import nl.pols.trajectregistratie.sleutel.SleutelRefused.SleutelOnbruikbaar;
import nl.pols.trajectregistratie.sleutel.SleutelRefused.WisselLoopt;

/// The act of beginning a rotation. What follows is done by [Sleutelwissel].
@ApplicationScoped
class BeginWissel {

    private final Pseudoniemsleutels sleutels;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    BeginWissel(Pseudoniemsleutels sleutels, Pseudonyms pseudonyms, Clock clock) {
        this.sleutels = sleutels;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Transactional
    Pseudoniemsleutel begin(int versie, String door) {
        var laatste = sleutels.alle().getLast();
        if (!laatste.voltooid()) {
            throw new WisselLoopt(laatste.versie());
        }
        if (versie != laatste.versie() + 1) {
            throw new NietDeVolgende(laatste.versie() + 1);
        }
        String kenmerk = kenmerk(versie);
        if (sleutels.alle().stream().anyMatch(s -> s.kenmerk().equals(kenmerk))) {
            throw new SleutelOnbruikbaar(versie, "bevat een sleutel die al eens in gebruik was");
        }
        if (!sleutels.begin(
                versie, kenmerk, door, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new WisselLoopt(versie);
        }
        return sleutels.require(versie);
    }

    private String kenmerk(int versie) {
        if (!pseudonyms.has(versie)) {
            throw new SleutelOnbruikbaar(versie, "is er niet");
        }
        try {
            return pseudonyms.fingerprint(versie);
        } catch (IllegalStateException onleesbaar) {
            throw new SleutelOnbruikbaar(
                    versie, "kan niet worden gelezen als base64 van ten minste 32 bytes");
        }
    }
}
