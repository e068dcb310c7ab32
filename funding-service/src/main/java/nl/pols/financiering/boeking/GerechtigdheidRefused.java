package nl.pols.financiering.boeking;

import java.time.LocalDate;
import nl.pols.financiering.regeling.Doelgroep;
import nl.pols.kit.problem.NamedRefusal;

/// Why additional means can't be spent on somebody (letter 001, "Beroep op crisisdienstverlening").
/// No sentence holds a pseudonym.
abstract sealed class GerechtigdheidRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private GerechtigdheidRefused(String title, String detail) {
        super(Kind.CONFLICT, title, detail);
    }

    /// These means ask for a ground, a target group and a person.
    static final class OnderbouwingOntbreekt extends GerechtigdheidRefused {

        private static final long serialVersionUID = 1L;

        OnderbouwingOntbreekt(String code) {
            super(
                    "Onderbouwing ontbreekt",
                    "Een besteding van %s vraagt een onderbouwing: de grond, de doelgroep en de deelnemer."
                            .formatted(code));
        }
    }

    /// Nobody asks who these means are spent on.
    static final class OnderbouwingNietNodig extends GerechtigdheidRefused {

        private static final long serialVersionUID = 1L;

        OnderbouwingNietNodig(String code) {
            super(
                    "Onderbouwing niet nodig",
                    "Een besteding van %s vraagt geen onderbouwing. Laat de deelnemer weg."
                            .formatted(code));
        }
    }

    /// The scheme isn't open to that group on that day.
    static final class GeenDoelgroep extends GerechtigdheidRefused {

        private static final long serialVersionUID = 1L;

        GeenDoelgroep(String code, Doelgroep doelgroep, LocalDate dag) {
            super(
                    "Geen doelgroep",
                    "%s staat op %s niet open voor %s. Zie de doelgroepen van de regeling."
                            .formatted(code, dag, doelgroep));
        }
    }

    /// No trajectory of the person is known here that ran on that day.
    static final class DeelnemerOnbekend extends GerechtigdheidRefused {

        private static final long serialVersionUID = 1L;

        DeelnemerOnbekend(LocalDate dag) {
            super(
                    "Deelnemer onbekend",
                    "Van deze deelnemer is hier geen traject bekend dat op %s liep. Lever het traject eerst aan."
                            .formatted(dag));
        }
    }

    /// The person's trajectory names another target group.
    static final class NietInDoelgroep extends GerechtigdheidRefused {

        private static final long serialVersionUID = 1L;

        NietInDoelgroep(Doelgroep doelgroep, LocalDate dag) {
            super(
                    "Niet in doelgroep",
                    "Volgens het traject hoorde deze deelnemer op %s niet bij %s."
                            .formatted(dag, doelgroep));
        }
    }
}
