package nl.pols.trajectregistratie.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record as it was read: its content, or what was wrong with its form.
///
/// @param regel the line, from 1
public record Aangeboden<I extends Inhoud>(
        int regel,
        @Nullable String registratienummer,
        @Nullable I inhoud,
        List<Bevinding> bevindingen) {

    static <I extends Inhoud> Aangeboden<I> van(int regel, I inhoud) {
        return new Aangeboden<>(regel, inhoud.registratienummer(), inhoud, List.of());
    }

    static <I extends Inhoud> Aangeboden<I> onleesbaar(int regel, List<Bevinding> bevindingen) {
        return new Aangeboden<>(regel, null, null, bevindingen);
    }
}
