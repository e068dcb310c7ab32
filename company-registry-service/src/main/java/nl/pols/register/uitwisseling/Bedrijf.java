package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Kenmerken;
import nl.pols.register.sob.Rechtsvorm;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobGegevens;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One company with all its facts, as a line of an import or an export. A kind of fact that is left
/// out stays as the register has it; one that is given replaces all facts of that kind. In place of
/// lists a line may tell the one name, legal form, number and seat that hold from the first day on,
/// as a registration does.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Registerregel",
        requiredProperties = {"id", "geldigVan"})
public record Bedrijf(
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
        @Nullable List<Kenmerken.Deelname> betrokkenheid) {

    static Bedrijf van(Sob sob) {
        var toestand = sob.toestand();
        var kenmerken = Kenmerken.van(toestand);
        return new Bedrijf(
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
                kenmerken.betrokkenheid());
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
                && geldigTot == null;
    }
}
