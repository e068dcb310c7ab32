package nl.pols.trajectregistratie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.trajectregistratie.aanlevering.Bestand;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.regels.Regels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VoorbeeldenTest {

    /// The checker can't show what only all-or-nothing does.
    static List<Voorbeeld> offline() {
        return Voorbeelden.alle().stream().filter(v -> !v.atomair()).toList();
    }

    @Test
    void everyRuleHasItsExample() {
        assertThat(Voorbeelden.alle())
                .extracting(Voorbeeld::regel)
                .containsExactlyInAnyOrderElementsOf(Regels.alle().map(Regel::id).toList());
    }

    @ParameterizedTest
    @MethodSource("offline")
    void theCheckerGivesWhatIsExpected(Voorbeeld voorbeeld) throws IOException {
        List<Recorduitslag> uitslagen = new ArrayList<>();
        byte[] inhoud = voorbeeld.inhoud().getBytes(StandardCharsets.UTF_8);
        var afzender = new Afzender(voorbeeld.gemeentecode(), LocalDate.now(Clock.systemUTC()));
        try (var controle = new Controle(afzender, register())) {
            controle.controleer(
                    new Bestand(
                            new ByteArrayInputStream(inhoud),
                            false,
                            voorbeeld.csv() ? Bestand.Vorm.CSV : Bestand.Vorm.NDJSON),
                    uitslagen::add);
        }
        assertThat(uitslagen).isEqualTo(voorbeeld.verwacht());
        assertThat(uitslagen.getLast().bevindingen())
                .extracting(b -> b.regel().id())
                .contains(voorbeeld.regel());
    }

    private static Registeruitvoer register() throws IOException {
        try (InputStream uitvoer = Voorbeelden.resource("/testkit/register.ndjson");
                InputStream gebieden =
                        stroom(
                                """
                                {"arbeidsmarktregios":[{"gemeentenPerProvincie":{"x":{"GM0363":"Amsterdam","GM0599":"Rotterdam"}}}]}
                                """);
                InputStream herindelingen = stroom("{}")) {
            return Registeruitvoer.lees(uitvoer, Gemeentelijst.lees(gebieden, herindelingen));
        }
    }

    private static InputStream stroom(String tekst) {
        return new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8));
    }
}
