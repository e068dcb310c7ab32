package nl.pols.trajectregistratie.taak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.taak.Taak.Status;
import nl.pols.trajectregistratie.traject.Uuid7;
import org.jspecify.annotations.Nullable;

/// The tasks that ask for a response to a signal: one per signal and due day, for municipality and
/// SOB together.
@ApplicationScoped
public class Reactietaken {

    private final Taken taken;
    private final Outbox outbox;

    Reactietaken(Taken taken, Outbox outbox) {
        this.taken = taken;
        this.outbox = outbox;
    }

    /// How it stands with the response.
    public enum Stand {
        OPEN,
        GEDAAN,
        VERVALLEN
    }

    /// What a signal asks, as of `op`.
    public record Vraag(
            UUID signaalId,
            String eigenaar,
            UUID sobId,
            @Nullable UUID trajectId,
            LocalDate vervaldatum,
            Stand stand,
            Instant op) {}

    private record Sleutel(UUID signaalId, LocalDate vervaldatum) {}

    @Transactional(TxType.MANDATORY)
    public void zet(List<Vraag> vragen) {
        Map<Sleutel, Taak> bestaand = new HashMap<>();
        for (Taak taak : taken.vanSignalen(vragen.stream().map(Vraag::signaalId).toList())) {
            if (taak.signaalId() != null) {
                bestaand.put(new Sleutel(taak.signaalId(), taak.vervaldatum()), taak);
            }
        }
        List<Taak> nieuw = new ArrayList<>();
        List<Taak> anders = new ArrayList<>();
        for (Vraag vraag : vragen) {
            var taak = bestaand.get(new Sleutel(vraag.signaalId(), vraag.vervaldatum()));
            if (taak == null) {
                nieuw.add(nieuw(vraag));
            } else if (taak.status() != status(vraag) || !taak.sobId().equals(vraag.sobId())) {
                anders.add(taak.wordt(status(vraag), vraag.sobId(), vraag.op()));
            }
        }
        outbox.addAll(
                Stream.concat(taken.schrijf(nieuw).stream(), taken.wijzig(anders).stream())
                        .map(TaakGebeurtenis::van)
                        .toList());
    }

    private static Taak nieuw(Vraag vraag) {
        return new Taak(
                Uuid7.op(vraag.op()),
                vraag.eigenaar(),
                vraag.sobId(),
                vraag.trajectId(),
                vraag.signaalId(),
                null,
                Taaksoort.SIGNAALREACTIE,
                vraag.vervaldatum(),
                status(vraag),
                1,
                vraag.op());
    }

    private static Status status(Vraag vraag) {
        return switch (vraag.stand()) {
            case OPEN -> Status.OPEN;
            case GEDAAN -> Status.AFGEDAAN;
            case VERVALLEN -> Status.VERVALLEN;
        };
    }
}
