package nl.pols.statistischebeveiliging.patroon;

import java.util.Arrays;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Soort;

/// What hiding a cell costs beside its value, so that many small cells aren't cheaper than a few.
final class Drempel {
    private static final int DEEL_VAN_GEMIDDELDE = 10;

    private Drempel() {}

    static long van(Soort soort, Parameters parameters, Stelsel stelsel) {
        if (soort == Soort.AANTAL) {
            return parameters.minimum();
        }
        double gemiddeld = Arrays.stream(stelsel.waarde).average().orElse(0);
        return Math.max(1, (long) (gemiddeld / DEEL_VAN_GEMIDDELDE));
    }
}
