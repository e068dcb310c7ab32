package nl.pols.financiering.vaststelling;

import java.util.UUID;
import nl.pols.kit.problem.NamedRefusal;

/// Why a settlement can't be stated, approved or re-opened.
abstract sealed class VaststellingRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private VaststellingRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// No such settlement, or it is somebody else's.
    static final class OnbekendeVaststelling extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeVaststelling(UUID id) {
            super(
                    Kind.UNKNOWN,
                    "Onbekende vaststelling",
                    "Er is geen vaststelling %s.".formatted(id));
        }
    }

    /// The recipient was granted nothing for that year.
    static final class NietsVastTeStellen extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        NietsVastTeStellen(int jaar) {
            super(
                    Kind.CONFLICT,
                    "Niets vast te stellen",
                    "Voor %d is aan deze ontvanger niets toegekend.".formatted(jaar));
        }
    }

    /// What is set apart is first settled or released.
    static final class VerplichtingenOpen extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        VerplichtingenOpen(UUID toekenningId, long cents) {
            super(
                    Kind.CONFLICT,
                    "Verplichtingen open",
                    "Toekenning %s heeft nog %d cent aan open verplichtingen. Wikkel ze af of geef ze vrij."
                            .formatted(toekenningId, cents));
        }
    }

    /// The year is settled already; it has to be re-opened first.
    static final class JaarVastgesteld extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        JaarVastgesteld(int jaar) {
            super(
                    Kind.CONFLICT,
                    "Jaar vastgesteld",
                    "%d is voor deze ontvanger al vastgesteld. Laat die vaststelling eerst heropenen."
                            .formatted(jaar));
        }
    }

    /// Who stated it can't approve it.
    static final class TweedePersoonNodig extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        TweedePersoonNodig() {
            super(
                    Kind.CONFLICT,
                    "Tweede persoon nodig",
                    "Wie de vaststelling opstelde kan haar niet goedkeuren. Laat een ander het"
                            + " doen.");
        }
    }

    /// The ledger says something else now than when it was stated.
    static final class OpgaveVerouderd extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        OpgaveVerouderd() {
            super(
                    Kind.CONFLICT,
                    "Opgave verouderd",
                    "Sinds het opstellen is er geboekt. Stel de vaststelling opnieuw op.");
        }
    }

    /// The settlement isn't in the state that this step needs.
    static final class NietOpgesteld extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        NietOpgesteld(UUID id, Vaststelling.Status status) {
            super(
                    Kind.CONFLICT,
                    "Stap niet mogelijk",
                    "Vaststelling %s is %s; deze stap kan dan niet.".formatted(id, status));
        }
    }
}
