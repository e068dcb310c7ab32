package nl.pols.register.feit;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.problem.Refusal;
import nl.pols.register.Geldig;
import nl.pols.register.sob.Betrokkenheid;
import nl.pols.register.sob.Feitentabel;

/// Why a fact is turned down.
abstract sealed class FeitRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private final String title;

    private FeitRefused(String title, String detail) {
        super(detail);
        this.title = title;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String title() {
        return title;
    }

    /// The register holds exactly this to be true already.
    static final class FeitOngewijzigd extends FeitRefused {
        private static final long serialVersionUID = 1L;

        FeitOngewijzigd(UUID id, Feitentabel<?> tabel) {
            super(
                    "Feit ongewijzigd",
                    "Het register weet dit al van %s (%s). Er is niets te wijzigen."
                            .formatted(id, tabel));
        }
    }

    /// There is no such fact in that period to end.
    static final class FeitOntbreekt extends FeitRefused {
        private static final long serialVersionUID = 1L;

        FeitOntbreekt(UUID id, Feitentabel<?> tabel, Geldig periode) {
            super(
                    "Feit ontbreekt",
                    "Het register kent dit feit (%s) van %s niet in de periode vanaf %s. Lees eerst wat er staat."
                            .formatted(tabel, id, periode.van()));
        }
    }

    /// A life, a name and a legal form are there on every day, so they are replaced and not ended.
    static final class FeitVerplicht extends FeitRefused {
        private static final long serialVersionUID = 1L;

        FeitVerplicht(Feitentabel<?> tabel) {
            super(
                    "Feit verplicht",
                    "Op elke dag van zijn bestaan heeft een bedrijf een naam en een rechtsvorm (%s). Leg vast wat het wel is."
                            .formatted(tabel));
        }
    }

    /// Another name from a day on is a succession; only the spelling of a name is corrected here.
    static final class NaamswijzigingIsEenRechtsopvolging extends FeitRefused {
        private static final long serialVersionUID = 1L;

        NaamswijzigingIsEenRechtsopvolging(UUID id, LocalDate van) {
            super(
                    "Naamswijziging is een rechtsopvolging",
                    "Geen naam van %s gaat in op %s met dit einde. Verbeter een naam over zijn hele periode, of stel een NAAMSWIJZIGING vast met POST /rechtsopvolgingen."
                            .formatted(id, van));
        }
    }

    /// A building is not an organisation.
    static final class VestigingsnummerIsGeenSleutel extends FeitRefused {
        private static final long serialVersionUID = 1L;

        VestigingsnummerIsGeenSleutel() {
            super(
                    "Vestigingsnummer is geen sleutel",
                    "Een vestigingsnummer (twaalf cijfers) wijst een vestiging aan en geen bedrijf."
                            + " Gebruik het KvK-nummer (acht cijfers), het RSIN of het OIN.");
        }
    }

    /// To take part and not to take part on one day.
    static final class BetrokkenheidTegenstrijdig extends FeitRefused {
        private static final long serialVersionUID = 1L;

        BetrokkenheidTegenstrijdig(UUID id, Betrokkenheid betrokkenheid) {
            super(
                    "Betrokkenheid tegenstrijdig",
                    "%s zou op een dag wel en niet betrokken zijn bij %s. Beëindig eerst wat niet klopt."
                            .formatted(id, betrokkenheid.onderwerp()));
        }
    }

    /// The life can't begin after something that is known about it.
    static final class FeitVoorHetBegin extends FeitRefused {
        private static final long serialVersionUID = 1L;

        FeitVoorHetBegin(UUID id, Feitentabel<?> tabel, LocalDate begin) {
            super(
                    "Feit voor het begin",
                    "%s kan niet pas op %s beginnen: er is een eerder feit (%s). Corrigeer of beëindig dat eerst."
                            .formatted(id, begin, tabel));
        }
    }

    /// It began by a succession; that act has the date.
    static final class BegonnenDoorRechtsopvolging extends FeitRefused {
        private static final long serialVersionUID = 1L;

        BegonnenDoorRechtsopvolging(UUID id, UUID rechtsopvolging) {
            super(
                    "Begonnen door rechtsopvolging",
                    "Het begin van %s ligt vast in rechtsopvolging %s. Trek die in en stel haar opnieuw vast."
                            .formatted(id, rechtsopvolging));
        }
    }
}
