package nl.pols.register.rechtsopvolging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.register.sob.Opvolging;
import org.jspecify.annotations.Nullable;

/// SOBs that end on the day of an act, and who gets what of them.
///
/// @param voorgangers who ends; each stands in the request at `plaats`
/// @param ontvangers who gets something; nobody at a dissolution without people of the Wsw
record Overgang(Aanvraag aanvraag, List<Voorganger> voorgangers, List<Ontvanger> ontvangers) {

    /// Who ends.
    record Voorganger(UUID id, String plaats) {}

    /// Who gets something.
    ///
    /// @param gemeenten which municipalities go along; null: all of them
    record Ontvanger(
            Aanvraag.Opvolger opvolger,
            int aandeel,
            @Nullable List<String> gemeenten,
            String plaats) {
        UUID id() {
            return opvolger.id();
        }
    }

    /// Null when the SOB goes on.
    static @Nullable Overgang van(Aanvraag aanvraag) {
        return switch (aanvraag) {
            case Aanvraag.Naamswijziging naamswijziging -> null;
            case Aanvraag.Fusie fusie -> van(fusie);
            case Aanvraag.Splitsing splitsing -> van(splitsing);
            case Aanvraag.SamenvoegingSocialeDienst samen ->
                    samen.opvolger() == null ? null : van(samen, samen.opvolger());
            case Aanvraag.Opheffing opheffing -> van(opheffing);
        };
    }

    static Overgang van(Aanvraag.Fusie fusie) {
        var voorgangers = new ArrayList<Voorganger>();
        for (UUID id : fusie.voorgangers()) {
            voorgangers.add(new Voorganger(id, "/voorgangers/" + voorgangers.size()));
        }
        return new Overgang(fusie, voorgangers, List.of(geheel(fusie.opvolger())));
    }

    static Overgang van(Aanvraag.Splitsing splitsing) {
        var ontvangers = new ArrayList<Ontvanger>();
        for (Aanvraag.Deel deel : splitsing.verdeelsleutel()) {
            ontvangers.add(
                    new Ontvanger(
                            deel.opvolger(),
                            deel.aandeel(),
                            deel.gemeenten(),
                            "/verdeelsleutel/" + ontvangers.size()));
        }
        return new Overgang(splitsing, alleen(splitsing.sobId()), ontvangers);
    }

    static Overgang van(
            Aanvraag.SamenvoegingSocialeDienst samenvoeging, Aanvraag.Opvolger afdeling) {
        return new Overgang(samenvoeging, alleen(samenvoeging.sobId()), List.of(geheel(afdeling)));
    }

    /// Who takes the people of the Wsw takes none of the relations with municipalities.
    static Overgang van(Aanvraag.Opheffing opheffing) {
        var ontvangers = new ArrayList<Ontvanger>();
        for (Aanvraag.Werkgever werkgever : opheffing.wswWerkgevers()) {
            ontvangers.add(
                    new Ontvanger(
                            new Aanvraag.Opvolger(werkgever.sobId(), null),
                            werkgever.aandeel(),
                            List.of(),
                            "/wswWerkgevers/%d/sobId".formatted(ontvangers.size())));
        }
        return new Overgang(opheffing, alleen(opheffing.sobId()), ontvangers);
    }

    private static List<Voorganger> alleen(UUID sobId) {
        return List.of(new Voorganger(sobId, "/sobId"));
    }

    private static Ontvanger geheel(Aanvraag.Opvolger opvolger) {
        return new Ontvanger(opvolger, Opvolging.GEHEEL, null, "/opvolger");
    }

    List<UUID> partijen() {
        return Stream.concat(voorgangerIds().stream(), ontvangerIds().stream()).toList();
    }

    List<UUID> voorgangerIds() {
        return voorgangers.stream().map(Voorganger::id).toList();
    }

    List<UUID> ontvangerIds() {
        return ontvangers.stream().map(Ontvanger::id).toList();
    }

    List<Botsing.Deelname> deelnames() {
        return Stream.concat(
                        voorgangers.stream()
                                .map(v -> deelname(v.plaats(), v.id(), Botsing.Rol.EINDIGT)),
                        ontvangers.stream()
                                .map(o -> deelname(o.plaats(), o.id(), Botsing.Rol.VOLGT_OP)))
                .toList();
    }

    private static Botsing.Deelname deelname(String plaats, UUID id, Botsing.Rol rol) {
        return new Botsing.Deelname(plaats, id, rol, false);
    }

    Opvolging opvolging(UUID voorganger, Ontvanger ontvanger) {
        return new Opvolging(
                aanvraag.id(),
                voorganger,
                ontvanger.id(),
                aanvraag.ingangsdatum(),
                ontvanger.aandeel(),
                ontvanger.gemeenten());
    }
}
