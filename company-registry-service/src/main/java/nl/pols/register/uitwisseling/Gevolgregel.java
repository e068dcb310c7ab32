package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Kenmerken;
import nl.pols.register.sob.SobGegevens;
import nl.pols.register.sob.Toestand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a succession did to one of its parties, in the line of the succession: with it the act can
/// be undone where its consequences stand with the companies already.
///
/// @param erbij what the party has by the act
/// @param weg what it had in its place
/// @param nadien what became known after the act and lasts as long as the life that it shortened
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "GevolgInRegisterregel",
        requiredProperties = {"sobId"})
record Gevolgregel(
        @Nullable UUID sobId,
        @Schema(description = "Wat het bedrijf door de rechtsopvolging heeft.")
                @Nullable Feiten erbij,
        @Schema(description = "Wat het zonder de rechtsopvolging zou hebben.") @Nullable Feiten weg,
        @Schema(
                        description =
                                "Wat na de rechtsopvolging bekend werd en eindigt omdat zij het"
                                        + " bedrijf beëindigt.")
                @Nullable Feiten nadien) {

    /// A period in which a company exists.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "BestaanInRegisterregel",
            requiredProperties = {"geldigVan"})
    record Bestaan(
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    /// Facts by kind, in the words of a company's line.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FeitenInRegisterregel")
    record Feiten(
            @Nullable List<Bestaan> bestaan,
            @Nullable List<SobGegevens.Naam> namen,
            @Nullable List<Kenmerken.Vorm> rechtsvormen,
            @Nullable List<Kenmerken.Nummer> identificaties,
            @Nullable List<Kenmerken.Zetel> zetels,
            @Nullable List<SobGegevens.GemeenteRelatie> relaties,
            @Nullable List<Kenmerken.Taak> taakomvang,
            @Nullable List<Kenmerken.Lidmaatschap> cedrislidmaatschap,
            @Nullable List<Kenmerken.Functie> functionaliteiten,
            @Nullable List<Kenmerken.Deelname> betrokkenheid) {

        static @Nullable Feiten van(Toestand toestand) {
            if (toestand.feiten().isEmpty()) {
                return null;
            }
            var kenmerken = Kenmerken.van(toestand);
            var levens =
                    toestand.feiten(Feitentabel.BESTAAN).stream()
                            .map(f ->
                                    new Bestaan(
                                            f.geldig().van(),
                                            f.precisie().vermeld(),
                                            f.geldig().tot()))
                            .toList();
            return new Feiten(
                    levens,
                    SobGegevens.namen(toestand.namen()),
                    kenmerken.rechtsvormen(),
                    kenmerken.identificaties(),
                    kenmerken.zetels(),
                    SobGegevens.relaties(toestand.relaties()),
                    kenmerken.taakomvang(),
                    kenmerken.cedrislidmaatschap(),
                    kenmerken.functionaliteiten(),
                    kenmerken.betrokkenheid());
        }

        /// The same lists as those of a company's line.
        Bedrijf alsBedrijf() {
            return new Bedrijf(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    namen,
                    rechtsvormen,
                    identificaties,
                    zetels,
                    relaties,
                    taakomvang,
                    cedrislidmaatschap,
                    functionaliteiten,
                    betrokkenheid,
                    null);
        }
    }

    /// Null when nothing is told.
    static @Nullable List<Gevolgregel> van(Map<UUID, Gevolg> gevolgen) {
        return gevolgen.isEmpty()
                ? null
                : gevolgen.entrySet().stream().map(g -> van(g.getKey(), g.getValue())).toList();
    }

    private static Gevolgregel van(UUID sobId, Gevolg gevolg) {
        return new Gevolgregel(
                sobId,
                Feiten.van(gevolg.erbij()),
                Feiten.van(gevolg.weg()),
                Feiten.van(gevolg.nadien()));
    }
}
