package nl.pols.rapportage.feit;

/// That on this thread a read model is filled beside the one that serves. Invariant: what follows
/// from the versions is put off only as long as [Afronding] still has to come; and the step that
/// tells readers of new facts is not taken, because to them nothing is new.
public final class Opbouw {

    /// How what follows from the versions is kept.
    private enum Wijze {
        /// with each batch, as in the model that serves
        BIJGEHOUDEN,
        /// for all facts together, at the end
        UITGESTELD
    }

    private static final ScopedValue<Wijze> WIJZE = ScopedValue.newInstance();

    private Opbouw() {}

    /// Facts only; [Afronding] does the rest.
    public static void uitgesteld(Runnable werk) {
        ScopedValue.where(WIJZE, Wijze.UITGESTELD).run(werk);
    }

    /// Facts and what follows from them.
    public static void bijgehouden(Runnable werk) {
        ScopedValue.where(WIJZE, Wijze.BIJGEHOUDEN).run(werk);
    }

    static boolean bezig() {
        return WIJZE.isBound();
    }

    /// Whether what follows from the facts is left to the end.
    static boolean steltUit() {
        return WIJZE.isBound() && WIJZE.get() == Wijze.UITGESTELD;
    }
}
