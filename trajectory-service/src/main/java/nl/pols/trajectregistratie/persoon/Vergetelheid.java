package nl.pols.trajectregistratie.persoon;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.persoon.PersoonVerwijderd.Vergeten;
import nl.pols.trajectregistratie.traject.Uuid7;
import org.jspecify.annotations.Nullable;

/// Makes records anonymous for good, leaves the proof and tells downstream: all in the transaction
/// of whoever asks.
@ApplicationScoped
class Vergetelheid {

    private final Databank databank;
    private final Verwijderingen verwijderingen;
    private final Outbox outbox;
    private final Clock clock;

    Vergetelheid(Databank databank, Verwijderingen verwijderingen, Outbox outbox, Clock clock) {
        this.databank = databank;
        this.verwijderingen = verwijderingen;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// On which ground, under which case of the owner, by which client.
    record Opdracht(String eigenaar, Grond grond, @Nullable String kenmerk, String door) {}

    /// What is forgotten: records of one kind, and the person behind them.
    record Deel(Recordsoort soort, List<UUID> ids, List<UUID> personen, UUID vervanging) {}

    Verwijdering vergeet(Opdracht opdracht, List<Deel> delen, Map<String, Long> bijzaken) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String eigenaar = opdracht.eigenaar();
        requireNietsInAfwachting(eigenaar);
        var vorige = verwijderingen.laatsteOmOpVoortTeGaan(eigenaar).orElse(null);
        var aantallen = new TreeMap<>(bijzaken);
        List<Vergeten> vergeten = new ArrayList<>();
        for (Deel deel : delen) {
            maakAnoniem(eigenaar, deel).forEach((tabel, n) -> aantallen.merge(tabel, n, Long::sum));
            deel.ids()
                    .forEach(id -> vergeten.add(new Vergeten(deel.soort(), id, deel.vervanging())));
        }
        var bewijs =
                Verwijdering.na(
                        vorige,
                        Uuid7.op(nu),
                        eigenaar,
                        opdracht.grond(),
                        opdracht.kenmerk(),
                        opdracht.door(),
                        nu,
                        aantallen);
        verwijderingen.voegToe(bewijs);
        outbox.addAll(PersoonVerwijderd.van(bewijs, vergeten));
        return bewijs;
    }

    /// What waits for approval is packed, and would bring the person back.
    private void requireNietsInAfwachting(String eigenaar) {
        if (!databank.lees(
                        "SELECT 1 FROM aanlevering_wacht WHERE eigenaar = ? LIMIT 1",
                        rij -> true,
                        eigenaar)
                .isEmpty()) {
            throw new PersoonRefused.AanleveringInAfwachting();
        }
    }

    private Map<String, Long> maakAnoniem(String eigenaar, Deel deel) {
        return databank.lees(
                        "SELECT pols_vergeet(?, ?, ?::uuid[], ?::uuid[], ?)",
                        rij -> verwijderingen.aantallen(rij.getString(1)),
                        eigenaar,
                        deel.soort().tabel(),
                        deel.ids(),
                        deel.personen(),
                        deel.vervanging())
                .getFirst();
    }
}
