package nl.pols.trajectregistratie.beschutwerk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.beschutwerk.Aantal.AantalVastgesteld;
import nl.pols.trajectregistratie.beschutwerk.Aantal.Soort;
import org.jspecify.annotations.Nullable;

/// Lays down numbers of places: an unchanged one costs nothing, another one is a new version beside
/// the old.
@ApplicationScoped
class StelAantallenVast {

    /// What letter 004 says, known since its day; the numbers per municipality are not in the
    /// letters and are imported by who has the regulation.
    private static final LocalDate BRIEF_004 = LocalDate.of(2018, 6, 15);

    private static final List<Opgave> UIT_DE_BRIEF =
            List.of(
                    new Opgave(Aantal.LAND, 2017, Soort.REGELING, 2_600),
                    new Opgave(Aantal.LAND, 2018, Soort.REGELING, 4_600),
                    new Opgave(Aantal.LAND, 2050, Soort.RAMING, 30_000));

    private final Aantallen aantallen;
    private final Outbox outbox;
    private final Clock clock;

    StelAantallenVast(Aantallen aantallen, Outbox outbox, Clock clock) {
        this.aantallen = aantallen;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A number as it is stated.
    record Opgave(String gebied, int jaar, Soort soort, int aantal) {
        private String sleutel() {
            return gebied + jaar + soort;
        }
    }

    /// Where it is stated, since when everybody can know, and who says so.
    record Bron(String naam, @Nullable LocalDate bekendgemaaktOp, String door) {}

    @Transactional
    void bijStart(@Observes StartupEvent start) {
        aantallen.alleen();
        if (aantallen.bekend(clock.instant(), null, Aantal.LAND).isEmpty()) {
            leg(UIT_DE_BRIEF, new Bron("brief 004", BRIEF_004, "pols"));
        }
    }

    /// The numbers that are new or changed.
    @Transactional
    List<Aantal> stelVast(List<Opgave> opgaven, Bron bron) {
        aantallen.alleen();
        return leg(opgaven, bron);
    }

    private List<Aantal> leg(List<Opgave> opgaven, Bron bron) {
        Map<String, Aantal> bekend = new HashMap<>();
        for (Aantal a : aantallen.bekend(Instant.now(clock).plusSeconds(1), null, null)) {
            bekend.put(a.gebied() + a.jaar() + a.soort(), a);
        }
        var nieuw = new ArrayList<Aantal>();
        for (Opgave o : opgaven) {
            var eerder = bekend.get(o.sleutel());
            if (eerder == null || eerder.aantal() != o.aantal()) {
                nieuw.add(volgende(o, eerder, bron));
            }
        }
        aantallen.voegToe(nieuw, bron.door());
        outbox.addAll(nieuw.stream().map(AantalVastgesteld::new).toList());
        return nieuw;
    }

    /// A regulation is known from the day on which it was published, unless something else was
    /// known after that day.
    private Aantal volgende(Opgave o, @Nullable Aantal eerder, Bron bron) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant bekend =
                bron.bekendgemaaktOp() == null
                        ? nu
                        : bron.bekendgemaaktOp().atStartOfDay(ZoneOffset.UTC).toInstant();
        if (eerder != null && !bekend.isAfter(eerder.bekendVanaf())) {
            bekend = nu;
        }
        int versie = eerder == null ? 1 : eerder.versie() + 1;
        return new Aantal(o.gebied(), o.jaar(), o.soort(), o.aantal(), bron.naam(), versie, bekend);
    }
}
