package nl.pols.register.sob;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import nl.pols.register.Feit;
import nl.pols.register.Precisie;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Facts about an SOB with their periods, as the API and the events tell them. A `geldigTot` is the
/// first day on which something no longer holds; without `geldigVanPrecisie` the first day is known
/// to the day.
public record Kenmerken(
        List<Nummer> identificaties,
        List<Vorm> rechtsvormen,
        List<Zetel> zetels,
        List<Taak> taakomvang,
        List<Lidmaatschap> cedrislidmaatschap,
        List<Functie> functionaliteiten,
        List<Deelname> betrokkenheid) {

    /// A number, who issued it, and its period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "IdentificatieVanSob",
            requiredProperties = {"soort", "waarde", "uitgever", "geldigVan"})
    public record Nummer(
            Identificatie.Soort soort,
            String waarde,
            String uitgever,
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    /// A legal form and its period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "RechtsvormVanSob",
            requiredProperties = {"rechtsvorm", "geldigVan"})
    public record Vorm(
            Rechtsvorm rechtsvorm,
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    /// A seat and its period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ZetelVanSob",
            requiredProperties = {"gemeentecode", "geldigVan"})
    public record Zetel(
            String gemeentecode,
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    /// A task scope and its period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "TaakomvangVanSob",
            requiredProperties = {"taakomvang", "geldigVan"})
    public record Taak(
            Taakomvang taakomvang,
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    /// A period of membership of Cedris.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "CedrislidmaatschapVanSob",
            requiredProperties = {"geldigVan"})
    public record Lidmaatschap(
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    /// A functionality and the period in which it is offered.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "FunctionaliteitVanSob",
            requiredProperties = {"functionaliteit", "geldigVan"})
    public record Functie(
            String functionaliteit,
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    /// Whether it takes part in a measure, and its period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "BetrokkenheidVanSob",
            requiredProperties = {"onderwerp", "betrokken", "geldigVan"})
    public record Deelname(
            Betrokkenheid.Onderwerp onderwerp,
            boolean betrokken,
            @Nullable String arbeidsmarktregio,
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    public static Kenmerken van(Toestand toestand) {
        return new Kenmerken(
                lijst(
                        toestand.identificaties(),
                        (i, van, precisie, tot) ->
                                new Nummer(
                                        i.soort(), i.waarde(), i.uitgever(), van, precisie, tot)),
                lijst(toestand.rechtsvormen(), Vorm::new),
                lijst(toestand.zetels(), Zetel::new),
                lijst(toestand.taakomvang(), Taak::new),
                lijst(
                        toestand.cedrislidmaatschap(),
                        (lid, van, precisie, tot) -> new Lidmaatschap(van, precisie, tot)),
                lijst(
                        toestand.functionaliteiten(),
                        (a, van, precisie, tot) ->
                                new Functie(a.functionaliteit(), van, precisie, tot)),
                lijst(
                        toestand.betrokkenheid(),
                        (b, van, precisie, tot) ->
                                new Deelname(
                                        b.onderwerp(),
                                        b.betrokken(),
                                        b.arbeidsmarktregio(),
                                        van,
                                        precisie,
                                        tot)));
    }

    /// A value with its period.
    @FunctionalInterface
    interface MetPeriode<T, R> {
        R van(T waarde, LocalDate van, @Nullable Precisie precisie, @Nullable LocalDate tot);
    }

    static <T, R> List<R> lijst(List<Feit<T>> feiten, MetPeriode<T, R> vorm) {
        return feiten.stream()
                .map(f ->
                        vorm.van(
                                f.waarde(),
                                f.geldig().van(),
                                f.precisie().vermeld(),
                                f.geldig().tot()))
                .toList();
    }
}
