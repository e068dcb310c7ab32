package nl.pols.rapportage.kubus;

import java.util.List;
import nl.pols.kit.problem.NamedRefusal;
import nl.pols.rapportage.kubus.Kubussen.Kubus;

/// Why a public question isn't answered. Each says what can be asked, and none depends on a figure
/// that isn't out.
abstract sealed class KubusRefused extends NamedRefusal {
    private static final long serialVersionUID = 1L;
    private static final int GENOEMD = 20;

    private KubusRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    static final class OnbekendeKubus extends KubusRefused {
        private static final long serialVersionUID = 1L;

        OnbekendeKubus(String kubus, List<String> menu) {
            super(
                    Kind.UNKNOWN,
                    "Onbekende kubus",
                    "%s staat niet op het menu. Er is: %s. (No such cube; /kubussen is the menu.)"
                            .formatted(kubus, String.join(", ", menu)));
        }
    }

    static final class NogNietUit extends KubusRefused {
        private static final long serialVersionUID = 1L;

        NogNietUit(Kubus kubus) {
            super(
                    Kind.UNKNOWN,
                    "Nog geen cijfers",
                    "Van %s is nog niets uitgebracht. De kalender staat in /publicaties. (Nothing is out yet.)"
                            .formatted(kubus.kubus()));
        }
    }

    static final class BuitenMenu extends KubusRefused {
        private static final long serialVersionUID = 1L;

        BuitenMenu(Kubus kubus, String gevraagd) {
            super(
                    Kind.INVALID,
                    "Vraag buiten het menu",
                    "%s staat niet op het menu. Van kubus %s kunt u kiezen uit de assen %s en de perioden %s; andere uitsplitsingen en dagen worden niet beantwoord, omdat verschillen tussen antwoorden dan over personen konden gaan. (Not on the menu of published tables.)"
                            .formatted(
                                    gevraagd,
                                    kubus.kubus(),
                                    String.join(", ", kubus.assen()),
                                    String.join(", ", kubus.perioden())));
        }

        BuitenMenu(Kubus kubus, String gevraagd, List<String> codes) {
            super(
                    Kind.INVALID,
                    "Vraag buiten het menu",
                    "%s staat niet in kubus %s. Kies een of meer van: %s%s. (Not a code of the published table.)"
                            .formatted(
                                    gevraagd,
                                    kubus.kubus(),
                                    String.join(", ", codes.stream().limit(GENOEMD).toList()),
                                    codes.size() > GENOEMD
                                            ? " en nog %d".formatted(codes.size() - GENOEMD)
                                            : ""));
        }
    }
}
