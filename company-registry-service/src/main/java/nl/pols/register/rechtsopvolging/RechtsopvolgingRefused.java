package nl.pols.register.rechtsopvolging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.NamedRefusal;

/// Why a succession, or its revocation, is turned down. What an SOB itself refuses (outside its
/// life, name overlaps) is in `SobRefused`.
abstract sealed class RechtsopvolgingRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;
    private final transient List<FieldError> errors;

    private RechtsopvolgingRefused(
            Kind kind, String title, String detail, List<FieldError> errors) {
        super(kind, title, detail);
        this.errors = List.copyOf(errors);
    }

    private RechtsopvolgingRefused(Kind kind, String title, String detail) {
        this(kind, title, detail, List.of());
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class RechtsopvolgingNietGevonden extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingNietGevonden(UUID id) {
            super(
                    Kind.UNKNOWN,
                    "Rechtsopvolging niet gevonden",
                    "Het register kent geen rechtsopvolging %s (op het gevraagde moment)."
                            .formatted(id));
        }
    }

    /// The id is in use for another succession.
    static final class RechtsopvolgingBestaatAl extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingBestaatAl(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Rechtsopvolging bestaat al",
                    "Onder id %s is al een rechtsopvolging met andere gegevens vastgesteld. Gebruik een nieuw id."
                            .formatted(id));
        }
    }

    /// It can't be true beside an act that was laid down first; that one stands.
    static final class RechtsopvolgingBotst extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingBotst(List<Botsing> botsingen) {
            super(
                    Kind.CONFLICT,
                    "Rechtsopvolging botst",
                    botsingen.getFirst().zin()
                            + " Trek die eerst in, of geef een andere datum of een ander bedrijf.",
                    botsingen.stream()
                            .map(b -> new FieldError(b.plaats(), "rechtsopvolging-botst", b.zin()))
                            .toList());
        }
    }

    /// An SOB can't be its own successor.
    static final class FusieMetZichzelf extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        FusieMetZichzelf(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Fusie met zichzelf",
                    "%s is zowel voorganger als opvolger. Laat het uit de voorgangers weg."
                            .formatted(id));
        }
    }

    /// What ends can't take over from itself.
    static final class OpvolgerVanZichzelf extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        OpvolgerVanZichzelf(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Opvolger van zichzelf",
                    "%s eindigt en kan niet zijn eigen opvolger zijn.".formatted(id));
        }
    }

    /// An SOB that the register dropped takes no part in anything.
    static final class BedrijfVervallen extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        BedrijfVervallen(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Sociaal ontwikkelbedrijf vervallen",
                    "%s is ingetrokken of is een dubbele registratie.".formatted(id));
        }
    }

    /// Each municipality that has something with the SOB goes to exactly one successor.
    static final class VerdeelsleutelSluitNiet extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        VerdeelsleutelSluitNiet(List<FieldError> errors) {
            super(
                    Kind.CONFLICT,
                    "Verdeelsleutel sluit niet",
                    "De verdeelsleutel noemt niet precies de gemeenten die op of na de ingangsdatum"
                            + " een relatie met het bedrijf hebben.",
                    errors);
        }
    }

    /// The people of the Wsw keep an employer (letter 002: they keep their rights).
    static final class WswWerknemersZonderWerkgever extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        WswWerknemersZonderWerkgever(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Wsw-werknemers zonder werkgever",
                    "%s voert op de ingangsdatum de Wsw uit. Geef in wswWerkgevers wie de mensen in dienst neemt; een gemeente doet dat door een bedrijf met rechtsvorm GEMEENTELIJKE_AFDELING."
                            .formatted(id));
        }
    }

    /// An SOB that merges into a municipality goes over into a department of it.
    static final class OpvolgerGeenAfdeling extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        OpvolgerGeenAfdeling(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Opvolger geen afdeling",
                    "%s heeft op de ingangsdatum niet de rechtsvorm GEMEENTELIJKE_AFDELING."
                            .formatted(id));
        }
    }

    /// Later changes build on it; they are undone first, the last one first.
    static final class RechtsopvolgingIngehaald extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingIngehaald(UUID id, List<Ingehaald> door) {
            super(
                    Kind.CONFLICT,
                    "Rechtsopvolging ingehaald",
                    "Rechtsopvolging %s kan niet worden ingetrokken: %s Maak die eerst ongedaan."
                            .formatted(id, door.getFirst().zin()),
                    door.stream()
                            .map(i ->
                                    new FieldError("path:id", "rechtsopvolging-ingehaald", i.zin()))
                            .toList());
        }
    }

    /// What an import told of its effects doesn't fit what the register knows.
    static final class GevolgenPassenNiet extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        GevolgenPassenNiet(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Gevolgen passen niet",
                    "Rechtsopvolging %s kan niet worden ingetrokken: wat bij het inlezen over haar gevolgen is verteld, past niet bij wat het register weet. Corrigeer de feiten van de bedrijven."
                            .formatted(id));
        }
    }

    /// What it should have brought about isn't so.
    static final class RechtsopvolgingNietVerwerkt extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingNietVerwerkt(String plaats, UUID sob, LocalDate dag) {
            super(
                    Kind.CONFLICT,
                    "Rechtsopvolging niet verwerkt",
                    "De gevolgen van deze rechtsopvolging staan niet bij haar partijen.",
                    List.of(
                            new FieldError(
                                    plaats,
                                    "rechtsopvolging-niet-verwerkt",
                                    "%s eindigt niet op %s. Laat verwerkt weg om de rechtsopvolging te laten verwerken."
                                            .formatted(sob, dag))));
        }
    }

    /// It was revoked, and is told as if it stands.
    static final class RechtsopvolgingIngetrokken extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingIngetrokken(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Rechtsopvolging ingetrokken",
                    "Rechtsopvolging %s is ingetrokken. Gebruik een nieuw id om haar opnieuw vast te stellen."
                            .formatted(id));
        }
    }

    /// It was revoked before, for another reason.
    static final class RechtsopvolgingAlIngetrokken extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingAlIngetrokken(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Rechtsopvolging al ingetrokken",
                    "Rechtsopvolging %s is al ingetrokken, met een andere reden.".formatted(id));
        }
    }
}
