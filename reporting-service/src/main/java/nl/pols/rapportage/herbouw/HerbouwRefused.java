package nl.pols.rapportage.herbouw;

import nl.pols.kit.problem.NamedRefusal;

/// What a rebuild can be refused for.
abstract sealed class HerbouwRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private HerbouwRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// One is running, here or in another instance.
    static final class HerbouwLooptAl extends HerbouwRefused {
        private static final long serialVersionUID = 1L;

        HerbouwLooptAl() {
            super(
                    Kind.CONFLICT,
                    "Herbouw loopt al",
                    "Er wordt al een leesmodel herbouwd; wacht tot dat klaar is. (A rebuild is"
                            + " running.)");
        }
    }

    /// There was no such rebuild.
    static final class OnbekendeHerbouw extends HerbouwRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeHerbouw() {
            super(Kind.UNKNOWN, "Onbekende herbouw", "Deze herbouw is er niet. (No such rebuild.)");
        }
    }
}
