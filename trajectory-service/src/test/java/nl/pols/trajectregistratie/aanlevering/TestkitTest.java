package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.voer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.controle.Recorduitslag;
import nl.pols.trajectregistratie.controle.Uitslagbestand;
import nl.pols.trajectregistratie.controle.Voorbeeld;
import nl.pols.trajectregistratie.controle.Voorbeelden;
import org.junit.jupiter.api.Test;

/// The service gives on every example of the test kit the outcome that the kit says; the checker
/// does too, see `VoorbeeldenTest`.
@QuarkusTest
@WithPostgres
class TestkitTest {

    @Test
    void theServiceGivesWhatIsExpectedOfEveryExample()
            throws IOException, InterruptedException, SQLException {
        registerVanDeTestkit();
        for (Voorbeeld voorbeeld : Voorbeelden.alle()) {
            voer("TRUNCATE traject, traject_versie, geparkeerd CASCADE");
            var geleverd =
                    new Dienst("gemeente:" + voorbeeld.gemeentecode())
                            .lever(
                                    voorbeeld.inhoud().getBytes(StandardCharsets.UTF_8),
                                    voorbeeld.csv(),
                                    false,
                                    voorbeeld.atomair() ? "?atomair=true" : "");
            assertThat(geleverd.status()).as(voorbeeld.regel()).isEqualTo(201);
            assertThat(geleverd.uitslagen().stream().map(Dienst::zonderVerleden).toList())
                    .as(voorbeeld.regel())
                    .isEqualTo(verwacht(voorbeeld));
        }
    }

    private static List<JsonNode> verwacht(Voorbeeld voorbeeld) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var uit = new Uitslagbestand(bytes)) {
            for (Recorduitslag uitslag : voorbeeld.verwacht()) {
                uit.schrijf(uitslag);
            }
        }
        return Dienst.gelezen(bytes);
    }

    /// What `register.ndjson` of the kit tells.
    private static void registerVanDeTestkit() {
        Fixtures.vulRegister();
        String begin = "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a0";
        for (int i = 2; i <= 4; i++) {
            voer(
                    "INSERT INTO register_sob VALUES ('%s%d', 'Fictief', 1) ON CONFLICT DO NOTHING"
                            .formatted(begin, i));
        }
        voer("DELETE FROM register_relatie WHERE gemeentecode = 'GM0599'");
        voer(
                "INSERT INTO register_relatie VALUES ('%s2', 'GM0599', '[2015-01-01,)')"
                        .formatted(begin));
        voer(
                "INSERT INTO register_relatie VALUES ('%s3', 'GM0363', '[2015-01-01,2020-01-01)')"
                        .formatted(begin));
        voer(
                "INSERT INTO register_relatie VALUES ('%s4', 'GM9999', '[2015-01-01,)')"
                        .formatted(begin));
        voer(
                "INSERT INTO register_opvolging (sob_id, opvolger_id, ingangsdatum) VALUES ('%1$s3', '%1$s1', '2020-01-01')"
                        .formatted(begin));
    }
}
