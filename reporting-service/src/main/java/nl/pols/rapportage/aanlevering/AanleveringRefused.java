package nl.pols.rapportage.aanlevering;

import java.time.LocalDate;
import nl.pols.kit.problem.NamedRefusal;

/// What questions about senders can be refused for.
abstract sealed class AanleveringRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private AanleveringRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// The municipality goes first.
    static final class NogNietOpen extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        NogNietOpen(LocalDate vanaf) {
            super(
                    Kind.CONFLICT,
                    "Aanlevering nog niet open",
                    "De gemeente ziet als eerste hoe zij aanleverde. Voor anderen is dit open vanaf %s, of zodra de gemeente heeft gereageerd. (The municipality goes first.)"
                            .formatted(vanaf));
        }
    }

    /// No such question, or not to be seen by the asker (yet).
    static final class OnbekendeNavraag extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeNavraag() {
            super(
                    Kind.UNKNOWN,
                    "Onbekende navraag",
                    "Deze navraag is er niet, of is niet voor u te zien. (No such question.)");
        }
    }

    /// It is answered once; or it needs no answer any more.
    static final class NavraagGesloten extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        NavraagGesloten(Navraag.Status status) {
            if (status == Navraag.Status.OPEN) {
                throw new IllegalArgumentException("An open question can be answered");
            }
            super(
                    Kind.CONFLICT,
                    "Navraag gesloten",
                    "Deze navraag is al %s. Wilt u er iets aan toevoegen: reageer bij de periode. (Already closed.)"
                            .formatted(
                                    status == Navraag.Status.BEANTWOORD
                                            ? "beantwoord"
                                            : "vervallen: latere gegevens hebben de maand"
                                                    + " hersteld"));
        }
    }
}
