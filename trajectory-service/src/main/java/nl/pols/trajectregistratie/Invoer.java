package nl.pols.trajectregistratie;

import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.regels.Vormregels;
import nl.pols.trajectregistratie.regels.VrijeTekst;
import org.jspecify.annotations.Nullable;

/// Holds what comes outside a record (the body of an act, a query) to the same bounds as a record's
/// own fields: days that a calendar of work knows, text that can be stored and names nobody.
public final class Invoer {

    private Invoer() {}

    public static void requireDag(String pointer, @Nullable LocalDate dag) {
        if (dag != null && (dag.getYear() < 1950 || dag.getYear() > 2100)) {
            throw ongeldig(pointer, Vormregels.DATUM);
        }
    }

    public static void requireTekst(String pointer, @Nullable String tekst, int langste) {
        if (tekst == null) {
            return;
        }
        if (tekst.length() > langste || VrijeTekst.heeftVreemdeTekens(tekst)) {
            throw ongeldig(pointer, Vormregels.TEKST);
        }
        if (VrijeTekst.bevatBsn(tekst)) {
            throw ongeldig(pointer, Vormregels.BSN_ELDERS);
        }
    }

    private static InvalidInput ongeldig(String pointer, Regel regel) {
        return new InvalidInput(List.of(new FieldError(pointer, regel.id(), regel.nl())));
    }
}
