package nl.pols.trajectregistratie.signaal;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// G2: what production brought in during an overstay. This service knows no revenue, so the amount
/// says whose assumption it rests on and is never kept.
@Schema(name = "Signaalbedrag")
record Bedrag(
        long bedragCents,
        BigDecimal productieuren,
        long opbrengstPerProductieuurCents,
        Opbrengst.Bron bron) {}
