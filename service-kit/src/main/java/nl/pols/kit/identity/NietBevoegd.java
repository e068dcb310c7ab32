package nl.pols.kit.identity;

import nl.pols.kit.problem.Refusal;

/// The caller is known but this is not for its kind of organisation.
public final class NietBevoegd extends Refusal {
    private static final long serialVersionUID = 1L;

    public NietBevoegd(String detail) {
        super(detail);
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String title() {
        return "Niet bevoegd";
    }
}
