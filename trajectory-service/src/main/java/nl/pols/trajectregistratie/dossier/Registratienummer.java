package nl.pols.trajectregistratie.dossier;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.pols.trajectregistratie.regels.VrijeTekst;
import org.jspecify.annotations.Nullable;

/// The sender's own number: 1 to 36 characters that can be stored, and never a BSN in disguise.
@Constraint(validatedBy = Registratienummer.EigenNummer.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Registratienummer {

    int LANGSTE = 36;

    String message() default
            "Het registratienummer is 1 tot 36 tekens lang, zonder stuurtekens, en is geen BSN."
                    + " Gebruik het eigen nummer van de registratie.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Leaves the question whether there is one to `@NotNull`.
    final class EigenNummer implements ConstraintValidator<Registratienummer, String> {

        @Override
        public boolean isValid(@Nullable String nummer, ConstraintValidatorContext context) {
            return nummer == null
                    || (!nummer.isBlank()
                            && nummer.length() <= LANGSTE
                            && !VrijeTekst.heeftVreemdeTekens(nummer)
                            && !VrijeTekst.bevatBsn(nummer));
        }
    }
}
