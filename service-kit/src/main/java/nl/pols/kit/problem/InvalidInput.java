package nl.pols.kit.problem;

import java.util.List;

/// Input that is wrong by itself (syntax, parameter, schema): always 400, all errors at once (NLgov
/// `error-handling/invalid-input`, `all-errors`).
public final class InvalidInput extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        this(sentence(errors), errors);
    }

    public InvalidInput(String detail, List<FieldError> errors) {
        super(detail);
        this.errors = List.copyOf(errors);
    }

    private static String sentence(List<FieldError> errors) {
        return errors.size() == 1
                ? errors.getFirst().detail()
                : "De invoer bevat %d fouten; zie errors voor de plaats en de oorzaak van elk."
                        .formatted(errors.size());
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String title() {
        return "Ongeldige invoer";
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
