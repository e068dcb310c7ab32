package nl.pols.trajectregistratie.traject;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGeannuleerd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGeevalueerd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGemeten;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGewijzigd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectHervat;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectNagegaan;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectOnderbroken;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectOvergedragen;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectWerkfitVerklaard;

/// Names the fact that a change of the course is: after the act, or, when the owner stated the
/// trajectory anew, after the one part of the course that grew.
final class Verloopfeit {

    private static final Map<Handeling, Function<Traject, TrajectGebeurtenis>> NA_HANDELING =
            new EnumMap<>(
                    Map.of(
                            Handeling.ONDERBREKING, TrajectOnderbroken::new,
                            Handeling.HERVATTING, TrajectHervat::new,
                            Handeling.EVALUATIE, TrajectGeevalueerd::new,
                            Handeling.LOONWAARDEMETING, TrajectGemeten::new,
                            Handeling.WERKFITVERKLARING, TrajectWerkfitVerklaard::new,
                            Handeling.UITSTROOMCONTROLE, TrajectNagegaan::new,
                            Handeling.ANNULERING, TrajectGeannuleerd::new,
                            Handeling.OVERDRACHT, TrajectOvergedragen::new));

    private Verloopfeit() {}

    static TrajectGebeurtenis na(Handeling handeling, Traject na) {
        return Objects.requireNonNull(NA_HANDELING.get(handeling), handeling::name).apply(na);
    }

    static TrajectGebeurtenis van(Traject voor, Traject na) {
        Verloop oud = voor.inhoud().verloopOfLeeg();
        Verloop nieuw = na.inhoud().verloopOfLeeg();
        if (oud.annulering() == null && nieuw.annulering() != null) {
            return new TrajectGeannuleerd(na);
        }
        if (oud.overdracht() == null && nieuw.overdracht() != null) {
            return new TrajectOvergedragen(na);
        }
        if (oud.werkfit() == null && nieuw.werkfit() != null) {
            return new TrajectWerkfitVerklaard(na);
        }
        if (oud.uitstroomcontrole() == null && nieuw.uitstroomcontrole() != null) {
            return new TrajectNagegaan(na);
        }
        if (nieuw.evaluaties().size() > oud.evaluaties().size()) {
            return new TrajectGeevalueerd(na);
        }
        if (nieuw.loonwaardemetingen().size() > oud.loonwaardemetingen().size()) {
            return new TrajectGemeten(na);
        }
        if (nieuw.onderbrekingen().size() > oud.onderbrekingen().size()) {
            return new TrajectOnderbroken(na);
        }
        return new TrajectGewijzigd(na);
    }
}
