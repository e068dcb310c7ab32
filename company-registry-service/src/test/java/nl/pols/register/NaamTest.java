package nl.pols.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a name.
class NaamTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Bedrijf(@Naam String naam) {}

    @ParameterizedTest
    @ValueSource(strings = {"!GO", "Atlant-groep", " Werkbedrijf Rijk van Nijmegen ", "Ωmega 3"})
    void acceptsWhatCanBeRead(String naam) {
        assertThat(VALIDATOR.validate(new Bedrijf(naam))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\tb", "twee\nregels", "nul\0", "\n"})
    void refusesWhatCannot(String naam) {
        assertThat(VALIDATOR.validate(new Bedrijf(naam)))
                .extracting(fout -> fout.getMessage())
                .containsExactly(
                        "Een naam heeft 1 tot en met 200 tekens op een regel, niet alleen"
                                + " spaties.");
    }

    @Test
    void aMegabyteIsRefusedAtOnce() {
        var lang = new Bedrijf("a".repeat(1_000_000) + "\n");
        assertTimeout(Duration.ofSeconds(1), () -> VALIDATOR.validate(lang));
    }
}
