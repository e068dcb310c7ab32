package nl.pols.kit.problem;

/// A refusal that is told what it means and is called, by the one place that makes it: all that the
/// refusals of a feature have in common.
public abstract class NamedRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String title;

    protected NamedRefusal(Kind kind, String title, String detail) {
        super(detail);
        this.kind = kind;
        this.title = title;
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public final String title() {
        return title;
    }
}
