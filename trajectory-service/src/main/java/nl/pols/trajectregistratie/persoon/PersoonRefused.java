package nl.pols.trajectregistratie.persoon;

import nl.pols.kit.problem.NamedRefusal;

/// What erasing and retaining can refuse: the error catalogue of this feature.
abstract sealed class PersoonRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private PersoonRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// Of this person the organisation has nothing, or no longer anything.
    static final class OnbekendePersoon extends PersoonRefused {
        private static final long serialVersionUID = 1L;

        OnbekendePersoon() {
            super(
                    Kind.UNKNOWN,
                    "Onbekende persoon",
                    "Uw organisatie heeft van deze persoon geen gegevens.");
        }
    }

    /// There is none, or none that the caller may see.
    static final class OnbekendeVerwijdering extends PersoonRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeVerwijdering() {
            super(
                    Kind.UNKNOWN,
                    "Onbekende verwijdering",
                    "Deze verwijdering bestaat niet, of is niet van uw organisatie.");
        }
    }

    /// There is none, or none that the caller may see.
    static final class OnbekendeBewaarronde extends PersoonRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeBewaarronde() {
            super(
                    Kind.UNKNOWN,
                    "Onbekende bewaarronde",
                    "Deze bewaarronde bestaat niet, of is niet van uw organisatie.");
        }
    }

    /// It was carried out, or a later one took its place.
    static final class RondeNietOpen extends PersoonRefused {
        private static final long serialVersionUID = 1L;

        RondeNietOpen(Bewaarronde.Status status) {
            super(
                    Kind.CONFLICT,
                    "Bewaarronde niet open",
                    status == Bewaarronde.Status.UITGEVOERD
                            ? "Deze bewaarronde is al uitgevoerd."
                            : "Er is een latere bewaarronde; keur die goed, of stel een nieuwe"
                                    + " voor.");
        }
    }

    /// A delivery that waits for approval may hold the person.
    static final class AanleveringInAfwachting extends PersoonRefused {
        private static final long serialVersionUID = 1L;

        AanleveringInAfwachting() {
            super(
                    Kind.CONFLICT,
                    "Aanlevering in afwachting",
                    "Een aanlevering van uw organisatie wacht op goedkeuring en kan deze persoon"
                            + " bevatten. Keur haar eerst goed of wijs haar af.");
        }
    }
}
