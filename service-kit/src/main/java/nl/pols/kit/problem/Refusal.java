package nl.pols.kit.problem;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// A request that a rule turns down: what it means, without a word of HTTP. Subclasses are sealed
/// per feature, so that the list of them is the error catalogue of the API.
public abstract class Refusal extends RuntimeException {

    /// The meanings a refusal can have; [ProblemMapper] translates them to a status.
    public enum Kind {
        INVALID,
        FORBIDDEN,
        UNKNOWN,
        CONFLICT,
        PRECONDITION_FAILED,
        PRECONDITION_REQUIRED,
        OVERLOADED
    }

    private static final long serialVersionUID = 1L;

    /// @param detail a Dutch sentence: what was refused, why, and what the sender can do
    protected Refusal(String detail) {
        // No stack trace: a refusal is an answer, and under load the traces would cost more than
        // it.
        super(detail, null, false, false);
    }

    public abstract Kind kind();

    public abstract String title();

    /// The detail, never null.
    public String detail() {
        var message = getMessage();
        return message == null ? title() : message;
    }

    /// The stable address of the rule, `/problemen/<slug of the title>`.
    public String type() {
        return typeOf(title());
    }

    public List<FieldError> errors() {
        return List.of();
    }

    static String typeOf(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "/problemen/" + slug.replaceAll("^-|-$", "");
    }
}
