package nl.pols.rapportage.vergelijking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Groepsuitgang.Bedrijf;
import org.jspecify.annotations.Nullable;

/// The peers of a company, by the first rule that finds enough of them. Invariant: the company is
/// not its own peer, and a group below the minimum is no group.
///
/// @param regel null where even all companies together are too few
record Groepskeuze(@Nullable Regel regel, Set<String> anderen) {
    static final Groepskeuze GEEN = new Groepskeuze(null, Set.of());

    /// From the most alike to all. What nobody told is like nothing.
    enum Regel {
        TAAKOMVANG_EN_GROOTTE((a, b) -> zelfdeTaak(a, b) && zelfdeGrootte(a, b)),
        TAAKOMVANG(Regel::zelfdeTaak),
        GROOTTE(Regel::zelfdeGrootte),
        SECTOR((a, b) -> true);

        private final BiPredicate<Bedrijf, Bedrijf> lijktOp;

        Regel(BiPredicate<Bedrijf, Bedrijf> lijktOp) {
            this.lijktOp = lijktOp;
        }

        private static boolean zelfdeTaak(Bedrijf a, Bedrijf b) {
            return a.taakomvang() != null && Objects.equals(a.taakomvang(), b.taakomvang());
        }

        private static boolean zelfdeGrootte(Bedrijf a, Bedrijf b) {
            return Grootteklasse.van(a.mensen()) == Grootteklasse.van(b.mensen());
        }
    }

    static Groepskeuze voor(Bedrijf bedrijf, List<Bedrijf> alle, int minimum) {
        for (Regel regel : Regel.values()) {
            var anderen =
                    alle.stream()
                            .filter(ander -> !ander.sob().equals(bedrijf.sob()))
                            .filter(ander -> regel.lijktOp.test(bedrijf, ander))
                            .map(Bedrijf::sob)
                            .collect(Collectors.toUnmodifiableSet());
            if (anderen.size() >= minimum) {
                return new Groepskeuze(regel, anderen);
            }
        }
        return GEEN;
    }
}
