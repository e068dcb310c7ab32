package nl.pols.trajectregistratie.taak;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.regels.Grenzen;
import nl.pols.trajectregistratie.taak.Taak.Sleutel;
import nl.pols.trajectregistratie.taak.Taak.Status;
import nl.pols.trajectregistratie.traject.Meeschrijver;
import nl.pols.trajectregistratie.traject.Traject;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis;
import nl.pols.trajectregistratie.traject.TrajectenGeschreven;
import nl.pols.trajectregistratie.traject.Uuid7;
import nl.pols.trajectregistratie.verordening.Kader;

/// Keeps the tasks of trajectories as their content asks. Set-based: a batch of any size costs two
/// statements, and none where nothing falls due and nothing changed.
@ApplicationScoped
@Priority(2)
class Takenboek implements Meeschrijver {

    private static final Comparator<Taak> VOLGORDE =
            Comparator.comparing((Taak t) -> Objects.requireNonNull(t.trajectId()))
                    .thenComparing(Taak::soort)
                    .thenComparing(Taak::vervaldatum);

    private final Taken taken;
    private final Kader kader;
    private final Outbox outbox;
    private final Clock clock;

    Takenboek(Taken taken, Kader kader, Outbox outbox, Clock clock) {
        this.taken = taken;
        this.kader = kader;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean heeftWerk(TrajectenGeschreven geschreven) {
        var trajecten = trajecten(geschreven);
        var grenzen = kader.onthouden(trajecten.getFirst().gemeentecode());
        return grenzen == null || !gevraagd(trajecten, grenzen, LocalDate.now(clock)).isEmpty();
    }

    /// What is done is done at once, what falls due is there.
    @Override
    public void schrijfMee(TrajectenGeschreven geschreven) {
        var trajecten = trajecten(geschreven);
        var grenzen = kader.vanVandaag(trajecten.getFirst().gemeentecode());
        werkBij(geschreven.eigenaar(), trajecten, grenzen, LocalDate.now(clock));
    }

    private static List<Traject> trajecten(TrajectenGeschreven geschreven) {
        return geschreven.feiten().stream().map(TrajectGebeurtenis::na).toList();
    }

    /// @param trajecten of one owner, held by this transaction so that nobody changes them
    ///   meanwhile
    @Transactional(TxType.MANDATORY)
    void werkBij(
            String eigenaar, Collection<Traject> trajecten, Grenzen grenzen, LocalDate vandaag) {
        var gevraagd = gevraagd(trajecten, grenzen, vandaag);
        if (gevraagd.isEmpty()) {
            return;
        }
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var ronde = new Ronde(eigenaar, grenzen, vandaag, nu);
        var bestaand = taken.vanTrajecten(eigenaar, gevraagd.keySet());
        Map<UUID, List<Taak>> perTraject = new HashMap<>();
        bestaand.forEach(t ->
                perTraject
                        .computeIfAbsent(
                                Objects.requireNonNull(t.trajectId()), id -> new ArrayList<>())
                        .add(t));
        for (Traject traject : trajecten) {
            var termijnen = gevraagd.get(traject.id());
            if (termijnen != null) {
                ronde.vergelijk(
                        traject, termijnen, perTraject.getOrDefault(traject.id(), List.of()));
            }
        }
        ronde.anders.sort(VOLGORDE);
        outbox.addAll(taken.schrijf(ronde.anders).stream().map(TaakGebeurtenis::van).toList());
    }

    /// What the content of those asks that may have tasks.
    private static Map<UUID, Map<Sleutel, Status>> gevraagd(
            Collection<Traject> trajecten, Grenzen grenzen, LocalDate vandaag) {
        Map<UUID, Map<Sleutel, Status>> gevraagd = new HashMap<>();
        for (Traject traject : trajecten) {
            if (traject.versie() == 1 && Termijnen.isVoorbij(traject.inhoud(), vandaag)) {
                continue;
            }
            var termijnen = Termijnen.van(traject, grenzen);
            // a new one at which nothing falls due has no tasks and gets none
            if (traject.versie() > 1 || heeftVerschuldigde(termijnen, grenzen, vandaag)) {
                gevraagd.put(traject.id(), termijnen);
            }
        }
        return gevraagd;
    }

    private static boolean heeftVerschuldigde(
            Map<Sleutel, Status> termijnen, Grenzen grenzen, LocalDate vandaag) {
        return termijnen.entrySet().stream()
                .anyMatch(e ->
                        e.getValue() == Status.OPEN
                                && Termijnen.isVerschuldigd(e.getKey(), grenzen, vandaag));
    }

    /// What has to be written of one batch.
    private record Ronde(
            String eigenaar, Grenzen grenzen, LocalDate vandaag, Instant nu, List<Taak> anders) {

        Ronde(String eigenaar, Grenzen grenzen, LocalDate vandaag, Instant nu) {
            this(eigenaar, grenzen, vandaag, nu, new ArrayList<>());
        }

        void vergelijk(Traject traject, Map<Sleutel, Status> termijnen, List<Taak> bestaand) {
            UUID sob = traject.inhoud().sobId();
            Set<Sleutel> bekend = new HashSet<>();
            for (Taak taak : bestaand) {
                bekend.add(taak.sleutel());
                Status hoort = termijnen.getOrDefault(taak.sleutel(), Status.VERVALLEN);
                if (hoort == taak.status() ? !sob.equals(taak.sobId()) : magWorden(taak, hoort)) {
                    anders.add(taak.wordt(hoort, sob, nu));
                }
            }
            termijnen.forEach((sleutel, status) -> {
                if (status == Status.OPEN
                        && !bekend.contains(sleutel)
                        && Termijnen.isVerschuldigd(sleutel, grenzen, vandaag)) {
                    anders.add(
                            new Taak(
                                    Uuid7.op(nu),
                                    eigenaar,
                                    sob,
                                    sleutel.trajectId(),
                                    null,
                                    null,
                                    sleutel.soort(),
                                    sleutel.vervaldatum(),
                                    Status.OPEN,
                                    1,
                                    nu));
                }
            });
        }

        /// What was closed stays so, unless it is asked again.
        private boolean magWorden(Taak taak, Status hoort) {
            return taak.status() == Status.OPEN
                    || (hoort == Status.OPEN
                            && Termijnen.isVerschuldigd(taak.sleutel(), grenzen, vandaag));
        }
    }
}
