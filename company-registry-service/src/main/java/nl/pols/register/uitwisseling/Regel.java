package nl.pols.register.uitwisseling;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What was read of one company or of one succession: that, or why it can't be read.
///
/// @param nummer the line, or the first row in a table, from 1
/// @param plaats translates a place in the line to a place in what was sent
record Regel(
        long nummer,
        @Nullable UUID id,
        @Nullable Bedrijf bedrijf,
        @Nullable Akte akte,
        List<Fout> fouten,
        UnaryOperator<Fout> plaats) {

    static Regel van(long nummer, Bedrijf bedrijf, UnaryOperator<Fout> plaats) {
        return bedrijf.id() == null
                ? onleesbaar(nummer, null, List.of(plaats.apply(verplicht("/id"))))
                : new Regel(nummer, bedrijf.id(), bedrijf, null, List.of(), plaats);
    }

    static Regel van(long nummer, @Nullable Akte akte, UnaryOperator<Fout> plaats) {
        if (akte == null || akte.rechtsopvolging() == null) {
            return onleesbaar(nummer, null, List.of(plaats.apply(verplicht("/rechtsopvolging"))));
        }
        return akte.id() == null
                ? onleesbaar(nummer, null, List.of(plaats.apply(verplicht("/rechtsopvolging/id"))))
                : new Regel(nummer, akte.id(), null, akte, List.of(), plaats);
    }

    private static Fout verplicht(String pointer) {
        return Fout.van(pointer, Fout.Soort.VERPLICHT);
    }

    static Regel onleesbaar(long nummer, @Nullable UUID id, List<Fout> fouten) {
        return new Regel(nummer, id, null, null, fouten, UnaryOperator.identity());
    }

    Regeluitslag uitslag(Uitslag uitslag) {
        return new Regeluitslag(nummer, id, uitslag, List.of());
    }

    Regeluitslag geweigerd(List<Fout> waarom) {
        return new Regeluitslag(
                nummer, id, Uitslag.GEWEIGERD, waarom.stream().map(plaats).toList());
    }
}
