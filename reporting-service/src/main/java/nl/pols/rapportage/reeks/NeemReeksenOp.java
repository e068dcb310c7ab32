package nl.pols.rapportage.reeks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.pols.rapportage.reeks.Reeksregel.Gelezen;
import nl.pols.rapportage.reeks.Reeksuitslag.Melding;
import nl.pols.rapportage.reeks.Reeksuitslag.Regel;
import nl.pols.rapportage.reeks.Reeksuitslag.Soort;
import nl.pols.rapportage.reeks.Reekswaarde.Plek;

/// Takes in external series: each line on its own, in its order. The same lines again change
/// nothing; what was known on a day stays what was known on that day.
@ApplicationScoped
class NeemReeksenOp {
    private static final Melding ONLEESBAAR =
            new Melding(
                    "",
                    "onleesbaar",
                    "Deze regel is niet te lezen: een JSON-object van losse waarden, of evenveel"
                            + " kolommen als de kop.",
                    "This line can't be read.");
    private static final Melding AL_BEKEND =
            new Melding(
                    "/bekendgemaaktOp",
                    "al-bekend",
                    "Van deze bekendmaking is al een andere waarde bekend. Een correctie heeft haar"
                            + " eigen, latere dag van bekendmaking.",
                    "Another value of this publication is known already.");

    private final Reeksboek boek;
    private final Clock clock;

    NeemReeksenOp(Reeksboek boek, Clock clock) {
        this.boek = boek;
        this.clock = clock;
    }

    @Transactional
    Reeksuitslag neemOp(List<Reekslezer.Regel> regels, String door) {
        boek.alleen();
        Instant nu = clock.instant();
        var gebieden = boek.gebieden();
        var gelezen = new ArrayList<Gelezen>();
        for (Reekslezer.Regel regel : regels) {
            var velden = regel.velden();
            gelezen.add(
                    velden == null
                            ? new Gelezen(null, List.of(ONLEESBAAR))
                            : Reeksregel.lees(velden, nu, gebieden));
        }
        var bekend = bekend(gelezen);
        var uitslagen = new ArrayList<Regel>();
        var nieuw = new ArrayList<Reekswaarde>();
        for (int i = 0; i < regels.size(); i++) {
            uitslagen.add(beoordeel(regels.get(i).nummer(), gelezen.get(i), bekend, nieuw));
        }
        if (!nieuw.isEmpty()) {
            boek.voegToe(nieuw, door, nu);
        }
        return Reeksuitslag.van(uitslagen);
    }

    private Map<Plek, TreeMap<Instant, Reekswaarde>> bekend(List<Gelezen> gelezen) {
        var plekken =
                gelezen.stream()
                        .map(Gelezen::waarde)
                        .filter(Objects::nonNull)
                        .map(w -> Objects.requireNonNull(w).plek())
                        .distinct()
                        .toList();
        var bekend = new HashMap<Plek, TreeMap<Instant, Reekswaarde>>();
        plekken.forEach(plek -> bekend.put(plek, new TreeMap<>()));
        boek.bekend(plekken).forEach(w -> op(bekend, w).put(w.bekendVan(), w));
        return bekend;
    }

    private static Regel beoordeel(
            int nummer,
            Gelezen gelezen,
            Map<Plek, TreeMap<Instant, Reekswaarde>> bekend,
            List<Reekswaarde> nieuw) {
        var waarde = gelezen.waarde();
        if (waarde == null) {
            return new Regel(nummer, Soort.GEWEIGERD, gelezen.fouten());
        }
        var eerder = op(bekend, waarde);
        var toen = eerder.floorEntry(waarde.bekendVan());
        if (toen != null && toen.getValue().zegtHetzelfdeAls(waarde)) {
            return new Regel(nummer, Soort.ONGEWIJZIGD, List.of());
        }
        if (toen != null && toen.getKey().equals(waarde.bekendVan())) {
            return new Regel(nummer, Soort.GEWEIGERD, List.of(AL_BEKEND));
        }
        var soort = eerder.isEmpty() ? Soort.NIEUW : Soort.GEWIJZIGD;
        eerder.put(waarde.bekendVan(), waarde);
        nieuw.add(waarde);
        return new Regel(nummer, soort, List.of());
    }

    private static TreeMap<Instant, Reekswaarde> op(
            Map<Plek, TreeMap<Instant, Reekswaarde>> bekend, Reekswaarde waarde) {
        return bekend.computeIfAbsent(waarde.plek(), plek -> new TreeMap<>());
    }
}
