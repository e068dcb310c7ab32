package nl.pols.register.uitwisseling;

import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.Refusal;
import nl.pols.register.Database;

/// What stands in the way of a line, told by whoever refused it.
final class Weigering {
    private Weigering() {}

    /// Why a line was refused. An outage or a bug is no refusal, and is thrown on.
    ///
    /// @param in where in the line stands what was refused
    static List<Fout> reden(RuntimeException failure, String in) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof Refusal refusal) {
                return fouten(refusal).stream()
                        .map(f -> new FieldError(in + f.pointer(), f.code(), f.detail()))
                        .map(Fout::van)
                        .toList();
            }
        }
        if (Database.isGeweigerd(failure)) {
            return List.of(Fout.van("", Fout.Soort.DATABASE));
        }
        throw failure;
    }

    private static List<FieldError> fouten(Refusal refusal) {
        if (!refusal.errors().isEmpty()) {
            return refusal.errors();
        }
        var code = refusal.type().substring(refusal.type().lastIndexOf('/') + 1);
        return List.of(new FieldError("", code, String.valueOf(refusal.getMessage())));
    }
}
