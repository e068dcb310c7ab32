package nl.pols.rapportage.indicator;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A list whose elements are made when somebody asks for them and held by nobody: an answer of any
/// size is written one value at a time. Invariant: the same place gives the same element, so it can
/// be walked as often as a form needs.
final class OpVerzoek<T> extends AbstractList<T> implements RandomAccess {
    private final int aantal;
    private final IntFunction<T> maak;

    private OpVerzoek(int aantal, IntFunction<T> maak) {
        this.aantal = aantal;
        this.maak = maak;
    }

    static <T> List<T> lijst(int aantal, IntFunction<T> maak) {
        return new OpVerzoek<>(aantal, maak);
    }

    /// The same for who asks for each some times in a row: of all only the last one is held.
    static <T> List<T> herhaald(int aantal, IntFunction<T> maak) {
        return new OpVerzoek<>(aantal, new Laatste<>(maak));
    }

    /// What was made last, by whichever thread.
    private static final class Laatste<T> implements IntFunction<T> {
        private final IntFunction<T> maak;
        private @Nullable Gemaakt<T> laatste;

        Laatste(IntFunction<T> maak) {
            this.maak = maak;
        }

        private record Gemaakt<T>(int nummer, T element) {}

        @Override
        public T apply(int nummer) {
            var eerder = laatste;
            if (eerder == null || eerder.nummer != nummer) {
                eerder = new Gemaakt<>(nummer, maak.apply(nummer));
                laatste = eerder;
            }
            return eerder.element;
        }
    }

    @Override
    public T get(int nummer) {
        if (nummer < 0 || nummer >= aantal) {
            throw new IndexOutOfBoundsException(nummer);
        }
        return maak.apply(nummer);
    }

    @Override
    public int size() {
        return aantal;
    }
}
