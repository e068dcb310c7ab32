package nl.pols.register.uitwisseling;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What was read of one company: the company, or why it can't be read.
///
/// @param nummer the line, or the first row of the company in a table, from 1
/// @param plaats translates a place in the company to a place in what was sent
record Regel(
        long nummer,
        @Nullable UUID id,
        @Nullable Bedrijf bedrijf,
        List<Fout> fouten,
        UnaryOperator<Fout> plaats) {

    static Regel van(long nummer, Bedrijf bedrijf, UnaryOperator<Fout> plaats) {
        return new Regel(nummer, bedrijf.id(), bedrijf, List.of(), plaats);
    }

    static Regel onleesbaar(long nummer, @Nullable UUID id, List<Fout> fouten) {
        return new Regel(nummer, id, null, fouten, UnaryOperator.identity());
    }

    Regeluitslag uitslag(Uitslag uitslag) {
        return new Regeluitslag(nummer, id, uitslag, List.of());
    }

    Regeluitslag geweigerd(List<Fout> waarom) {
        return new Regeluitslag(
                nummer, id, Uitslag.GEWEIGERD, waarom.stream().map(plaats).toList());
    }
}
