package nl.pols.rapportage.aanlevering;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many of those who were to tell something had told it, and how well: for everybody, so in
/// numbers of senders and in shares of the whole country. Which sender it is isn't told (ADR 132).
///
/// @param afzenders who was to tell: those that existed on the last day of the period
/// @param geleverd who had told anything about the period or the year before it
/// @param verklaard who had declared the whole period complete; null where nobody is asked to
/// @param stil who had done neither
@Schema(name = "Publicatierespons")
public record Respons(
        Bron bron,
        int afzenders,
        int geleverd,
        @Schema(nullable = true) @Nullable Integer verklaard,
        int stil,
        List<Kwaliteit> kwaliteit) {

    public Respons {
        kwaliteit = List.copyOf(kwaliteit);
    }

    /// Of what was to be told.
    @Schema(name = "Responsbron")
    public enum Bron {
        TRAJECT,
        BESCHUT_WERK,
        WSW,
        TOEKENNING,
        OPGAVE
    }

    /// How often something could be told and was, over all senders.
    ///
    /// @param procent in whole percents: what it is a share of stays behind
    @Schema(name = "Publicatiekwaliteit")
    public record Kwaliteit(String onderwerp, String veld, int procent) {}
}
