package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.problem.NamedRefusal;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;

/// Why something about an SOB is turned down; the list is this feature's part of the error
/// catalogue.
public abstract sealed class SobRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private SobRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// No such SOB, or not yet known on the date asked for.
    public static final class SobNietGevonden extends SobRefused {
        private static final long serialVersionUID = 1L;

        public SobNietGevonden(UUID id) {
            super(
                    Kind.UNKNOWN,
                    "Sociaal ontwikkelbedrijf niet gevonden",
                    "Het register kent geen sociaal ontwikkelbedrijf %s (op het gevraagde moment)."
                            .formatted(id));
        }
    }

    /// The body refers to an SOB that isn't registered.
    public static final class OnbekendeSob extends SobRefused {
        private static final long serialVersionUID = 1L;

        public OnbekendeSob(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Onbekend sociaal ontwikkelbedrijf",
                    "Sociaal ontwikkelbedrijf %s staat niet in het register. Registreer het eerst."
                            .formatted(id));
        }
    }

    /// The id is in use for an SOB with other data.
    public static final class SobBestaatAl extends SobRefused {
        private static final long serialVersionUID = 1L;

        public SobBestaatAl(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Sociaal ontwikkelbedrijf bestaat al",
                    "Onder id %s is al een sociaal ontwikkelbedrijf met andere gegevens geregistreerd. Gebruik een nieuw id, of wijzig het bestaande."
                            .formatted(id));
        }
    }

    /// Two names for one day, or a name that would begin on or after the end.
    static final class NaamOverlapt extends SobRefused {
        private static final long serialVersionUID = 1L;

        NaamOverlapt(UUID id, LocalDate per, LocalDate laatste) {
            super(
                    Kind.CONFLICT,
                    "Naam overlapt",
                    "Dit kan niet per %s: op %s gaat al een naam van %s in."
                            .formatted(per, laatste, id));
        }
    }

    /// A rename to the name it has.
    static final class NaamOngewijzigd extends SobRefused {
        private static final long serialVersionUID = 1L;

        NaamOngewijzigd(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Naam ongewijzigd",
                    "Sociaal ontwikkelbedrijf %s heet al zo.".formatted(id));
        }
    }

    /// A date or period that the life of the SOB doesn't contain.
    static final class BuitenBestaan extends SobRefused {
        private static final long serialVersionUID = 1L;

        BuitenBestaan(UUID id, Geldig bestaan) {
            super(
                    Kind.CONFLICT,
                    "Datum buiten het bestaan",
                    "De datum of periode ligt niet binnen het bestaan van %s: vanaf %s%s."
                            .formatted(
                                    id,
                                    bestaan.van(),
                                    bestaan.tot() == null ? "" : " tot " + bestaan.tot()));
        }
    }

    /// For rules that stand outside this package.
    public static SobRefused buitenBestaan(UUID id, Geldig bestaan) {
        return new BuitenBestaan(id, bestaan);
    }

    /// The same relation twice on one day.
    static final class RelatieOverlapt extends SobRefused {
        private static final long serialVersionUID = 1L;

        RelatieOverlapt(UUID id, Feit<Relatie> oud) {
            super(
                    Kind.CONFLICT,
                    "Relatie overlapt",
                    "%s heeft al een relatie %s met %s vanaf %s die deze periode raakt."
                            .formatted(
                                    id,
                                    oud.waarde().soort(),
                                    oud.waarde().gemeentecode(),
                                    oud.geldig().van()));
        }
    }

    /// There is no such relation on that day to end or to replace.
    static final class RelatieOntbreekt extends SobRefused {
        private static final long serialVersionUID = 1L;

        RelatieOntbreekt(UUID id, Relatie relatie, LocalDate dag) {
            super(
                    Kind.CONFLICT,
                    "Relatie ontbreekt",
                    "%s heeft op %s geen relatie %s met %s."
                            .formatted(id, dag, relatie.soort(), relatie.gemeentecode()));
        }
    }

    /// The number belongs to another SOB on a day of the period.
    static final class IdentificatieInGebruik extends SobRefused {
        private static final long serialVersionUID = 1L;

        IdentificatieInGebruik(Identificatie nummer, UUID ander) {
            super(
                    Kind.CONFLICT,
                    "Identificatie in gebruik",
                    "%s %s is in deze periode van %s. Corrigeer het daar eerst, of meld een dubbele registratie."
                            .formatted(nummer.soort(), nummer.waarde(), ander));
        }
    }

    /// The register no longer holds it to be an SOB; nothing about it changes any more.
    static final class SobVervallen extends SobRefused {
        private static final long serialVersionUID = 1L;

        SobVervallen(UUID id, Vervallen vervallen) {
            super(
                    Kind.CONFLICT,
                    "Sociaal ontwikkelbedrijf vervallen",
                    vervallen.verwijstNaar() == null
                            ? "%s is ingetrokken en wijzigt niet meer.".formatted(id)
                            : "%s is een dubbele registratie van %s. Wijzig dat bedrijf."
                                    .formatted(id, vervallen.verwijstNaar()));
        }
    }

    /// It has gone over into another SOB before; the first succession stands.
    static final class AlOpgevolgd extends SobRefused {
        private static final long serialVersionUID = 1L;

        AlOpgevolgd(Opvolging eerdere) {
            super(
                    Kind.CONFLICT,
                    "Al opgevolgd",
                    "%s gaat al per %s op in %s (rechtsopvolging %s)."
                            .formatted(
                                    eerdere.voorgangerId(),
                                    eerdere.ingangsdatum(),
                                    eerdere.opvolgerId(),
                                    eerdere.rechtsopvolgingId()));
        }
    }

    /// It would end before it took over from a predecessor.
    static final class VoorEerdereOpvolging extends SobRefused {
        private static final long serialVersionUID = 1L;

        VoorEerdereOpvolging(UUID id, Opvolging eerdere) {
            super(
                    Kind.CONFLICT,
                    "Voor eerdere opvolging",
                    "%s volgt per %s zelf %s op en kan niet eerder opgaan in een ander (rechtsopvolging %s)."
                            .formatted(
                                    id,
                                    eerdere.ingangsdatum(),
                                    eerdere.voorgangerId(),
                                    eerdere.rechtsopvolgingId()));
        }
    }
}
