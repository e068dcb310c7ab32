package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.List;
import nl.pols.kit.problem.NamedRefusal;

/// Why something can't be published, signed, withdrawn or read.
abstract sealed class PublicatieRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    private PublicatieRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    static final class OnbekendProduct extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        OnbekendProduct(String code, List<String> bekend) {
            super(
                    Kind.INVALID,
                    "Onbekend product",
                    "%s is geen product. Er is: %s. (Unknown product.)"
                            .formatted(code, String.join(", ", bekend)));
        }
    }

    static final class VervallenProduct extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        VervallenProduct(String code, String opvolger) {
            super(
                    Kind.INVALID,
                    "Product vervallen",
                    "%s verschijnt niet meer; stel %s op. Wat eerder uitkwam blijft staan. (No longer published.)"
                            .formatted(code, opvolger));
        }
    }

    /// Also for whoever may not know that there is one.
    static final class OnbekendePublicatie extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        OnbekendePublicatie() {
            super(
                    Kind.UNKNOWN,
                    "Onbekende publicatie",
                    "Deze publicatie is er niet. Zoek haar in /publicaties. (No such"
                            + " publication.)");
        }
    }

    static final class OnbekendeTabel extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeTabel() {
            super(
                    Kind.UNKNOWN,
                    "Onbekende tabel",
                    "Deze tabel heeft de publicatie niet. Haar inhoud noemt reeksen en tabellen."
                            + " (No such table.)");
        }
    }

    static final class NietUitgebracht extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        NietUitgebracht(Instant embargoTot) {
            super(
                    Kind.FORBIDDEN,
                    "Nog niet uitgebracht",
                    "De cijfers van deze publicatie zijn er vanaf %s, of zodra zij is ondertekend. (Under embargo.)"
                            .formatted(embargoTot));
        }
    }

    static final class Ingetrokken extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        Ingetrokken(Instant op, String reden) {
            super(
                    Kind.CONFLICT,
                    "Publicatie ingetrokken",
                    "Deze publicatie is op %s ingetrokken: %s (Withdrawn.)".formatted(op, reden));
        }
    }

    static final class OngeldigeStap extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        OngeldigeStap(Publicatie.Status status, String stap) {
            super(
                    Kind.CONFLICT,
                    "Stap kan niet",
                    "Deze publicatie is %s; %s kan dan niet. (Not possible in this state.)"
                            .formatted(status, stap));
        }
    }

    static final class TweedePersoonNodig extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        TweedePersoonNodig() {
            super(
                    Kind.CONFLICT,
                    "Tweede persoon nodig",
                    "Wie de publicatie opstelde kan haar niet ondertekenen. Laat een ander haar"
                            + " controleren. (A second person has to sign.)");
        }
    }

    static final class BuurUitgebracht extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        BuurUitgebracht(String naast) {
            super(
                    Kind.CONFLICT,
                    "Concept verouderd",
                    "Intussen is een publicatie ondertekend waar deze van af te trekken is of omgekeerd (%s). Stel een nieuw concept op, dat daarmee rekening houdt. (A release that this one is protected together with came first.)"
                            .formatted(naast));
        }
    }

    static final class ConceptVerouderd extends PublicatieRefused {
        private static final long serialVersionUID = 1L;

        ConceptVerouderd(int laatste) {
            super(
                    Kind.CONFLICT,
                    "Concept verouderd",
                    "Intussen is versie %d van dit product en deze periode ondertekend. Stel een nieuw concept op, dat daarmee rekening houdt. (Another release came first.)"
                            .formatted(laatste));
        }
    }
}
