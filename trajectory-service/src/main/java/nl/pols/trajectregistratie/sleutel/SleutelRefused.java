package nl.pols.trajectregistratie.sleutel;

import nl.pols.kit.problem.NamedRefusal;

/// What the rotation of the key can refuse: the error catalogue of this feature.
abstract sealed class SleutelRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private SleutelRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// There is no such version.
    static final class OnbekendeSleutel extends SleutelRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeSleutel() {
            super(
                    Kind.UNKNOWN,
                    "Onbekende pseudoniemsleutel",
                    "Van deze versie is geen sleutel bekend.");
        }
    }

    /// One rotation at a time, each to the next version.
    static final class NietDeVolgende extends SleutelRefused {
        private static final long serialVersionUID = 1L;

        NietDeVolgende(int volgende) {
            super(
                    Kind.CONFLICT,
                    "Pseudoniemsleutel niet de volgende",
                    "De volgende versie is %d.".formatted(volgende));
        }
    }

    /// Pseudonyms of the version before are still being changed.
    static final class WisselLoopt extends SleutelRefused {
        private static final long serialVersionUID = 1L;

        WisselLoopt(int versie) {
            super(
                    Kind.CONFLICT,
                    "Sleutelwissel loopt",
                    "De overgang naar versie %d loopt nog; wacht tot zij is voltooid."
                            .formatted(versie));
        }
    }

    /// The file isn't there, can't be read, or holds a key that was used before.
    static final class SleutelOnbruikbaar extends SleutelRefused {
        private static final long serialVersionUID = 1L;

        SleutelOnbruikbaar(int versie, String waarom) {
            super(
                    Kind.CONFLICT,
                    "Pseudoniemsleutel onbruikbaar",
                    "Het sleutelbestand van versie %d (het bestand van versie 1 met .%d erachter) %s."
                            .formatted(versie, versie, waarom));
        }
    }
}
