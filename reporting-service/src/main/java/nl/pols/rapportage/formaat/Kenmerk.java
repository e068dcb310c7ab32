package nl.pols.rapportage.formaat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What an answer follows from, as its entity tag: the question, who asks, and how far the read
/// model is. Never from the answer itself: that would have to be counted first. Weak, because the
/// moment that an answer names as *now* moves on while its figures don't.
public record Kenmerk(String grondslag) {
    private static final int BYTES = 16;

    /// The same with something more that it follows from.
    public Kenmerk met(String nog) {
        return new Kenmerk(grondslag + "\u001f" + nog);
    }

    String tag() {
        return "W/\"" + code() + "\"";
    }

    /// Whether the reader has it already (`If-None-Match`, compared weakly: RFC 9110 8.8.3.2).
    boolean staatIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",", -1)) {
            var kaal = tag.strip();
            if (kaal.equals("*") || kaal.replaceFirst("^W/", "").equals("\"" + code() + "\"")) {
                return true;
            }
        }
        return false;
    }

    /// The tag without its quotes.
    public String code() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(grondslag.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(java.util.Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
