package nl.pols.trajectregistratie.persoon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.trajectregistratie.persoon.Bewaarronde.Status;
import nl.pols.trajectregistratie.persoon.Bewaarronde.Vervallend;
import nl.pols.trajectregistratie.persoon.Bewaarrondes.NogVervallen;
import nl.pols.trajectregistratie.persoon.PersoonRefused.RondeNietOpen;
import nl.pols.trajectregistratie.persoon.Vergetelheid.Deel;
import nl.pols.trajectregistratie.persoon.Vergetelheid.Opdracht;
import nl.pols.trajectregistratie.traject.Uuid7;

/// The acts of a round of retention: propose what is due, and erase it once the owner approved.
@ApplicationScoped
class LoopBewaartermijnenNa {

    /// As many as one transaction bears; what is left comes in the next round.
    static final int HOOGSTENS = 1_000;

    private final Bewaarregels regels;
    private final Bewaarrondes rondes;
    private final Vergetelheid vergetelheid;
    private final Clock clock;

    LoopBewaartermijnenNa(
            Bewaarregels regels, Bewaarrondes rondes, Vergetelheid vergetelheid, Clock clock) {
        this.regels = regels;
        this.rondes = rondes;
        this.vergetelheid = vergetelheid;
        this.clock = clock;
    }

    /// Changes nothing but the list.
    @Transactional
    Bewaarronde stelVoor(String eigenaar, String door) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate dag = LocalDate.ofInstant(nu, ZoneOffset.UTC);
        List<Vervallend> gevonden = new ArrayList<>();
        for (Bewaarregel regel : regels.geldend(eigenaar)) {
            gevonden.addAll(
                    rondes.vervallen(eigenaar, regel, dag, HOOGSTENS + 1 - gevonden.size()));
        }
        boolean meer = gevonden.size() > HOOGSTENS;
        var ronde =
                new Bewaarronde(
                        Uuid7.op(nu),
                        eigenaar,
                        dag,
                        Status.VOORGESTELD,
                        meer,
                        nu,
                        door,
                        null,
                        null,
                        null);
        rondes.voegToe(ronde, meer ? gevonden.subList(0, HOOGSTENS) : gevonden);
        return ronde;
    }

    /// Erases of the list what is still due.
    @Transactional
    Bewaarronde keurGoed(String eigenaar, String door, UUID id) {
        var ronde = rondes.requireOmTeWijzigen(eigenaar, id);
        if (ronde.status() != Status.VOORGESTELD) {
            throw new RondeNietOpen(ronde.status());
        }
        var opdracht =
                new Opdracht(eigenaar, Grond.BEWAARTERMIJN, "ronde/" + kort(ronde.id()), door);
        var bewijs = vergetelheid.vergeet(opdracht, delen(rondes.nogVervallen(ronde)), Map.of());
        rondes.voltooi(ronde, door, bewijs.verwijderdOp(), bewijs.id());
        return rondes.require(eigenaar, id);
    }

    /// A part per kind and person: one person gets one replacement over all kinds. The person isn't
    /// forgotten otherwise: what isn't due stays known.
    private static List<Deel> delen(List<NogVervallen> records) {
        Map<UUID, UUID> vervangingen = new HashMap<>();
        Map<Groep, List<NogVervallen>> groepen = new LinkedHashMap<>();
        for (NogVervallen r : records) {
            vervangingen.computeIfAbsent(r.persoon(), p -> UUID.randomUUID());
            groepen.computeIfAbsent(new Groep(r.soort(), r.persoon()), g -> new ArrayList<>())
                    .add(r);
        }
        return groepen.values().stream()
                .map(groep ->
                        new Deel(
                                groep.getFirst().soort(),
                                groep.stream().map(NogVervallen::id).toList(),
                                List.of(),
                                vervangingen.getOrDefault(
                                        groep.getFirst().persoon(), UUID.randomUUID())))
                .toList();
    }

    private record Groep(Recordsoort soort, UUID persoon) {}

    private static String kort(UUID id) {
        return id.toString().substring(0, 23);
    }
}
