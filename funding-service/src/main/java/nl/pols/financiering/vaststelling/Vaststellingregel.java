package nl.pols.financiering.vaststelling;

import java.util.UUID;
import nl.pols.financiering.regeling.Regeling;
import nl.pols.financiering.toekenning.Stand;
import nl.pols.financiering.toekenning.Toekenning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a settlement says of one grant. Invariant: freely spendable means never produce a claim; of
/// other means that flow back, all that was not spent does (M3).
@Schema(
        name = "Vaststellingregel",
        requiredProperties = {
            "toekenningId",
            "regelingId",
            "vrijBesteedbaar",
            "toegekendCents",
            "overschredenCents",
            "besteedCents",
            "verplichtCents",
            "terugvloeiingCents"
        })
public record Vaststellingregel(
        UUID toekenningId,
        UUID regelingId,
        boolean vrijBesteedbaar,
        long toegekendCents,
        long overschredenCents,
        long besteedCents,
        long verplichtCents,
        long terugvloeiingCents) {

    static Vaststellingregel van(Toekenning toekenning, Regeling regeling, Stand stand) {
        boolean vloeitTerug = regeling.isTerugvloeiing() && !regeling.isVrijBesteedbaar();
        return new Vaststellingregel(
                toekenning.toekenningId(),
                toekenning.regelingId(),
                regeling.isVrijBesteedbaar(),
                toekenning.bedragCents(),
                stand.overschredenCents(),
                stand.besteedCents(),
                stand.verplichtCents(),
                vloeitTerug ? stand.beschikbaarCents() : 0);
    }
}
