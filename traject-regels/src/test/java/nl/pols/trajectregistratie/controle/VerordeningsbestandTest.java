package nl.pols.trajectregistratie.controle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.pols.trajectregistratie.regels.Grenzen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An ordinance is read as the service gives it, and nothing else passes for one.
class VerordeningsbestandTest {

    private static final String GEGEVEN =
            """
            {"gemeentecode": "GM0363", "versie": 1, "geldigVan": "2026-01-01", "verlengingMaanden": 2, "jaargrensMaanden": 10,
             "evaluatieMaanden": [2, 4, 12], "werkfitEvaluatieDagen": 30, "aanloopDagen": 14, "signaaldrempels": [], "bron": "x"}
            """;

    @Test
    void readsTheLimits() throws IOException {
        assertThat(lees(GEGEVEN)).isEqualTo(new Grenzen(2, 10, List.of(2, 4, 12), 30, 14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GM0363|GM0599|it is that of GM0599
                    "verlengingMaanden": 2,||it has no whole number in verlengingMaanden
                    : 10|: 10.5|it has no whole number in jaargrensMaanden
                    [2, 4, 12]|[]|it has no whole number in evaluatieMaanden
                    [2, 4, 12]|["x"]|it has no whole number in evaluatieMaanden
                    "bron": "x"}|"bron"|it is no JSON
                    """)
    void saysWhatIsWrong(String deel, String anders, String reden) {
        assertThatThrownBy(() -> lees(GEGEVEN.replace(deel, anders == null ? "" : anders)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reden);
    }

    private static Grenzen lees(String json) throws IOException {
        return Verordeningsbestand.lees(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "GM0363");
    }
}
