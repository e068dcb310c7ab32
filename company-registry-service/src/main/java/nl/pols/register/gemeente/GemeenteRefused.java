package nl.pols.register.gemeente;

import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Why something about a municipality or region is turned down.
abstract sealed class GemeenteRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private GemeenteRefused(String detail) {
        super(detail);
    }

    static final class GemeenteNietGevonden extends GemeenteRefused {
        private static final long serialVersionUID = 1L;

        GemeenteNietGevonden(String code, LocalDate geldigOp, @Nullable Levensloop leven) {
            super(
                    "Gemeente %s bestaat niet op %s. %s"
                            .formatted(
                                    code,
                                    geldigOp,
                                    leven == null ? "Zoek de code in /gemeenten." : wel(leven)));
        }

        private static String wel(Levensloop leven) {
            var opvolgers = leven.eruit().stream().map(Overgang::naar).toList();
            return "%s is geldig in %s%s."
                    .formatted(
                            leven.perioden().getLast().naam(),
                            leven.jaren(),
                            opvolgers.isEmpty() ? "" : "; daarna " + String.join(", ", opvolgers));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Gemeente niet gevonden";
        }
    }

    static final class RegioNietGevonden extends GemeenteRefused {
        private static final long serialVersionUID = 1L;

        RegioNietGevonden(String code, LocalDate geldigOp) {
            super(
                    "Arbeidsmarktregio %s bestaat niet op %s. Zoek de code in /arbeidsmarktregios."
                            .formatted(code, geldigOp));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Arbeidsmarktregio niet gevonden";
        }
    }

    /// A request refers to a municipality that never was, or not in that period.
    static final class OnbekendeGemeente extends GemeenteRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> fouten;

        OnbekendeGemeente(List<FieldError> fouten) {
            super(
                    "De gegevens verwijzen naar een gemeente die in die periode niet bestaat;"
                            + " errors zegt waar. Er is niets vastgelegd.");
            this.fouten = List.copyOf(fouten);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Onbekende gemeente";
        }

        @Override
        public List<FieldError> errors() {
            return fouten;
        }
    }

    /// A table says that municipalities exist that don't, or leaves out some that do.
    static final class IndelingTegengesproken extends GemeenteRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> fouten;

        IndelingTegengesproken(LocalDate dag, List<FieldError> fouten) {
            super(
                    "De tabel spreekt de herindelingen tegen die het register kent tot en met %s;"
                                    .formatted(dag)
                            + " errors zegt per regel waarom. Er is niets vastgelegd.");
            this.fouten = List.copyOf(fouten);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Indeling tegengesproken";
        }

        @Override
        public List<FieldError> errors() {
            return fouten;
        }
    }

    /// A request refers to a labour market region that isn't there in that period.
    static final class OnbekendeRegio extends GemeenteRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> fouten;

        OnbekendeRegio(List<FieldError> fouten) {
            super(
                    "De gegevens verwijzen naar een arbeidsmarktregio die in die periode niet"
                            + " bestaat; errors zegt waar. Er is niets vastgelegd.");
            this.fouten = List.copyOf(fouten);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Onbekende arbeidsmarktregio";
        }

        @Override
        public List<FieldError> errors() {
            return fouten;
        }
    }

    /// The reorganisation doesn't go with what the register knows.
    static final class HerindelingOnmogelijk extends GemeenteRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> fouten;

        HerindelingOnmogelijk(List<FieldError> fouten) {
            super(
                    "De herindeling past niet bij wat het register weet; errors zegt waar. Er is"
                            + " niets vastgelegd.");
            this.fouten = List.copyOf(fouten);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Herindeling onmogelijk";
        }

        @Override
        public List<FieldError> errors() {
            return fouten;
        }
    }

    static final class HerindelingBestaatAl extends GemeenteRefused {
        private static final long serialVersionUID = 1L;

        HerindelingBestaatAl(String code) {
            super(
                    "Herindeling %s is al met andere gegevens vastgelegd. Zoek haar in /herindelingen."
                            .formatted(code));
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Herindeling bestaat al";
        }
    }
}
