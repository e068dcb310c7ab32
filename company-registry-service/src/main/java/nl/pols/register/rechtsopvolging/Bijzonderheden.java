package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Precisie;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an act tells beside its date and its parties; most of it belongs to one kind.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Bijzonderheden(
        @Nullable Precisie ingangsdatumPrecisie,
        @Nullable String reden,
        @Nullable String oudeNaam,
        @Nullable String nieuweNaam,
        @Nullable List<Deel> verdeelsleutel,
        @Nullable Boolean volledig,
        @Nullable List<String> gemeentecodes,
        @Nullable List<Werkgever> wswWerkgevers) {

    /// What one successor got at a split.
    @Schema(
            name = "DeelVanVastgesteldeSleutel",
            requiredProperties = {"sobId", "aandeel", "gemeenten"})
    record Deel(UUID sobId, int aandeel, List<String> gemeenten) {}

    /// Who employs which share of the people of the Wsw.
    @Schema(
            name = "VastgesteldeWerkgever",
            requiredProperties = {"sobId", "aandeel"})
    record Werkgever(UUID sobId, int aandeel) {}

    /// @param oudeNaam of an SOB that gets another name
    static Bijzonderheden van(Aanvraag aanvraag, String oudeNaam) {
        return switch (aanvraag) {
            case Aanvraag.Naamswijziging naamswijziging -> van(naamswijziging, oudeNaam);
            case Aanvraag.Fusie fusie -> van(fusie);
            case Aanvraag.Splitsing splitsing -> van(splitsing);
            case Aanvraag.SamenvoegingSocialeDienst samen ->
                    van(samen, samen.nieuweNaam() == null ? null : oudeNaam);
            case Aanvraag.Opheffing opheffing -> van(opheffing);
        };
    }

    static Bijzonderheden van(Aanvraag.Fusie fusie) {
        var t = fusie.toelichting();
        return new Bijzonderheden(
                t.ingangsdatumPrecisie(), t.reden(), null, null, null, null, null, null);
    }

    static Bijzonderheden van(Aanvraag.Naamswijziging naamswijziging, String oudeNaam) {
        var t = naamswijziging.toelichting();
        return new Bijzonderheden(
                t.ingangsdatumPrecisie(),
                t.reden(),
                oudeNaam,
                naamswijziging.nieuweNaam(),
                null,
                null,
                null,
                null);
    }

    static Bijzonderheden van(Aanvraag.Splitsing splitsing) {
        var t = splitsing.toelichting();
        var sleutel =
                splitsing.verdeelsleutel().stream()
                        .map(d ->
                                new Deel(
                                        d.opvolger().id(),
                                        d.aandeel(),
                                        d.gemeenten().stream().sorted().toList()))
                        .toList();
        return new Bijzonderheden(
                t.ingangsdatumPrecisie(), t.reden(), null, null, sleutel, null, null, null);
    }

    /// @param oudeNaam null when the name stays
    static Bijzonderheden van(
            Aanvraag.SamenvoegingSocialeDienst samenvoeging, @Nullable String oudeNaam) {
        var t = samenvoeging.toelichting();
        return new Bijzonderheden(
                t.ingangsdatumPrecisie(),
                t.reden(),
                oudeNaam,
                samenvoeging.nieuweNaam(),
                null,
                samenvoeging.volledig(),
                samenvoeging.gemeentecodes(),
                null);
    }

    static Bijzonderheden van(Aanvraag.Opheffing opheffing) {
        var t = opheffing.toelichting();
        var werkgevers =
                opheffing.wswWerkgevers().stream()
                        .map(w -> new Werkgever(w.sobId(), w.aandeel()))
                        .toList();
        return new Bijzonderheden(
                t.ingangsdatumPrecisie(), t.reden(), null, null, null, null, null, werkgevers);
    }
}
