package nl.pols.trajectregistratie.wsw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Vorm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The Wsw stock on a day, as known at a moment: in heads and in labour years (letter 003: the
/// volume is counted in labour years), by work form, and the share with regular employers (W3).
///
/// @param personen people, each once
/// @param arbeidsjaren labour years (SE), four decimals
@Schema(name = "WswCijfers", example = Wswcijfers.VOORBEELD)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Wswcijfers(
        LocalDate peildatum,
        @Nullable Instant bekendOp,
        int personen,
        BigDecimal arbeidsjaren,
        Map<Vorm, Volume> werkvormen,
        Aandeel bijReguliereWerkgevers) {

    static final String VOORBEELD =
            """
            {"peildatum": "2015-12-31", "personen": 100, "arbeidsjaren": 91.5000,
             "werkvormen": {"BESCHUT": {"personen": 62, "arbeidsjaren": 57.0000},
                            "GROEPSDETACHERING": {"personen": 20, "arbeidsjaren": 18.0000},
                            "INDIVIDUELE_DETACHERING": {"personen": 10, "arbeidsjaren": 9.5000},
                            "BEGELEID_WERKEN": {"personen": 8, "arbeidsjaren": 7.0000}},
             "bijReguliereWerkgevers": {"teller": 38, "noemer": 100, "waarde": 0.3800}}
            """;

    @Schema(name = "WswVolume")
    record Volume(int personen, BigDecimal arbeidsjaren) {}

    /// W3: secondment and supported employment together, of all.
    @Schema(name = "WswAandeel")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Aandeel(long teller, long noemer, @Nullable BigDecimal waarde) {}

    /// @param dienstverbanden of which one runs per person on a day
    static Wswcijfers van(
            Collection<WswDienstverband> dienstverbanden,
            LocalDate dag,
            @Nullable Instant bekendOp) {
        Map<Vorm, int[]> perVorm = new EnumMap<>(Vorm.class);
        for (Vorm vorm : Vorm.values()) {
            perVorm.put(vorm, new int[2]);
        }
        int regulier = 0;
        for (WswDienstverband d : dienstverbanden) {
            if (d.looptOp(dag)) {
                var vorm = d.vormOp(dag);
                int[] telling = perVorm.getOrDefault(vorm, new int[2]);
                telling[0]++;
                telling[1] += d.omvangOp(dag).arbeidsjaren();
                regulier += vorm.bijReguliereWerkgever() ? 1 : 0;
            }
        }
        int personen = perVorm.values().stream().mapToInt(t -> t[0]).sum();
        long jaren = perVorm.values().stream().mapToLong(t -> t[1]).sum();
        Map<Vorm, Volume> volumes = new EnumMap<>(Vorm.class);
        perVorm.forEach((vorm, t) -> volumes.put(vorm, new Volume(t[0], jaren(t[1]))));
        return new Wswcijfers(
                dag, bekendOp, personen, jaren(jaren), volumes, aandeel(regulier, personen));
    }

    private static BigDecimal jaren(long tienduizendsten) {
        return BigDecimal.valueOf(tienduizendsten, 4);
    }

    private static Aandeel aandeel(long teller, long noemer) {
        return new Aandeel(
                teller,
                noemer,
                noemer == 0
                        ? null
                        : BigDecimal.valueOf(teller)
                                .divide(BigDecimal.valueOf(noemer), 4, RoundingMode.HALF_UP));
    }
}
