package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Kenmerken;
import nl.pols.register.sob.Rechtsvorm;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobGegevens;
import nl.pols.register.sob.Vervallen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One company with all its facts, as a line of an import or an export. A kind of fact that is left
/// out stays as the register has it; one that is given replaces all facts of that kind. In place of
/// lists a line may tell the one name, legal form, number and seat that hold from the first day on,
/// as a registration does.
///
/// @param soort a line without one is about a company
/// @param vervallen of a company that the register no longer holds to be one of its own; its facts
///   are what was known last
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Registerregel",
        requiredProperties = {"id", "geldigVan"})
public record Bedrijf(
        @Nullable Regelsoort soort,
        @Nullable UUID id,
        @Nullable Boolean fictief,
        @Nullable LocalDate geldigVan,
        @Nullable Precisie geldigVanPrecisie,
        @Nullable LocalDate geldigTot,
        @Nullable String naam,
        @Nullable Rechtsvorm rechtsvorm,
        @Nullable String kvkNummer,
        @Nullable String zetelGemeentecode,
        @Nullable List<SobGegevens.Naam> namen,
        @Nullable List<Kenmerken.Vorm> rechtsvormen,
        @Nullable List<Kenmerken.Nummer> identificaties,
        @Nullable List<Kenmerken.Zetel> zetels,
        @Nullable List<SobGegevens.GemeenteRelatie> relaties,
        @Nullable List<Kenmerken.Taak> taakomvang,
        @Nullable List<Kenmerken.Lidmaatschap> cedrislidmaatschap,
        @Nullable List<Kenmerken.Functie> functionaliteiten,
        @Nullable List<Kenmerken.Deelname> betrokkenheid,
        @Nullable Verval vervallen) {

    /// Why the register dropped it, and of which company it is a duplicate.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "VervalInRegisterregel")
    public record Verval(Vervallen.@Nullable Reden reden, @Nullable UUID verwijstNaar) {
        boolean is(@Nullable Vervallen vervallen) {
            return vervallen != null
                    && vervallen.reden() == reden
                    && Objects.equals(vervallen.verwijstNaar(), verwijstNaar);
        }
    }

    static Bedrijf van(Sob sob) {
        var toestand = sob.toestand();
        var kenmerken = Kenmerken.van(toestand);
        var vervallen = toestand.vervallen();
        return new Bedrijf(
                Regelsoort.SOB,
                sob.id(),
                sob.fictief(),
                toestand.bestaan().van(),
                toestand.bestaanPrecisie().vermeld(),
                toestand.bestaan().tot(),
                null,
                null,
                null,
                null,
                SobGegevens.namen(toestand.namen()),
                kenmerken.rechtsvormen(),
                kenmerken.identificaties(),
                kenmerken.zetels(),
                SobGegevens.relaties(toestand.relaties()),
                kenmerken.taakomvang(),
                kenmerken.cedrislidmaatschap(),
                kenmerken.functionaliteiten(),
                kenmerken.betrokkenheid(),
                vervallen == null ? null : new Verval(vervallen.reden(), vervallen.verwijstNaar()));
    }

    /// Whether it says no more than a registration does.
    boolean isRegistratie() {
        return namen == null
                && rechtsvormen == null
                && identificaties == null
                && zetels == null
                && taakomvang == null
                && cedrislidmaatschap == null
                && functionaliteiten == null
                && betrokkenheid == null
                && geldigTot == null
                && vervallen == null;
    }
}
