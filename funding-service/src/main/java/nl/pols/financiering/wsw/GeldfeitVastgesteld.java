package nl.pols.financiering.wsw;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// A company told its Wsw year, or the state fixed means. Every event carries the whole fact; the
/// sequence is its version.
public final class GeldfeitVastgesteld implements Event {

    private final UUID id;
    private final long versie;
    private final Instant time;
    private final Feit feit;

    GeldfeitVastgesteld(UUID id, long versie, Instant time, Feit feit) {
        this.id = id;
        this.versie = versie;
        this.time = time;
        this.feit = feit;
    }

    record WswJaarData(
            UUID wswJaarId,
            UUID sobId,
            int jaar,
            WswJaar.Grondslag grondslag,
            long rijksbijdrageCents,
            long toegevoegdeWaardeCents,
            long lonenCents,
            long overigeKostenCents,
            long nettoresultaatCents,
            BigDecimal arbeidsjaren,
            long versie) {}

    record MiddelData(
            UUID middelId,
            Middel.Reeks reeks,
            int jaar,
            @Nullable String regio,
            long bedragCents,
            String eenheid,
            String bron,
            @Nullable String toelichting,
            long versie) {}

    @Override
    public String type() {
        return switch (feit) {
            case WswJaar jaar -> "nl.wsw-middelen.wsw-jaar-opgegeven.v1";
            case Middel middel -> "nl.wsw-middelen.middel-vastgesteld.v1";
        };
    }

    @Override
    public String aggregate() {
        return switch (feit) {
            case WswJaar jaar -> "wsw-jaar";
            case Middel middel -> "middel";
        };
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public long sequence() {
        return versie;
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public Object data() {
        return switch (feit) {
            case WswJaar j ->
                    new WswJaarData(
                            id,
                            j.sobId(),
                            j.jaar(),
                            j.grondslag(),
                            j.rijksbijdrageCents(),
                            j.toegevoegdeWaardeCents(),
                            j.lonenCents(),
                            j.overigeKostenCents(),
                            j.nettoresultaatCents(),
                            j.arbeidsjaren(),
                            versie);
            case Middel m ->
                    new MiddelData(
                            id,
                            m.reeks(),
                            m.jaar(),
                            m.regio(),
                            m.bedragCents(),
                            m.reeks().eenheid(),
                            m.bron(),
                            m.toelichting(),
                            versie);
        };
    }
}
