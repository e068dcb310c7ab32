package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The lines that refer to companies, and so come after them wherever they stand: first companies
/// that the register dropped, then successions in the order in which they became known. Each in a
/// transaction of its own.
@ApplicationScoped
class Slotregels {
    static final Comparator<Regel> VOLGORDE =
            Comparator.<Regel, Boolean>comparing(regel -> regel.akte() != null)
                    .thenComparing(
                            Slotregels::vastgesteldOp,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Regel::nummer);

    private final VerwerkVervallen verwerkVervallen;
    private final VerwerkAkte verwerkAkte;
    private final Proef proef;

    Slotregels(VerwerkVervallen verwerkVervallen, VerwerkAkte verwerkAkte, Proef proef) {
        this.verwerkVervallen = verwerkVervallen;
        this.verwerkAkte = verwerkAkte;
        this.proef = proef;
    }

    static boolean hoort(Regel regel) {
        return regel.akte() != null
                || (regel.bedrijf() != null && regel.bedrijf().vervallen() != null);
    }

    private static @Nullable Instant vastgesteldOp(Regel regel) {
        return regel.akte() == null ? null : regel.akte().vastgesteldOp();
    }

    Regeluitslag verwerk(Regel regel, Wijze wijze) {
        try {
            return wijze.proef() ? proef.deel(() -> voerUit(regel, wijze)) : voerUit(regel, wijze);
        } catch (RuntimeException e) {
            return regel.geweigerd(
                    Weigering.reden(e, regel.akte() == null ? "" : "/rechtsopvolging"));
        }
    }

    private Regeluitslag voerUit(Regel regel, Wijze wijze) {
        return regel.akte() == null
                ? verwerkVervallen.verwerk(regel, wijze)
                : verwerkAkte.verwerk(regel, wijze);
    }
}
