package nl.pols.financiering.grootboek;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An amount that can be booked: whole cents, more than nothing, at most a million million euro.
/// The ceiling keeps every sum far within 64 bits and every amount exact in a reader that knows
/// only floating-point numbers.
@Min(value = 1, message = "Een bedrag is minstens 1 cent.")
@Max(value = Bedrag.MAX, message = "Een bedrag is hoogstens 100000000000000 cent.")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bedrag {

    long MAX = 100_000_000_000_000L;

    String message() default "Het bedrag is ongeldig.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
