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

/// Why something is changed: text for the change log, of at most 1,000 characters and not only
/// spaces.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = 1000)
@Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
public @interface Reden {
    String message() default "Een reden heeft 1 tot en met 1.000 tekens, niet alleen spaties.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
