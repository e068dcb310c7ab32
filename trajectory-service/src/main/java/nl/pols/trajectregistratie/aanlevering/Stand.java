package nl.pols.trajectregistratie.aanlevering;

import java.util.List;
import nl.pols.trajectregistratie.traject.Uitkomst;

/// How many records had which outcome. Invariant: received is the sum of the outcomes (also a
/// CHECK).
record Stand(
        long nieuw,
        long gewijzigd,
        long ongewijzigd,
        long geparkeerd,
        long geweigerd,
        long waarschuwingen) {

    static final Stand NUL = new Stand(0, 0, 0, 0, 0, 0);

    static Stand van(List<Uitkomst> uitkomsten) {
        long[] aantal = new long[5];
        long waarschuwingen = 0;
        for (Uitkomst uitkomst : uitkomsten) {
            int soort =
                    switch (uitkomst.uitslag()) {
                        case NIEUW -> 0;
                        case GEWIJZIGD -> 1;
                        case ONGEWIJZIGD -> 2;
                        case GEPARKEERD -> 3;
                        case GEWEIGERD -> 4;
                    };
            aantal[soort]++;
            waarschuwingen += uitkomst.heeftWaarschuwing() ? 1 : 0;
        }
        return new Stand(aantal[0], aantal[1], aantal[2], aantal[3], aantal[4], waarschuwingen);
    }

    long ontvangen() {
        return nieuw + gewijzigd + ongewijzigd + geparkeerd + geweigerd;
    }
}
