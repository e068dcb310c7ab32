package nl.pols.rapportage.abonnement;

import nl.pols.kit.problem.NamedRefusal;

/// What a subscription can be refused for.
abstract sealed class AbonnementRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private AbonnementRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// No such subscription of this organisation.
    static final class OnbekendAbonnement extends AbonnementRefused {
        private static final long serialVersionUID = 1L;

        OnbekendAbonnement() {
            super(
                    Kind.UNKNOWN,
                    "Onbekend abonnement",
                    "Dit abonnement is er niet, of niet van uw organisatie. (No such"
                            + " subscription.)");
        }
    }

    /// So many readers stay connected that there is no room for another.
    static final class TeVeelMeekijkers extends AbonnementRefused {
        private static final long serialVersionUID = 1L;

        TeVeelMeekijkers() {
            super(
                    Kind.OVERLOADED,
                    "Te veel meekijkers",
                    "Er kijken te veel lezers tegelijk mee. Probeer het later, of vraag het cijfer"
                            + " met If-None-Match. (Too many followers.)");
        }
    }
}
