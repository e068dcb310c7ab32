package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Verloop.Onderbreking;

/// What interruptions must be: periods within the trajectory, apart from each other.
final class Onderbrekingen {

    private Onderbrekingen() {}

    static void omgekeerd(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        for (int i = 0; i < v.onderbrekingen().size(); i++) {
            Onderbreking onderbreking = v.onderbrekingen().get(i);
            if (onderbreking.tot() != null && !onderbreking.tot().isAfter(onderbreking.van())) {
                plek.accept("/onderbrekingen/%d/tot".formatted(i));
            }
        }
    }

    static void buitenTraject(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        LocalDate einde = Feiten.einde(o);
        for (int i = 0; i < v.onderbrekingen().size(); i++) {
            Onderbreking onderbreking = v.onderbrekingen().get(i);
            if (Feiten.voor(onderbreking.van(), o.startdatum())
                    || Feiten.voor(einde, onderbreking.van())
                    || (einde != null && Feiten.voor(einde.plusDays(1), onderbreking.tot()))) {
                plek.accept("/onderbrekingen/%d".formatted(i));
            }
        }
    }

    static void overlappend(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        for (int i = 1; i < v.onderbrekingen().size(); i++) {
            LocalDate vorigeTot = v.onderbrekingen().get(i - 1).tot();
            if (vorigeTot == null || vorigeTot.isAfter(v.onderbrekingen().get(i).van())) {
                plek.accept("/onderbrekingen/%d".formatted(i));
            }
        }
    }
}
