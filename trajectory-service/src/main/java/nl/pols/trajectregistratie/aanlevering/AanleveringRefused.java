package nl.pols.trajectregistratie.aanlevering;

import nl.pols.kit.problem.Refusal;

/// What a delivery can refuse as a whole; a record's faults are outcomes, not refusals.
abstract sealed class AanleveringRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private AanleveringRefused(String detail) {
        super(detail);
    }

    /// There is none, or none that the caller may see.
    static final class OnbekendeAanlevering extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeAanlevering() {
            super("Deze aanlevering bestaat niet, of is niet van uw organisatie.");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekende aanlevering";
        }
    }

    /// Somebody is at work on it: the same delivery sent twice at once takes effect once.
    static final class AanleveringLoopt extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        AanleveringLoopt() {
            super(
                    "De aanlevering met deze Idempotency-Key loopt nog. Wacht tot zij is afgerond;"
                        + " bied haar na vijftien seconden opnieuw aan als de verbinding verloren"
                        + " is.");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Aanlevering loopt";
        }
    }

    /// The key says "the same delivery", the content or the way of delivering says otherwise.
    static final class SleutelHergebruikt extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        SleutelHergebruikt() {
            super(
                    "Met deze Idempotency-Key is eerder een andere aanlevering gedaan. Gebruik voor"
                            + " elke aanlevering een eigen sleutel.");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Sleutel hergebruikt";
        }
    }

    /// The stream stopped before its end; nothing that was accepted is lost.
    static final class AanleveringAfgebroken extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        AanleveringAfgebroken(Aanlevering aanlevering, Breuk breuk) {
            super(
                    aanlevering.alsGeheel()
                            ? "%s Van deze aanlevering is niets verwerkt; bied haar opnieuw aan met dezelfde Idempotency-Key."
                                    .formatted(breuk.nl())
                            : "%s Tot en met regel %d is alles verwerkt (%d records, aanlevering %s). Bied hetzelfde bestand opnieuw aan met dezelfde Idempotency-Key: de verwerking gaat na die regel verder."
                                    .formatted(
                                            breuk.nl(),
                                            aanlevering.laatsteRegel(),
                                            aanlevering.stand().ontvangen(),
                                            aanlevering.id()));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String title() {
            return "Aanlevering afgebroken";
        }
    }

    /// Another worker took the delivery over, because this one was thought dead; it writes nothing
    /// more.
    static final class PachtVerloren extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        PachtVerloren() {
            super(
                    "De aanlevering is door een nieuwe poging overgenomen; deze poging is gestopt"
                            + " zonder iets dubbel te doen.");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Aanlevering overgenomen";
        }
    }

    /// As many deliveries at once as the machine bears.
    static final class TeDruk extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        TeDruk() {
            super(
                    "Er worden nu te veel aanleveringen tegelijk verwerkt. Bied deze over enkele"
                            + " seconden opnieuw aan.");
        }

        @Override
        public Kind kind() {
            return Kind.OVERLOADED;
        }

        @Override
        public String title() {
            return "Te druk";
        }
    }

    /// As many followers as this replica has room for.
    static final class TeVeelMeekijkers extends AanleveringRefused {
        private static final long serialVersionUID = 1L;

        TeVeelMeekijkers() {
            super(
                    "Te veel aanleveringen worden nu gevolgd. Vraag de stand op met GET van de"
                            + " aanlevering.");
        }

        @Override
        public Kind kind() {
            return Kind.OVERLOADED;
        }

        @Override
        public String title() {
            return "Te veel meekijkers";
        }
    }
}
