package nl.pols.register.dubbelregistratie;

import java.util.UUID;
import nl.pols.kit.problem.Refusal;

/// Why a duplicate registration is not noted, or not taken back.
abstract sealed class DubbelregistratieRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private final String title;

    private DubbelregistratieRefused(String title, String detail) {
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

    static final class DubbelVanZichzelf extends DubbelregistratieRefused {
        private static final long serialVersionUID = 1L;

        DubbelVanZichzelf(UUID id) {
            super(
                    "Dubbel van zichzelf",
                    "%s kan geen dubbele registratie van zichzelf zijn.".formatted(id));
        }
    }

    /// Chains are not made: whoever follows a reference arrives.
    static final class VerwijzingNaarVervallen extends DubbelregistratieRefused {
        private static final long serialVersionUID = 1L;

        VerwijzingNaarVervallen(UUID ander) {
            super(
                    "Verwijzing naar vervallen bedrijf",
                    "%s is zelf vervallen. Verwijs naar het bedrijf dat blijft.".formatted(ander));
        }
    }

    static final class DubbelenVerwijzenHiernaar extends DubbelregistratieRefused {
        private static final long serialVersionUID = 1L;

        DubbelenVerwijzenHiernaar(UUID id, UUID dubbele) {
            super(
                    "Dubbelen verwijzen hiernaar",
                    "%s is al een dubbele registratie van %s. Trek dat eerst in en laat het naar het blijvende bedrijf verwijzen."
                            .formatted(dubbele, id));
        }
    }

    /// What has predecessors or successors was more than a registration made twice.
    static final class DubbelMetRechtsopvolging extends DubbelregistratieRefused {
        private static final long serialVersionUID = 1L;

        DubbelMetRechtsopvolging(UUID id, UUID rechtsopvolging) {
            super(
                    "Dubbel met rechtsopvolging",
                    "%s is partij bij rechtsopvolging %s. Trek die eerst in."
                            .formatted(id, rechtsopvolging));
        }
    }

    static final class GeenDubbeleRegistratie extends DubbelregistratieRefused {
        private static final long serialVersionUID = 1L;

        GeenDubbeleRegistratie(UUID id) {
            super(
                    "Geen dubbele registratie",
                    "%s staat niet als dubbele registratie in het register.".formatted(id));
        }
    }
}
