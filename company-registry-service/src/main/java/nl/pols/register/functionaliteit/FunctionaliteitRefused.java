package nl.pols.register.functionaliteit;

import nl.pols.kit.problem.NamedRefusal;

/// Why something about the list of functionalities is turned down.
abstract sealed class FunctionaliteitRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private FunctionaliteitRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    static final class FunctionaliteitNietGevonden extends FunctionaliteitRefused {
        private static final long serialVersionUID = 1L;

        FunctionaliteitNietGevonden(String code) {
            super(
                    Kind.UNKNOWN,
                    "Functionaliteit niet gevonden",
                    "De lijst kent geen functionaliteit %s (op het gevraagde moment)."
                            .formatted(code));
        }
    }

    /// The code is in use for something else.
    static final class FunctionaliteitBestaatAl extends FunctionaliteitRefused {
        private static final long serialVersionUID = 1L;

        FunctionaliteitBestaatAl(String code) {
            super(
                    Kind.CONFLICT,
                    "Functionaliteit bestaat al",
                    "Onder code %s staat al een andere functionaliteit. Gebruik een andere code."
                            .formatted(code));
        }
    }

    /// A fact refers to something that isn't on the list.
    static final class OnbekendeFunctionaliteit extends FunctionaliteitRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeFunctionaliteit(String code) {
            super(
                    Kind.CONFLICT,
                    "Onbekende functionaliteit",
                    "Functionaliteit %s staat niet op de lijst. Zet haar er eerst op met POST /functionaliteiten."
                            .formatted(code));
        }
    }
}
