package nl.pols.trajectregistratie.controle;

import java.util.List;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Regel.Ernst;
import org.jspecify.annotations.Nullable;

/// The outcome of one record of a checked file.
///
/// @param regel the line on which it begins, from 1
/// @param registratienummer null if it could not be read, or must not be shown
public record Recorduitslag(
        long regel,
        @Nullable String registratienummer,
        Oordeel oordeel,
        List<Bevinding> bevindingen) {

    public List<Bevinding> met(Ernst ernst) {
        return bevindingen.stream().filter(b -> b.regel().ernst() == ernst).toList();
    }
}
