package nl.pols.trajectregistratie.signaal;

import nl.pols.kit.problem.Refusal;

/// What a signal can refuse: the error catalogue of this feature.
abstract sealed class SignaalRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private SignaalRefused(String detail) {
        super(detail);
    }

    /// There is none, or none that the caller may see: the two can't be told apart.
    static final class OnbekendSignaal extends SignaalRefused {
        private static final long serialVersionUID = 1L;

        OnbekendSignaal() {
            super("Dit signaal bestaat niet, of is niet voor uw organisatie.");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekend signaal";
        }
    }

    /// It no longer holds: nobody is asked any more.
    static final class SignaalIsGesloten extends SignaalRefused {
        private static final long serialVersionUID = 1L;

        SignaalIsGesloten() {
            super(
                    "Het signaal is gesloten: wat het meldde, geldt niet meer. Een reactie is niet"
                            + " nodig.");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Signaal gesloten";
        }
    }
}
