package nl.pols.rapportage.feit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an event may not leave out. JSON can, whatever the types say.
final class Vereist {
    private Vereist() {}

    /// Names and values in turn; the sentence names every missing one and quotes nothing.
    static void velden(@Nullable Object... namenEnWaarden) {
        List<String> ontbrekend = new ArrayList<>();
        for (int i = 0; i < namenEnWaarden.length; i += 2) {
            if (namenEnWaarden[i + 1] == null) {
                ontbrekend.add(String.valueOf(namenEnWaarden[i]));
            }
        }
        if (!ontbrekend.isEmpty()) {
            throw new IllegalArgumentException("ontbreekt: " + String.join(", ", ontbrekend));
        }
    }
}
