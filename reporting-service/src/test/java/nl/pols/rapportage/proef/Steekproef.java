package nl.pols.rapportage.proef;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// Draws trajectories at random for measuring and comparing: nothing is calibrated, everything can
/// occur.
public final class Steekproef {
    private static final List<String> UITSTROOM =
            List.of("BETAALD_WERK", "BETAALD_WERK_MET_LKS", "VERVOLGTRAJECT", "UITVAL", "OVERIG");
    private static final List<String> UITKERING =
            List.of("PARTICIPATIEWET", "WW", "GEEN", "WAJONG");

    private final Random toeval;
    private final int gemeenten;
    private final int sobs;
    private final LocalDate eersteDag;
    private final int dagen;

    /// The given numbers of municipalities and companies; trajectories start within `dagen` of the
    /// first day.
    public Steekproef(long zaad, int gemeenten, int sobs, LocalDate eersteDag, int dagen) {
        this.toeval = new Random(zaad);
        this.gemeenten = gemeenten;
        this.sobs = sobs;
        this.eersteDag = eersteDag;
        this.dagen = dagen;
    }

    public static UUID sob(int nummer) {
        return new UUID(0x7000L, 0x8000000000000000L + nummer);
    }

    public static String gemeente(int nummer) {
        return "GM%04d".formatted(nummer);
    }

    public List<CloudEvent> register(int regios) {
        var events = new ArrayList<CloudEvent>();
        for (int r = 1; r <= regios; r++) {
            events.add(Events.regio("AM%02d".formatted(r), "Regio " + r));
        }
        for (int g = 1; g <= gemeenten; g++) {
            events.add(
                    Events.gemeente(
                            gemeente(g), "Gemeente " + g, "AM%02d".formatted(1 + g % regios)));
        }
        for (int s = 1; s <= sobs; s++) {
            events.add(Events.sob(sob(s), "Bedrijf " + s));
        }
        return events;
    }

    /// A first version; one in eight follows another, one in five has no production hours or no
    /// benefit.
    public Trajectproef traject(Instant bekendVan, List<Trajectproef> eerdere) {
        var start = eersteDag.plusDays(toeval.nextInt(dagen));
        boolean beeindigd = toeval.nextInt(10) < 8;
        var einde =
                beeindigd
                        ? start.plusDays(Math.max(0, (long) (150 + 120 * toeval.nextGaussian())))
                        : null;
        var vervolgVan = eerdere.isEmpty() || toeval.nextInt(8) > 0 ? null : kies(eerdere);
        int productie = toeval.nextInt(5) == 0 ? 0 : 25 * (1 + toeval.nextInt(80));
        return new Trajectproef(
                new UUID(toeval.nextLong(), toeval.nextLong()),
                1,
                bekendVan,
                gemeente(1 + toeval.nextInt(gemeenten)),
                sob(1 + toeval.nextInt(sobs)),
                vervolgVan != null || toeval.nextInt(10) > 0 || eerdere.isEmpty()
                        ? deelnemer(vervolgVan)
                        : kies(eerdere).deelnemer(),
                start,
                einde,
                einde == null ? null : kies(UITSTROOM),
                BigDecimal.valueOf(productie, 2),
                BigDecimal.valueOf(25L * (1 + toeval.nextInt(70)), 2),
                kies(UITKERING),
                vervolgVan == null ? null : vervolgVan.id(),
                verloop(start, einde));
    }

    /// What happened in its course; the days of it are around those of the rules, so that bounds
    /// are met.
    private Verloopproef verloop(LocalDate start, @Nullable LocalDate einde) {
        // beside the other draws, so that these stay what they were
        var eigen = new Random(start.toEpochDay() * 31 + (einde == null ? 7 : einde.toEpochDay()));
        return Verlooptrekking.trek(eigen, start);
    }

    /// The next version of one: its end, its benefit or its place was told wrong.
    public Trajectproef correctie(Trajectproef laatste, Instant bekendVan) {
        var nieuw = traject(bekendVan, List.of());
        return new Trajectproef(
                laatste.id(),
                laatste.versie() + 1,
                bekendVan,
                toeval.nextBoolean() ? laatste.gemeente() : nieuw.gemeente(),
                laatste.sob(),
                laatste.deelnemer(),
                laatste.start(),
                toeval.nextBoolean()
                        ? laatste.einde()
                        : laatste.start().plusDays(toeval.nextInt(500)),
                laatste.uitstroom() == null ? "UITVAL" : laatste.uitstroom(),
                laatste.productie(),
                laatste.overig(),
                nieuw.uitkering(),
                laatste.vervolgVan(),
                toeval.nextBoolean() ? laatste.verloop() : nieuw.verloop());
    }

    private UUID deelnemer(@Nullable Trajectproef vervolgVan) {
        return vervolgVan == null
                ? new UUID(toeval.nextLong(), toeval.nextLong())
                : vervolgVan.deelnemer();
    }

    public <T> T kies(List<T> lijst) {
        return lijst.get(toeval.nextInt(lijst.size()));
    }

    public int getal(int onder) {
        return toeval.nextInt(onder);
    }
}
