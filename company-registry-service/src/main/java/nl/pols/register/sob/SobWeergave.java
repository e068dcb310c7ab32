package nl.pols.register.sob;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Precisie;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An SOB as the API shows it: with the values of one day, and all its names. A `geldigTot` is the
/// first day on which something no longer holds.
///
/// @param relaties those of the day asked for, like every other kind of fact; all of them when no
///   day was asked for
@Schema(
        name = "SociaalOntwikkelbedrijf",
        requiredProperties = {
            "id",
            "naam",
            "status",
            "namen",
            "rechtsvorm",
            "fictief",
            "relaties",
            "geldigVan",
            "opvolgers",
            "voorgangers"
        },
        example =
                """
                {"id": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293", "naam": "Werkbedrijf Rijk van Nijmegen",
                 "status": "ACTIEF", "namen": [
                   {"naam": "Breed", "geldigVan": "1998-01-01", "geldigTot": "2018-01-01"},
                   {"naam": "Werkbedrijf Rijk van Nijmegen", "geldigVan": "2018-01-01"}],
                 "rechtsvorm": "OPENBAAR_LICHAAM", "zetelGemeentecode": "GM0268", "fictief": false,
                 "relaties": [{"gemeentecode": "GM0268", "soort": "GR_DEELNEMER",
                   "geldigVan": "1998-01-01"}],
                 "geldigVan": "1998-01-01", "opvolgers": [], "voorgangers": []}
                """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SobWeergave(
        UUID id,
        String naam,
        Status status,
        List<SobGegevens.Naam> namen,
        Rechtsvorm rechtsvorm,
        @Nullable String kvkNummer,
        @Nullable String zetelGemeentecode,
        boolean fictief,
        List<SobGegevens.GemeenteRelatie> relaties,
        LocalDate geldigVan,
        @Nullable Precisie geldigVanPrecisie,
        @Nullable LocalDate geldigTot,
        SobGegevens.@Nullable AndereSob opvolger,
        List<SobGegevens.Opvolger> opvolgers,
        List<SobGegevens.AndereSob> voorgangers,
        @Nullable UUID verwijstNaar,
        @JsonUnwrapped Kenmerken kenmerken) {

    /// What the SOB is on the day: not yet there, active, gone over into its successors, or
    /// dissolved; or dropped by the register, because the act that made it was revoked or because
    /// it is a duplicate.
    @Schema(name = "StatusVanSob")
    public enum Status {
        TOEKOMSTIG,
        ACTIEF,
        OPGEVOLGD,
        OPGEHEVEN,
        INGETROKKEN,
        DUBBEL
    }

    public static SobWeergave van(Sob sob, @Nullable LocalDate geldigOp, LocalDate vandaag) {
        var dag = geldigOp == null ? vandaag : geldigOp;
        var g = SobGegevens.van(sob, dag);
        var toestand = sob.toestand().vertelbaar();
        var getoond = geldigOp == null ? toestand : toestand.op(geldigOp);
        return new SobWeergave(
                g.sobId(),
                g.naam(),
                status(g, dag),
                g.namen(),
                g.rechtsvorm(),
                g.kvkNummer(),
                g.zetelGemeentecode(),
                g.fictief(),
                SobGegevens.relaties(getoond.relaties()),
                g.geldigVan(),
                g.geldigVanPrecisie(),
                g.geldigTot(),
                g.opvolger(),
                g.opvolgers(),
                g.voorgangers(),
                g.dubbelVan(),
                Kenmerken.van(getoond));
    }

    private static Status status(SobGegevens g, LocalDate dag) {
        if (g.dubbelVan() != null) {
            return Status.DUBBEL;
        }
        if (g.ingetrokken() != null) {
            return Status.INGETROKKEN;
        }
        if (dag.isBefore(g.geldigVan())) {
            return Status.TOEKOMSTIG;
        }
        if (g.geldigTot() == null || dag.isBefore(g.geldigTot())) {
            return Status.ACTIEF;
        }
        return g.opvolgers().isEmpty() ? Status.OPGEHEVEN : Status.OPGEVOLGD;
    }
}
