package nl.pols.trajectregistratie.dossier;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day that a calendar of work knows: a slip in the year is caught here, and no date exceeds what
/// the database can hold.
@Constraint(validatedBy = Dag.InDezeTijd.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Dag {

    String message() default "De datum ligt tussen 1950 en 2100. Controleer het jaar.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Leaves the question whether there is a day to `@NotNull`.
    final class InDezeTijd implements ConstraintValidator<Dag, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate dag, ConstraintValidatorContext context) {
            return dag == null || (dag.getYear() >= 1950 && dag.getYear() <= 2100);
        }
    }
}
