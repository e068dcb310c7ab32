package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.Refusal;
import nl.pols.register.Database;
import nl.pols.register.Kalender;
import nl.pols.register.gemeente.Gemeenteverwijzingen;
import nl.pols.register.gemeente.Gemeenteverwijzingen.Verwijzing;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobEvent;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;
import org.jspecify.annotations.Nullable;

/// Brings a number of lines into the register in one transaction, with a read and a write per kind
/// of fact and not per line. A line that is wrong by itself is refused and the others go on; what
/// only the database sees refuses the whole, and the caller then tries smaller parts.
@ApplicationScoped
class VerwerkPartij {
    private final Sobs sobs;
    private final Gemeenteverwijzingen gemeenten;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;
    private final Database database;

    VerwerkPartij(
            Sobs sobs,
            Gemeenteverwijzingen gemeenten,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender,
            Database database) {
        this.sobs = sobs;
        this.gemeenten = gemeenten;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
        this.database = database;
    }

    /// @param regels each of another company
    @Transactional
    List<Regeluitslag> verwerk(List<Regel> regels, Wijze wijze) {
        planOpnieuw();
        var bekend = bekende(regels);
        var lezingen = new HashMap<Regel, Lezing>();
        for (var regel : regels) {
            lezingen.put(
                    regel,
                    Lezing.van(Objects.requireNonNull(regel.bedrijf()), bekend.get(regel.id())));
        }
        var onbekend = onbekendeGemeenten(lezingen, bekend);
        var op = Sob.samen(bekend.values(), kalender.nu());
        var partij = new Partij(op);
        var uitslagen = new ArrayList<Regeluitslag>();
        for (var regel : regels) {
            var lezing = Objects.requireNonNull(lezingen.get(regel));
            var fouten = onbekend.getOrDefault(regel.nummer(), lezing.fouten());
            uitslagen.add(
                    fouten.isEmpty()
                            ? regel.uitslag(partij.neemOp(regel, lezing, bekend.get(regel.id())))
                            : regel.geweigerd(fouten));
        }
        legVast(partij, wijze);
        // Also what is only checked at the end is heard here, where it can still be told of a line.
        database.schrijf("set constraints all immediate");
        return uitslagen;
    }

    /// A connection keeps the plan by which a foreign key is checked. One that was made when there
    /// were a hundred companies reads all companies there are, for every fact; so plans are made
    /// again, and none that reads a whole table.
    private void planOpnieuw() {
        database.schrijf("set local enable_seqscan = off");
        database.schrijf("discard plans");
    }

    private Map<UUID, Sob> bekende(List<Regel> regels) {
        var ids = regels.stream().map(Regel::id).filter(Objects::nonNull).toList();
        sobs.reserveer(ids);
        return sobs.vindAlle(ids, null).stream()
                .collect(Collectors.toMap(Sob::id, Function.identity()));
    }

    /// Per line the references to municipalities that don't exist then; one read for all lines.
    private Map<Long, List<Fout>> onbekendeGemeenten(
            Map<Regel, Lezing> lezingen, Map<UUID, Sob> bekend) {
        var verwijzingen = new ArrayList<Verwijzing>();
        lezingen.forEach((regel, lezing) -> {
            var was = bekend.get(regel.id());
            if (was == null || !was.toestand().equals(lezing.toestand())) {
                verwijzingen.addAll(lezing.verwijzingen(regel.nummer() + "#"));
            }
        });
        try {
            gemeenten.controleer(verwijzingen);
        } catch (Refusal geweigerd) {
            return geweigerd.errors().stream()
                    .collect(
                            Collectors.groupingBy(
                                    fout -> nummer(fout.pointer()),
                                    Collectors.mapping(
                                            fout -> Fout.van(zonderNummer(fout)),
                                            Collectors.toList())));
        }
        return Map.of();
    }

    private static long nummer(String pointer) {
        return Long.parseLong(pointer.substring(0, pointer.indexOf('#')));
    }

    private static FieldError zonderNummer(FieldError fout) {
        return new FieldError(
                fout.pointer().substring(fout.pointer().indexOf('#') + 1),
                fout.code(),
                fout.detail());
    }

    private void legVast(Partij partij, Wijze wijze) {
        if (partij.events.isEmpty()) {
            return;
        }
        var wijziging = wijzigingen.noteer(Wijziging.Soort.IMPORT, wijze.reden(), null, partij.op);
        // In the order of the keys, so that neighbours in an index are written after each other.
        partij.nieuwe.sort(Comparator.comparing(nieuw -> nieuw.sob().id().toString()));
        sobs.voegToe(partij.nieuwe, wijziging);
        sobs.bewaar(partij.gewijzigde, wijziging);
        outbox.addAll(partij.events);
    }

    /// What is new and what changes, all known from one moment on.
    private final class Partij {
        private final Instant op;
        private final List<Sobs.Nieuw> nieuwe = new ArrayList<>();
        private final List<Sob> gewijzigde = new ArrayList<>();
        private final List<SobEvent> events = new ArrayList<>();

        Partij(Instant op) {
            this.op = op;
        }

        Uitslag neemOp(Regel regel, Lezing lezing, @Nullable Sob bestaande) {
            var wordt = Objects.requireNonNull(lezing.toestand());
            var registratie = Objects.requireNonNull(lezing.registratie());
            if (bestaande == null) {
                var sob = Sob.nieuw(registratie, kaal -> wordt, op);
                nieuwe.add(new Sobs.Nieuw(sob, registratie));
                events.add(sob.geregistreerd());
                return Uitslag.NIEUW;
            }
            if (bestaande.toestand().equals(wordt)
                    || Objects.requireNonNull(regel.bedrijf()).isRegistratie()
                            && sobs.isGeregistreerdAls(registratie)) {
                return Uitslag.ONGEWIJZIGD;
            }
            events.add(bestaande.wijzigFeiten(was -> wordt, op));
            gewijzigde.add(bestaande);
            return Uitslag.GEWIJZIGD;
        }
    }
}
