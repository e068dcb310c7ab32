package nl.pols.register.feit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.register.Dag;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Naam;
import nl.pols.register.Precisie;
import nl.pols.register.Reden;
import nl.pols.register.sob.Aanbod;
import nl.pols.register.sob.Betrokkenheid;
import nl.pols.register.sob.Dienst;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Identificatie;
import nl.pols.register.sob.NieuweRelatie;
import nl.pols.register.sob.Rechtsvorm;
import nl.pols.register.sob.Relatie;
import nl.pols.register.sob.Taakomvang;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact as it is sent. Its kind says which value belongs to it; what belongs to another kind is
/// refused, so that nothing that was sent is silently left out.
public record NieuwFeit(
        @NotNull Soort soort,
        @Nullable @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String naam,
        @Nullable Rechtsvorm rechtsvorm,
        @Nullable @Pattern(regexp = "GM[0-9]{4}") String zetelGemeentecode,
        @Nullable Taakomvang taakomvang,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String functionaliteit,
        @Nullable @Valid Nummer identificatie,
        @Nullable @Valid Antwoord betrokkenheid,
        @Nullable @Valid Band relatie,
        @NotNull @Dag LocalDate geldigVan,
        @Nullable Precisie geldigVanPrecisie,
        @Nullable @Dag LocalDate geldigTot,
        @NotNull @Reden String reden) {

    /// The kinds of facts. BESTAAN corrects the first day, NAAM the spelling of a name.
    @Schema(name = "SoortFeit")
    public enum Soort {
        BESTAAN,
        NAAM,
        RECHTSVORM,
        ZETEL,
        TAAKOMVANG,
        CEDRISLIDMAATSCHAP,
        FUNCTIONALITEIT,
        IDENTIFICATIE,
        BETROKKENHEID,
        RELATIE
    }

    /// A number; `uitgever` is the usual issuer unless told.
    @Schema(name = "NieuweIdentificatie")
    public record Nummer(
            @NotNull SoortNummer soort,
            @NotNull
                    @Pattern(
                            regexp = "[0-9]{8,20}",
                            message =
                                    "Verwacht: alleen cijfers; een KvK-nummer heeft er 8, een RSIN"
                                            + " 9, een OIN 20.")
                    String waarde,
            @Nullable @Naam String uitgever) {}

    /// The kinds that are understood; an establishment number always to be refused.
    @Schema(name = "SoortNummer")
    public enum SoortNummer {
        KVK,
        RSIN,
        OIN,
        VESTIGINGSNUMMER
    }

    /// What was answered about taking part.
    @Schema(name = "NieuweBetrokkenheid")
    public record Antwoord(
            Betrokkenheid.@NotNull Onderwerp onderwerp,
            @NotNull Boolean betrokken,
            @Nullable @Pattern(regexp = "AM[0-9]{2}") String arbeidsmarktregio) {}

    /// A relation with a municipality.
    @Schema(name = "RelatieAlsFeit")
    public record Band(
            @NotNull @Pattern(regexp = "GM[0-9]{4}") String gemeentecode,
            Relatie.@NotNull Soort soort,
            @Nullable @Size(max = 7) List<@NotNull Dienst> diensten) {}

    Bewering<?> bewering() {
        controleer();
        return switch (soort) {
            case BESTAAN -> bewering(Feitentabel.BESTAAN, true);
            case NAAM -> bewering(Feitentabel.NAMEN, gegeven(naam).strip());
            case RECHTSVORM -> bewering(Feitentabel.RECHTSVORMEN, gegeven(rechtsvorm));
            case ZETEL -> bewering(Feitentabel.ZETELS, gegeven(zetelGemeentecode));
            case TAAKOMVANG -> bewering(Feitentabel.TAAKOMVANG, gegeven(taakomvang));
            case CEDRISLIDMAATSCHAP -> bewering(Feitentabel.CEDRISLIDMAATSCHAP, true);
            case FUNCTIONALITEIT ->
                    bewering(Feitentabel.FUNCTIONALITEITEN, new Aanbod(gegeven(functionaliteit)));
            case IDENTIFICATIE ->
                    bewering(Feitentabel.IDENTIFICATIES, nummer(gegeven(identificatie)));
            case BETROKKENHEID ->
                    bewering(Feitentabel.BETROKKENHEID, antwoord(gegeven(betrokkenheid)));
            case RELATIE -> bewering(Feitentabel.RELATIES, band(gegeven(relatie)));
        };
    }

    private <T> Bewering<T> bewering(Feitentabel<T> tabel, T waarde) {
        return new Bewering<>(
                tabel,
                new Feit<>(
                        waarde,
                        new Geldig(geldigVan, geldigTot),
                        Precisie.ofDag(geldigVanPrecisie)),
                geldigVanPrecisie != null);
    }

    private static Identificatie nummer(Nummer nummer) {
        if (nummer.soort() == SoortNummer.VESTIGINGSNUMMER || nummer.waarde().length() == 12) {
            throw new FeitRefused.VestigingsnummerIsGeenSleutel();
        }
        var soort = Identificatie.Soort.valueOf(nummer.soort().name());
        if (!soort.isGeldig(nummer.waarde())) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "/identificatie/waarde",
                                    "ongeldig-nummer",
                                    "Dit is geen geldig %s.".formatted(soort))));
        }
        var uitgever = nummer.uitgever() == null ? soort.uitgever() : nummer.uitgever().strip();
        return new Identificatie(soort, nummer.waarde(), uitgever);
    }

    private static Betrokkenheid antwoord(Antwoord a) {
        return new Betrokkenheid(a.onderwerp(), a.betrokken(), a.arbeidsmarktregio());
    }

    private static Relatie band(Band band) {
        return new Relatie(band.gemeentecode(), band.soort(), band.diensten());
    }

    private void controleer() {
        var fouten = new ArrayList<FieldError>();
        var hoort = VELDEN.get(soort);
        waarden()
                .forEach((veld, waarde) -> {
                    if (veld.equals(hoort) && waarde == null) {
                        fouten.add(
                                fout(veld, "verplicht", "Dit gegeven hoort bij deze soort feit."));
                    } else if (!veld.equals(hoort) && waarde != null) {
                        fouten.add(
                                fout(
                                        veld,
                                        "hoort-niet",
                                        "Dit gegeven hoort niet bij deze soort feit."));
                    }
                });
        if (geldigTot != null && !geldigVan.isBefore(geldigTot)) {
            fouten.add(
                    fout(
                            "geldigTot",
                            "einde-voor-begin",
                            "geldigTot ligt na geldigVan: het is de eerste dag zonder dit feit."));
        }
        if (soort == Soort.BESTAAN && geldigTot != null) {
            fouten.add(
                    fout(
                            "geldigTot",
                            "hoort-niet",
                            "Een bestaan eindigt door een rechtsopvolging."));
        }
        if (betrokkenheid != null
                && betrokkenheid.arbeidsmarktregio() != null
                && (!betrokkenheid.betrokken()
                        || betrokkenheid.onderwerp() != Betrokkenheid.Onderwerp.RMT)) {
            fouten.add(
                    fout(
                            "betrokkenheid/arbeidsmarktregio",
                            "hoort-niet",
                            "Een regio hoort alleen bij deelname aan een RMT."));
        }
        NieuweRelatie.controleer("", geldigVan, geldigVanPrecisie, fouten);
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
    }

    private static FieldError fout(String veld, String code, String detail) {
        return new FieldError("/" + veld, code, detail);
    }

    private Map<String, @Nullable Object> waarden() {
        var waarden = new LinkedHashMap<String, @Nullable Object>();
        waarden.put("naam", naam);
        waarden.put("rechtsvorm", rechtsvorm);
        waarden.put("zetelGemeentecode", zetelGemeentecode);
        waarden.put("taakomvang", taakomvang);
        waarden.put("functionaliteit", functionaliteit);
        waarden.put("identificatie", identificatie);
        waarden.put("betrokkenheid", betrokkenheid);
        waarden.put("relatie", relatie);
        return waarden;
    }

    /// Where the value of each kind stands; a life and a membership have none.
    private static final Map<Soort, String> VELDEN =
            Map.of(
                    Soort.BESTAAN, "",
                    Soort.CEDRISLIDMAATSCHAP, "",
                    Soort.NAAM, "naam",
                    Soort.RECHTSVORM, "rechtsvorm",
                    Soort.ZETEL, "zetelGemeentecode",
                    Soort.TAAKOMVANG, "taakomvang",
                    Soort.FUNCTIONALITEIT, "functionaliteit",
                    Soort.IDENTIFICATIE, "identificatie",
                    Soort.BETROKKENHEID, "betrokkenheid",
                    Soort.RELATIE, "relatie");

    private static <T> T gegeven(@Nullable T waarde) {
        if (waarde == null) {
            throw new IllegalStateException("Checked before");
        }
        return waarde;
    }
}
