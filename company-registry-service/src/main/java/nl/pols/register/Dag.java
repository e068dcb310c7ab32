package nl.pols.register;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A day (or a moment on a day) that can occur in this register: 1900 up to and including 2199. A
/// typing error in the year is caught here, and no date exceeds what the database can hold.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {Dag.VanDag.class, Dag.VanMoment.class})
public @interface Dag {
    String message() default "De datum ligt tussen 1900-01-01 en 2199-12-31.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Absent is for `@NotNull` to refuse.
    class VanDag implements ConstraintValidator<Dag, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate dag, ConstraintValidatorContext context) {
            return dag == null || komtVoor(dag);
        }

        /// For what isn't a field of a request.
        public static boolean komtVoor(LocalDate dag) {
            return dag.getYear() >= 1900 && dag.getYear() < 2200;
        }
    }

    /// A moment counts by its day in UTC.
    class VanMoment implements ConstraintValidator<Dag, Instant> {
        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            return moment == null
                    || new VanDag().isValid(LocalDate.ofInstant(moment, ZoneOffset.UTC), context);
        }
    }
}
