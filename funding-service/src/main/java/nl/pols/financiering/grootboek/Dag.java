package nl.pols.financiering.grootboek;

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

/// A day on which money can move: in this century. Anything else is a slip of the pen, and a
/// database knows fewer years than a calendar.
@Constraint(validatedBy = Dag.InDezeEeuw.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Dag {

    String message() default "De datum ligt tussen 2000 en 2100. Controleer het jaar.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Leaves the question whether there is a day to `@NotNull`.
    final class InDezeEeuw implements ConstraintValidator<Dag, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate dag, ConstraintValidatorContext context) {
            return dag == null || (dag.getYear() >= 2000 && dag.getYear() <= 2100);
        }
    }
}
