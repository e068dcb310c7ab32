package nl.pols.register;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A name: something to read, on one line, of at most 200 characters. Absent is for `@NotNull` to
/// refuse.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Naam.Leesbaar.class)
public @interface Naam {
    int LANGSTE = 200;

    String message() default
            "Een naam heeft 1 tot en met 200 tekens op een regel, niet alleen spaties.";

    /// Whether nothing is fine too: a search field that was left empty.
    boolean magLeeg() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// A control character is no text for a reader, and a NUL none for the database.
    class Leesbaar implements ConstraintValidator<Naam, String> {
        private boolean magLeeg;

        @Override
        public void initialize(Naam naam) {
            magLeeg = naam.magLeeg();
        }

        @Override
        public boolean isValid(@Nullable String naam, ConstraintValidatorContext context) {
            return naam == null || isTekst(naam) && (magLeeg || !naam.isBlank());
        }

        /// For what isn't a field of a request.
        public static boolean isNaam(String naam) {
            return isTekst(naam) && !naam.isBlank();
        }

        private static boolean isTekst(String naam) {
            return naam.length() <= LANGSTE && naam.chars().noneMatch(Character::isISOControl);
        }
    }
}
