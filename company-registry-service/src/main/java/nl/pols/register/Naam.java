package nl.pols.register;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A name: something to read, on one line. The pattern never looks back, so a megabyte costs no
/// more than its length. Absent is for `@NotNull` to refuse.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size(min = 1, max = 200)
@Pattern(regexp = "[^\\p{Cntrl}\\S]*+[^\\p{Cntrl}\\s][^\\p{Cntrl}]*+")
@ReportAsSingleViolation
public @interface Naam {
    String message() default
            "Een naam heeft 1 tot en met 200 tekens op een regel, niet alleen spaties.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
