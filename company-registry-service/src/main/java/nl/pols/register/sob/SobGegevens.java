package nl.pols.register.sob;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Feit;
import nl.pols.register.Precisie;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The full public state of an SOB, as every event about it carries it. A `geldigTot` is the first
/// day on which something no longer holds.
///
/// @param naam the name on the day of the event; `namen` has them all, also those to come
/// @param opvolger the only one of the successors, or the one with the largest share
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SobGegevens(
        UUID sobId,
        String naam,
        List<Naam> namen,
        Rechtsvorm rechtsvorm,
        @Nullable String kvkNummer,
        @Nullable String zetelGemeentecode,
        boolean fictief,
        List<GemeenteRelatie> relaties,
        LocalDate geldigVan,
        @Nullable Precisie geldigVanPrecisie,
        @Nullable LocalDate geldigTot,
        @Nullable AndereSob opvolger,
        List<Opvolger> opvolgers,
        List<AndereSob> voorgangers,
        @Nullable Boolean ingetrokken,
        @Nullable UUID dubbelVan,
        @JsonUnwrapped Kenmerken kenmerken) {

    /// A name and its period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "NaamVanSob",
            requiredProperties = {"naam", "geldigVan"})
    public record Naam(
            String naam,
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {
        public Naam(String naam, LocalDate geldigVan, @Nullable LocalDate geldigTot) {
            this(naam, geldigVan, null, geldigTot);
        }
    }

    /// A relation with a municipality and its period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "RelatieVanSob",
            requiredProperties = {"gemeentecode", "soort", "geldigVan"})
    public record GemeenteRelatie(
            String gemeentecode,
            Relatie.Soort soort,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Dienst> diensten,
            LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {
        public GemeenteRelatie(
                String gemeentecode,
                Relatie.Soort soort,
                LocalDate geldigVan,
                @Nullable LocalDate geldigTot) {
            this(gemeentecode, soort, List.of(), geldigVan, null, geldigTot);
        }
    }

    /// The other side of a succession, and when it took effect.
    @Schema(
            name = "OpvolgingVanSob",
            requiredProperties = {"sobId", "ingangsdatum"})
    public record AndereSob(UUID sobId, LocalDate ingangsdatum) {}

    /// One of the SOBs into which it goes over.
    ///
    /// @param aandeel ten-thousandths of what has no municipality of its own
    /// @param gemeenten which municipalities go along; absent: all of them
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "OpvolgerVanSob",
            requiredProperties = {"sobId", "ingangsdatum", "aandeel"})
    public record Opvolger(
            UUID sobId, LocalDate ingangsdatum, int aandeel, @Nullable List<String> gemeenten) {
        private static Opvolger van(Opvolging o) {
            return new Opvolger(o.opvolgerId(), o.ingangsdatum(), o.aandeel(), o.gemeenten());
        }
    }

    /// The state of an SOB with the values of one day where only one can be told.
    static SobGegevens van(Sob sob, LocalDate dag) {
        var toestand = sob.toestand().vertelbaar();
        var vervallen = toestand.vervallen();
        return new SobGegevens(
                sob.id(),
                toestand.naamOp(dag),
                namen(toestand.namen()),
                toestand.rechtsvormOp(dag),
                kvkNummer(toestand, dag),
                Toestand.dichtbij(toestand.zetels(), dag).orElse(null),
                sob.fictief(),
                relaties(toestand.relaties()),
                toestand.bestaan().van(),
                toestand.bestaanPrecisie().vermeld(),
                toestand.bestaan().tot(),
                toestand.opvolgers().stream()
                        .max(Comparator.comparing(Opvolging::aandeel))
                        .map(o -> new AndereSob(o.opvolgerId(), o.ingangsdatum()))
                        .orElse(null),
                toestand.opvolgers().stream().map(Opvolger::van).toList(),
                toestand.voorgangers().stream()
                        .map(o -> new AndereSob(o.voorgangerId(), o.ingangsdatum()))
                        .toList(),
                vervallen != null && vervallen.reden() == Vervallen.Reden.INGETROKKEN ? true : null,
                vervallen == null ? null : vervallen.verwijstNaar(),
                Kenmerken.van(toestand));
    }

    private static @Nullable String kvkNummer(Toestand toestand, LocalDate dag) {
        var nummers =
                toestand.identificaties().stream()
                        .filter(f -> f.waarde().soort() == Identificatie.Soort.KVK)
                        .toList();
        return Toestand.dichtbij(nummers, dag).map(Identificatie::waarde).orElse(null);
    }

    public static List<Naam> namen(List<Feit<String>> feiten) {
        return Kenmerken.lijst(feiten, Naam::new);
    }

    public static List<GemeenteRelatie> relaties(List<Feit<Relatie>> feiten) {
        return Kenmerken.lijst(
                        feiten,
                        (r, van, precisie, tot) ->
                                new GemeenteRelatie(
                                        r.gemeentecode(),
                                        r.soort(),
                                        r.diensten(),
                                        van,
                                        precisie,
                                        tot))
                .stream()
                .sorted(
                        Comparator.comparing(GemeenteRelatie::gemeentecode)
                                .thenComparing(GemeenteRelatie::geldigVan)
                                .thenComparing(GemeenteRelatie::soort))
                .toList();
    }
}
