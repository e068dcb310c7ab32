package nl.pols.trajectregistratie.taak;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.traject.Meeschrijver;
import nl.pols.trajectregistratie.traject.Traject;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis;
import nl.pols.trajectregistratie.traject.TrajectenGeschreven;

/// Asks the municipality or SOB that a trajectory was handed over to, to go on with it: a task in
/// its own name, done by its own record that says which one it goes on with (rules L14 to L18), and
/// no longer asked when the sender takes the hand-over back. Nobody sees more of the other's record
/// than its number.
@ApplicationScoped
@Priority(1)
class Overnames implements Meeschrijver {

    private final Databank databank;
    private final Outbox outbox;
    private final Clock clock;

    Overnames(Databank databank, Outbox outbox, Clock clock) {
        this.databank = databank;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean heeftWerk(TrajectenGeschreven geschreven) {
        return geschreven.feiten().stream()
                .map(TrajectGebeurtenis::na)
                .anyMatch(Overnames::kanErover);
    }

    /// One statement, for all of them together.
    @Override
    public void schrijfMee(TrajectenGeschreven geschreven) {
        var ids =
                geschreven.feiten().stream()
                        .map(TrajectGebeurtenis::na)
                        .filter(Overnames::kanErover)
                        .map(Traject::id)
                        .toList();
        outbox.addAll(
                databank
                        .lees(
                                "SELECT * FROM pols_overnames(?, ?::uuid[], ?)",
                                Taken::taak,
                                geschreven.eigenaar(),
                                ids,
                                clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .stream()
                        .map(TaakGebeurtenis::van)
                        .toList());
    }

    /// Of what was just registered only what says that it is handed over or goes on with another. A
    /// later version may have taken a hand-over back.
    private static boolean kanErover(Traject traject) {
        var verloop = traject.inhoud().verloop();
        return traject.versie() > 1
                || (verloop != null
                        && (verloop.overdracht() != null || verloop.overgenomenVan() != null));
    }

    /// Under which number the sender knows the record, by task.
    @Transactional(TxType.MANDATORY)
    Map<UUID, String> nummers(List<Taak> taken) {
        var ids =
                taken.stream().filter(t -> t.soort() == Taaksoort.OVERNAME).map(Taak::id).toList();
        Map<UUID, String> nummers = new HashMap<>();
        if (!ids.isEmpty()) {
            databank.lees(
                    "SELECT * FROM pols_overname_nummers(?::uuid[])",
                    rij -> nummers.put(rij.getObject(1, UUID.class), rij.getString(2)),
                    ids);
        }
        return nummers;
    }
}
