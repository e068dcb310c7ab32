package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.List;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;

/// How an SOB gets another name. Guards that it has one name on every day of its life, and that a
/// rename changes something.
final class Namen {
    private Namen() {}

    /// Its names with another one from `per` on, until the next that is known.
    static List<Feit<String>> met(Sob sob, String naam, LocalDate per, Precisie precisie) {
        Leven.eisBinnen(sob, per);
        var namen = sob.toestand().namen();
        for (Feit<String> bekend : namen) {
            if (bekend.geldig().van().equals(per)) {
                throw new SobRefused.NaamOverlapt(sob.id(), per, bekend.geldig().van());
            }
            if (bekend.waarde().equals(naam)
                    && (bekend.geldig().bevat(per)
                            || bekend.geldig().van().equals(op(namen, per).geldig().tot()))) {
                throw new SobRefused.NaamOngewijzigd(sob.id());
            }
        }
        return Feit.metBegin(namen, new Feit<>(naam, Geldig.vanaf(per), precisie));
    }

    private static Feit<String> op(List<Feit<String>> namen, LocalDate dag) {
        return namen.stream().filter(f -> f.geldig().bevat(dag)).findFirst().orElseThrow();
    }
}
