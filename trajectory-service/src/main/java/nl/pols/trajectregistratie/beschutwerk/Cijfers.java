package nl.pols.trajectregistratie.beschutwerk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Sheltered work of one municipality on one day, as known at one moment: rules B1 to B6 of the
/// domain, each with what it was made of.
///
/// @param aantal the ministerial regulation's number of places of 31 hours; absent when not known
/// @param behoefte positive advices that hold on the day
/// @param verplichting B1: the lesser of need and number; none before 2017; absent when the number
///   is not known
/// @param tekort31 what is missing of the obligation in places of 31 hours, two decimals
@Schema(name = "BeschutWerkCijfers", example = Cijfers.VOORBEELD)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cijfers(
        String gemeentecode,
        LocalDate peildatum,
        @Nullable Instant bekendOp,
        @Nullable Integer aantal,
        @Nullable String bron,
        int behoefte,
        @Nullable Integer verplichting,
        @Nullable BovenHetAantal bovenHetAantal,
        int werkend,
        @Nullable BigDecimal gemiddeldeUren,
        @Nullable Verhouding vervulling,
        @Nullable BigDecimal tekort31,
        Verhouding aandeelGeplaatst,
        Plaatsingstijd plaatsingstijd,
        Wachtlijst wachtlijst,
        Aanvragen aanvragen,
        Adviezen adviezen,
        Bewegingen bewegingen) {

    static final String VOORBEELD =
            """
            {"gemeentecode": "GM0363", "peildatum": "2017-12-31", "bekendOp": "2018-06-15T00:00:00Z", "aantal": 2600,
             "bron": "brief 004", "behoefte": 2154, "verplichting": 2154,
             "bovenHetAantal": {"adviezen": 0, "metAnderAanbod": 0, "zonderAanbod": 0},
             "werkend": 1184, "gemiddeldeUren": 25.00, "vervulling": {"teller": 2960000, "noemer": 8060000, "waarde": 0.3672},
             "tekort31": 1199.16, "aandeelGeplaatst": {"teller": 1184, "noemer": 2154, "waarde": 0.5497},
             "plaatsingstijd": {"plaatsingen": 1184, "dagen": 107744, "gemiddeldeMaanden": 2.99, "mediaanDagen": 91,
                                "dagenPerReden": {"ONBEKEND": 90000, "VOORTRAJECT": 17744}},
             "wachtlijst": {"totaal": 970, "redenen": {"TIJD_NODIG": 600, "VOORTRAJECT": 370}},
             "aanvragen": {"gemeente": 1400, "persoon": 1700},
             "adviezen": {"positief": 1650, "negatief": 900, "positiefCumulatief": 2154},
             "bewegingen": {"naarBanenafspraak": 12, "terugval": 3, "terugvalGeplaatst": 1}}
            """;

    /// Numerator and denominator are exact; the value has four decimals and is absent when there is
    /// nothing to divide by.
    @Schema(name = "BeschutWerkVerhouding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verhouding(long teller, long noemer, @Nullable BigDecimal waarde) {

        static Verhouding van(long teller, long noemer) {
            return new Verhouding(
                    teller,
                    noemer,
                    noemer == 0
                            ? null
                            : BigDecimal.valueOf(teller)
                                    .divide(BigDecimal.valueOf(noemer), 4, RoundingMode.HALF_UP));
        }
    }

    /// B2: above the number there is no duty to offer a place, but another offer is asked.
    ///
    /// @param adviezen positive advices beyond the number
    /// @param metAnderAanbod people without a place who got another offer
    /// @param zonderAanbod advices beyond the number for which neither a place nor an offer is
    ///   known
    @Schema(name = "BeschutWerkBovenHetAantal")
    record BovenHetAantal(int adviezen, int metAnderAanbod, int zonderAanbod) {}

    /// B5: from the advice to the first place, of everybody placed by the day.
    ///
    /// @param dagenPerReden all those days by the reason that held on each; `ONBEKEND` where none
    ///   was given
    @Schema(name = "BeschutWerkPlaatsingstijd")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plaatsingstijd(
            int plaatsingen,
            long dagen,
            @Nullable BigDecimal gemiddeldeMaanden,
            @Nullable Integer mediaanDagen,
            Map<String, Long> dagenPerReden) {}

    /// Positive advices that hold without a place on the day, by the reason that holds then;
    /// `ONBEKEND` where none was given.
    @Schema(name = "BeschutWerkWachtlijst")
    record Wachtlijst(int totaal, Map<String, Integer> redenen) {}

    /// In the year up to and including the day.
    @Schema(name = "BeschutWerkAanvragen")
    record Aanvragen(int gemeente, int persoon) {}

    /// By date of decision, in the year up to and including the day; and all positive ones until
    /// then, whatever became of them.
    @Schema(name = "BeschutWerkAdviezen")
    record Adviezen(int positief, int negatief, int positiefCumulatief) {}

    /// B6, in the year up to and including the day.
    @Schema(name = "BeschutWerkBewegingen")
    record Bewegingen(int naarBanenafspraak, int terugval, int terugvalGeplaatst) {}
}
