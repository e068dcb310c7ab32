package nl.pols.rapportage.herbouw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a rebuild, or how far it is.
///
/// @param totaal events in the topics when it began; more may come
/// @param perSeconde events read a second, while it read
/// @param verschillen what is another than before; empty while nothing was compared
@Schema(name = "Herbouw")
public record Verslag(
        UUID herbouwId,
        Fase fase,
        Instant begonnenOp,
        @Schema(nullable = true) @Nullable Instant geeindigdOp,
        String door,
        boolean ondanksVerschil,
        long gelezen,
        long totaal,
        long perSeconde,
        List<Verschil> verschillen,
        @Schema(nullable = true) @Nullable String reden) {

    static final String VOORBEELD =
            """
            {"herbouwId":"0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e","fase":"KLAAR","begonnenOp":"2026-01-31T12:00:00Z",
             "geeindigdOp":"2026-01-31T12:01:38Z","door":"beheerder","ondanksVerschil":false,"gelezen":1300000,
             "totaal":1300000,"perSeconde":18000,"verschillen":[],"reden":null}
            """;

    static final String LOPEND =
            """
            {"herbouwId":"0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e","fase":"LEZEN","begonnenOp":"2026-01-31T12:00:00Z",
             "geeindigdOp":null,"door":"beheerder","ondanksVerschil":false,"gelezen":0,"totaal":0,"perSeconde":0,
             "verschillen":[],"reden":null}
            """;
}
