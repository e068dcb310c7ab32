package nl.pols.financiering.vaststelling;

import java.util.UUID;
import nl.pols.kit.problem.Refusal;

/// Why a settlement can't be stated, approved or re-opened.
abstract sealed class VaststellingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private VaststellingRefused(String detail) {
        super(detail);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    /// No such settlement, or it is somebody else's.
    static final class OnbekendeVaststelling extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        OnbekendeVaststelling(UUID id) {
            super("Er is geen vaststelling %s.".formatted(id));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekende vaststelling";
        }
    }

    /// The recipient was granted nothing for that year.
    static final class NietsVastTeStellen extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        NietsVastTeStellen(int jaar) {
            super("Voor %d is aan deze ontvanger niets toegekend.".formatted(jaar));
        }

        @Override
        public String title() {
            return "Niets vast te stellen";
        }
    }

    /// What is set apart is first settled or released.
    static final class VerplichtingenOpen extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        VerplichtingenOpen(UUID toekenningId, long cents) {
            super(
                    "Toekenning %s heeft nog %d cent aan open verplichtingen. Wikkel ze af of geef ze vrij."
                            .formatted(toekenningId, cents));
        }

        @Override
        public String title() {
            return "Verplichtingen open";
        }
    }

    /// The year is settled already; it has to be re-opened first.
    static final class JaarVastgesteld extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        JaarVastgesteld(int jaar) {
            super(
                    "%d is voor deze ontvanger al vastgesteld. Laat die vaststelling eerst heropenen."
                            .formatted(jaar));
        }

        @Override
        public String title() {
            return "Jaar vastgesteld";
        }
    }

    /// Who stated it can't approve it.
    static final class TweedePersoonNodig extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        TweedePersoonNodig() {
            super(
                    "Wie de vaststelling opstelde kan haar niet goedkeuren. Laat een ander het"
                            + " doen.");
        }

        @Override
        public String title() {
            return "Tweede persoon nodig";
        }
    }

    /// The ledger says something else now than when it was stated.
    static final class OpgaveVerouderd extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        OpgaveVerouderd() {
            super("Sinds het opstellen is er geboekt. Stel de vaststelling opnieuw op.");
        }

        @Override
        public String title() {
            return "Opgave verouderd";
        }
    }

    /// The settlement isn't in the state that this step needs.
    static final class NietOpgesteld extends VaststellingRefused {

        private static final long serialVersionUID = 1L;

        NietOpgesteld(UUID id, Vaststelling.Status status) {
            super("Vaststelling %s is %s; deze stap kan dan niet.".formatted(id, status));
        }

        @Override
        public String title() {
            return "Stap niet mogelijk";
        }
    }
}
