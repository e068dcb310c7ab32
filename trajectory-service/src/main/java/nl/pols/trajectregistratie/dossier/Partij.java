package nl.pols.trajectregistratie.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.pols.kit.events.Event;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.jspecify.annotations.Nullable;

/// A batch while it is judged, record by record: what the one says counts for the next. Invariant:
/// every number gets at most one new version.
final class Partij<I extends Inhoud> {

    private static final Voorschrift DUBBEL =
            Voorschrift.fout(
                    "dubbel-in-levering",
                    "Dit registratienummer staat eerder in deze levering met een andere inhoud; de"
                            + " eerste telt. Lever de latere apart aan.",
                    "This registration number is earlier in this delivery with another content; the"
                            + " first one counts. Deliver the later one apart.",
                    "architectuur 4");

    private final Vak<I> vak;
    private final Vak.Toets<I> toets;
    private final Namens namens;
    private final Handeling handeling;
    private final Instant nu;
    private final Map<String, Versie<I>> bekend = new HashMap<>();
    private final Map<UUID, Map<String, I>> vanDeelnemer = new HashMap<>();
    private final Set<String> gehad = new HashSet<>();
    private final List<Versie<I>> versies = new ArrayList<>();
    private final List<Event> feiten = new ArrayList<>();

    Partij(Vak<I> vak, Vak.Toets<I> toets, Namens namens, Handeling handeling, Instant nu) {
        this.vak = vak;
        this.toets = toets;
        this.namens = namens;
        this.handeling = handeling;
        this.nu = nu;
    }

    /// What there is: of the owner by its number, and of the persons whoever stated it.
    void ken(Collection<Versie<I>> bestaand) {
        for (Versie<I> versie : bestaand) {
            if (versie.eigenaar().equals(eigenaar())) {
                bekend.put(versie.inhoud().registratienummer(), versie);
            }
            onthoud(versie.eigenaar(), versie.inhoud());
        }
    }

    private String eigenaar() {
        return namens.organisatie().toString();
    }

    Uitkomst<I> beoordeel(Aangeboden<I> record) {
        I nieuw = record.inhoud();
        if (nieuw == null) {
            return geweigerd(record, record.bevindingen());
        }
        var eerder = bekend.get(nieuw.registratienummer());
        if (eerder != null && eerder.inhoud().equals(nieuw)) {
            return uitkomst(record, Uitslag.ONGEWIJZIGD, eerder, List.of());
        }
        if (gehad.contains(nieuw.registratienummer())) {
            return geweigerd(record, List.of(DUBBEL.op("/registratienummer")));
        }
        var bevindingen =
                toets.toets(nieuw, eerder == null ? null : eerder.inhoud(), anderen(nieuw));
        if (Bevinding.weigert(bevindingen)) {
            return geweigerd(record, bevindingen);
        }
        var versie = neemOp(eerder, nieuw);
        return uitkomst(
                record, eerder == null ? Uitslag.NIEUW : Uitslag.GEWIJZIGD, versie, bevindingen);
    }

    List<Versie<I>> versies() {
        return versies;
    }

    List<Event> feiten() {
        return feiten;
    }

    private Versie<I> neemOp(@Nullable Versie<I> eerder, I nieuw) {
        var versie =
                eerder == null
                        ? Versie.eerste(namens, nieuw, handeling, nu)
                        : eerder.volgende(namens.door(), nieuw, handeling, nu);
        gehad.add(nieuw.registratienummer());
        if (eerder != null) {
            van(eerder.inhoud().deelnemerId()).remove(sleutel(eigenaar(), nieuw));
        }
        bekend.put(nieuw.registratienummer(), versie);
        onthoud(eigenaar(), nieuw);
        versies.add(versie);
        feiten.add(vak.feit(eerder, versie));
        return versie;
    }

    private void onthoud(String wie, I inhoud) {
        van(inhoud.deelnemerId()).put(sleutel(wie, inhoud), inhoud);
    }

    /// Two owners may use the same number.
    private static String sleutel(String wie, Inhoud inhoud) {
        return wie + "/" + inhoud.registratienummer();
    }

    private Map<String, I> van(UUID deelnemerId) {
        return vanDeelnemer.computeIfAbsent(deelnemerId, id -> new LinkedHashMap<>());
    }

    private List<I> anderen(I nieuw) {
        String eigen = sleutel(eigenaar(), nieuw);
        return vanDeelnemer.getOrDefault(nieuw.deelnemerId(), Map.of()).entrySet().stream()
                .filter(ander -> !ander.getKey().equals(eigen))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static <I extends Inhoud> Uitkomst<I> geweigerd(
            Aangeboden<I> record, List<Bevinding> bevindingen) {
        return uitkomst(record, Uitslag.GEWEIGERD, null, bevindingen);
    }

    private static <I extends Inhoud> Uitkomst<I> uitkomst(
            Aangeboden<I> record,
            Uitslag uitslag,
            @Nullable Versie<I> versie,
            List<Bevinding> bevindingen) {
        return new Uitkomst<>(
                record.regel(), record.registratienummer(), uitslag, versie, bevindingen);
    }
}
