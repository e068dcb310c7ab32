package nl.pols.trajectregistratie.verantwoording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.NamedRefusal;

/// What answering for a period can refuse: the error catalogue of this feature.
abstract sealed class VerantwoordingRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private VerantwoordingRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// There is none, or none that the caller may see.
    static final class OnbekendeVerklaring extends VerantwoordingRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeVerklaring() {
            super(
                    Kind.UNKNOWN,
                    "Onbekende periodeverklaring",
                    "Deze periodeverklaring bestaat niet, of is niet van uw organisatie.");
        }
    }

    /// Nobody can say that a period is complete while it runs.
    static final class PeriodeNietVoorbij extends VerantwoordingRefused {
        private static final long serialVersionUID = 1L;

        PeriodeNietVoorbij(Periode periode) {
            super(
                    Kind.CONFLICT,
                    "Periode niet voorbij",
                    "De periode %s loopt tot en met %s; zij kan pas daarna volledig worden verklaard."
                            .formatted(periode.naam(), periode.laatsteDag()));
        }
    }

    /// What the municipality counted is not what is here: something was not delivered, or twice.
    static final class AantallenWijkenAf extends VerantwoordingRefused {
        private static final long serialVersionUID = 1L;

        private final transient List<FieldError> verschillen;

        AantallenWijkenAf(Aantallen verklaard, Aantallen aanwezig) {
            super(
                    Kind.CONFLICT,
                    "Aantallen wijken af",
                    "De verklaarde aantallen zijn niet die van de geregistreerde trajecten; zie"
                            + " errors. Lever aan wat ontbreekt, of verklaar wat er is.");
            var gevonden = new ArrayList<FieldError>();
            vergelijk(gevonden, "trajecten", verklaard.trajecten(), aanwezig.trajecten());
            vergelijk(gevonden, "begonnen", verklaard.begonnen(), aanwezig.begonnen());
            vergelijk(gevonden, "beeindigd", verklaard.beeindigd(), aanwezig.beeindigd());
            this.verschillen = List.copyOf(gevonden);
        }

        private static void vergelijk(
                List<FieldError> gevonden, String naam, long verklaard, long aanwezig) {
            if (verklaard != aanwezig) {
                gevonden.add(
                        new FieldError(
                                "/aantallen/" + naam,
                                "afwijkend-aantal",
                                "Verklaard %d, geregistreerd %d.".formatted(verklaard, aanwezig)));
            }
        }

        @Override
        public List<FieldError> errors() {
            return verschillen;
        }
    }

    /// Declared before, with other numbers.
    static final class AlVerklaard extends VerantwoordingRefused {
        private static final long serialVersionUID = 1L;

        AlVerklaard(Periodeverklaring eerder) {
            super(
                    Kind.CONFLICT,
                    "Periode al verklaard",
                    "De periode %s is al volledig verklaard (%s), met andere aantallen. Trek die verklaring eerst in."
                            .formatted(eerder.periode().naam(), eerder.id()));
        }
    }

    /// What is still being taken in would be neither counted nor a revision.
    static final class AanleveringBezig extends VerantwoordingRefused {
        private static final long serialVersionUID = 1L;

        AanleveringBezig() {
            super(
                    Kind.CONFLICT,
                    "Aanlevering nog bezig",
                    "Er wordt nog een aanlevering van uw gemeente verwerkt. Verklaar de periode als"
                            + " die is afgerond.");
        }
    }

    /// Withdrawn is withdrawn.
    static final class AlIngetrokken extends VerantwoordingRefused {
        private static final long serialVersionUID = 1L;

        AlIngetrokken() {
            super(
                    Kind.CONFLICT,
                    "Verklaring al ingetrokken",
                    "Deze periodeverklaring is al ingetrokken; leg zo nodig een nieuwe af.");
        }
    }

    /// The municipality goes first.
    static final class ScorekaartNogNietOpen extends VerantwoordingRefused {
        private static final long serialVersionUID = 1L;

        ScorekaartNogNietOpen(LocalDate vanaf) {
            super(
                    Kind.CONFLICT,
                    "Scorekaart nog niet open",
                    "De gemeente ziet haar scorekaart eerst. Anderen zien haar zodra de gemeente"
                            + " haar na afloop van de periode heeft bekeken, en in elk geval vanaf"
                            + " %s.".formatted(vanaf));
        }
    }
}
