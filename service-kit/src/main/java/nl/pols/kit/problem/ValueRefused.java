package nl.pols.kit.problem;

/// A value type refuses a value. Its sentence is our own and never quotes the value, so it may be
/// shown to the sender, which no other [IllegalArgumentException] may.
public class ValueRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String sentence;

    /// @param code stable id of the rule, kebab-case
    /// @param sentence in Dutch: what is wrong and what is right, without the value
    public ValueRefused(String code, String sentence) {
        super(sentence);
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
