package nl.pols.financiering.toekenning;

import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Kenmerken;
import nl.pols.financiering.toekenning.Opdracht.Besteed;
import nl.pols.financiering.toekenning.Opdracht.Corrigeer;
import nl.pols.financiering.toekenning.Opdracht.GeefVrij;
import nl.pols.financiering.toekenning.Opdracht.Overschrijd;
import nl.pols.financiering.toekenning.Opdracht.Verplicht;
import nl.pols.financiering.toekenning.Opdracht.VloeiTerug;
import org.jspecify.annotations.Nullable;

/// Between which accounts what is asked within a grant is booked:
///
/// ```
/// REGELING --overschrijding--> TOEKENNING --besteding--> BESTEED
///          <--terugvloeiing---     |  ^                     ^
///                     verplichting v  | vrijval             |
///                              VERPLICHTING ----besteding---+
/// ```
///
/// A correction is the same arrow back, so that money returns to where it came from.
final class Boekwijze {

    private final Toekenning toekenning;

    Boekwijze(Toekenning toekenning) {
        this.toekenning = toekenning;
    }

    /// @param origineel the posting that a correction takes back
    /// @param open what a commitment still holds
    Boeking boeking(
            Opdracht opdracht, @Nullable Boekingsregel origineel, ToLongFunction<UUID> open) {
        var grant = toekenning.toekenningId();
        var scheme = toekenning.regelingId();
        return switch (opdracht) {
            case Besteed b -> besteding(b);
            case Corrigeer c -> correctie(c, Objects.requireNonNull(origineel).boeking());
            case Verplicht v ->
                    basis(v, Boekingsoort.VERPLICHTING, v.bedragCents(), grant, v.id())
                            .via(v.sobId(), v.omschrijving())
                            .metKenmerken(Kenmerken.verplichting(v.verlooptOp(), v.exclusiefBtw()));
            case GeefVrij g -> {
                long cents =
                        g.bedragCents() == null
                                ? open.applyAsLong(g.verplichtingId())
                                : g.bedragCents();
                yield basis(g, Boekingsoort.VRIJVAL, cents, g.verplichtingId(), grant)
                        .metReden(g.reden(), null);
            }
            case Overschrijd o ->
                    basis(o, Boekingsoort.OVERSCHRIJDING, o.bedragCents(), scheme, grant)
                            .metReden(o.reden(), o.omschrijving())
                            .metKenmerken(Kenmerken.goedgekeurdDoor(o.door()));
            case VloeiTerug t ->
                    basis(t, Boekingsoort.TERUGVLOEIING, t.bedragCents(), grant, scheme);
        };
    }

    private Boeking besteding(Besteed opdracht) {
        var van =
                opdracht.verplichtingId() == null
                        ? toekenning.toekenningId()
                        : opdracht.verplichtingId();
        return basis(
                        opdracht,
                        Boekingsoort.BESTEDING,
                        opdracht.bedragCents(),
                        van,
                        toekenning.besteedRekening())
                .via(opdracht.sobId(), opdracht.omschrijving())
                .metKenmerken(opdracht.onderbouwing());
    }

    private Boeking correctie(Corrigeer opdracht, Boeking origineel) {
        return basis(
                        opdracht,
                        Boekingsoort.CORRECTIE,
                        opdracht.bedragCents(),
                        origineel.credit(),
                        origineel.debet())
                .via(origineel.sobId(), null)
                .metReden(opdracht.reden(), opdracht.omschrijving())
                .metKenmerken(origineel.kenmerken())
                .alsCorrectieVan(origineel.boekingId());
    }

    private Boeking basis(Opdracht opdracht, Boekingsoort soort, long cents, UUID van, UUID naar) {
        return Boeking.van(
                opdracht.id(), soort, van, naar, cents, opdracht.datum(), toekenning.houder());
    }
}
