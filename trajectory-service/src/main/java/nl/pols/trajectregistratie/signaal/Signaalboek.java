package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.signaal.Signaal.Sleutel;
import nl.pols.trajectregistratie.signaal.Signaal.Status;
import nl.pols.trajectregistratie.taak.Reactietaken;
import nl.pols.trajectregistratie.taak.Reactietaken.Stand;

/// Makes of the signals that there are what is seen now. Set-based: a batch of any size costs a few
/// statements, and none where nothing is seen and nothing was.
@ApplicationScoped
class Signaalboek {

    private final Signalen signalen;
    private final Reactietaken taken;
    private final Outbox outbox;

    Signaalboek(Signalen signalen, Reactietaken taken, Outbox outbox) {
        this.signalen = signalen;
        this.taken = taken;
        this.outbox = outbox;
    }

    /// @param bestaand every signal about what was looked at, held by this transaction
    /// @param gezien what is seen in it now
    @Transactional(TxType.MANDATORY)
    void werkBij(
            String eigenaar,
            Collection<Signaal> bestaand,
            Collection<Waarneming> gezien,
            LocalDate dag,
            Instant nu) {
        leg(vergelijk(eigenaar, bestaand, gezien, dag, nu));
    }

    /// Writes the versions, tells them, and asks for responses or no longer.
    @Transactional(TxType.MANDATORY)
    void leg(List<SignaalGebeurtenis> feiten) {
        if (feiten.isEmpty()) {
            return;
        }
        var na = feiten.stream().map(SignaalGebeurtenis::na).toList();
        signalen.schrijf(na);
        taken.zet(na.stream().map(Signaalboek::taak).toList());
        outbox.addAll(feiten);
    }

    static List<SignaalGebeurtenis> vergelijk(
            String eigenaar,
            Collection<Signaal> bestaand,
            Collection<Waarneming> gezien,
            LocalDate dag,
            Instant nu) {
        Map<Sleutel, Waarneming> open = new LinkedHashMap<>();
        gezien.forEach(w -> open.put(w.sleutel(), w));
        List<SignaalGebeurtenis> feiten = new ArrayList<>();
        for (Signaal signaal : bestaand) {
            var waarneming = open.remove(signaal.sleutel());
            boolean gesloten = signaal.status() == Status.GESLOTEN;
            if (waarneming == null) {
                if (!gesloten) {
                    feiten.add(signaal.sluit(dag, nu));
                }
            } else if (gesloten) {
                if (waarneming.bevinding().recent()) {
                    feiten.add(signaal.keertTerug(waarneming, dag, nu));
                }
            } else if (signaal.wijktAfVan(waarneming, dag)) {
                feiten.add(signaal.wijzigt(waarneming, dag, nu));
            }
        }
        open.values().stream()
                .filter(w -> w.bevinding().recent())
                .forEach(w -> feiten.add(Signaal.ontstaat(eigenaar, w, dag, nu)));
        return feiten;
    }

    private static Reactietaken.Vraag taak(Signaal s) {
        Stand stand =
                switch (s.status()) {
                    case OPEN -> Stand.OPEN;
                    case BEANTWOORD -> Stand.GEDAAN;
                    case GESLOTEN -> Stand.VERVALLEN;
                };
        return new Reactietaken.Vraag(
                s.id(),
                s.eigenaar(),
                s.onderwerp().sobId(),
                s.onderwerp().trajectId(),
                s.reactieUiterlijk(),
                stand,
                s.bekendVanaf());
    }
}
