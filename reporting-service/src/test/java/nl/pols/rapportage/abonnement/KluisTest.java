package nl.pols.rapportage.abonnement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.pols.rapportage.abonnement.Kluis.Bewaard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A secret is kept so that the database alone opens nothing.
class KluisTest {
    private static final UUID EEN = new UUID(0, 1);
    private static final UUID ANDER = new UUID(0, 2);
    private static final String GEHEIM = "whsec_geheim";

    @TempDir Path map;
    private Path bestand = Path.of("nergens");

    @BeforeEach
    void eersteSleutel() throws IOException {
        bestand = map.resolve("sleutel");
        schrijf(bestand, (byte) 1, 32);
    }

    private static void schrijf(Path bestand, byte waarde, int aantal) throws IOException {
        var bytes = new byte[aantal];
        java.util.Arrays.fill(bytes, waarde);
        Files.writeString(bestand, Base64.getEncoder().encodeToString(bytes));
    }

    private static Kluis kluis(Optional<String> sleutel) {
        return new Kluis(
                new AbonnementConfig() {
                    @Override
                    public boolean ookPrive() {
                        return false;
                    }

                    @Override
                    public Duration eersteWacht() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Duration langsteWacht() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Duration doodNa() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Duration antwoordBinnen() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Optional<String> sleutel() {
                        return sleutel;
                    }
                });
    }

    private Kluis kluis() {
        return kluis(Optional.of(bestand.toString()));
    }

    @Test
    void whatIsKeptIsUnreadableAndOpensAgain() {
        var bewaard = kluis().sluit(EEN, GEHEIM);

        assertThat(new String(Base64.getDecoder().decode(bewaard.tekst()))).doesNotContain("whsec");
        assertThat(bewaard.sleutelversie()).isEqualTo(1);
        assertThat(kluis().open(EEN, bewaard)).isEqualTo(GEHEIM);
    }

    @Test
    void theSameSecretIsNeverKeptTheSameWay() {
        assertThat(kluis().sluit(EEN, GEHEIM)).isNotEqualTo(kluis().sluit(EEN, GEHEIM));
    }

    @Test
    void ofAnotherSubscriptionOrChangedItOpensNothing() {
        var bewaard = kluis().sluit(EEN, GEHEIM);
        var anders = bewaard.tekst().startsWith("A") ? "B" : "A";
        var gewijzigd = new Bewaard(anders + bewaard.tekst().substring(1), 1);

        assertThatThrownBy(() -> kluis().open(ANDER, bewaard)).hasMessageContaining("doesn't open");
        assertThatThrownBy(() -> kluis().open(EEN, gewijzigd)).hasMessageContaining("doesn't open");
    }

    @Test
    void theNewestKeyKeepsWhatIsNewAndTheOlderOneOpensTheRest() throws IOException {
        var kluis = kluis();
        var oud = kluis.sluit(EEN, GEHEIM);
        schrijf(Path.of(bestand + ".2"), (byte) 2, 32);

        var nieuw = kluis.sluit(EEN, GEHEIM);

        assertThat(nieuw.sleutelversie()).isEqualTo(2);
        assertThat(kluis.open(EEN, oud)).isEqualTo(GEHEIM);
        assertThat(kluis.open(EEN, nieuw)).isEqualTo(GEHEIM);
        assertThatThrownBy(() -> kluis.open(EEN, new Bewaard(nieuw.tekst(), 1)))
                .hasMessageContaining("version 1");
    }

    @Test
    void whatWasReadableFromBeforeIsReadAsItIs() {
        assertThat(kluis().open(EEN, new Bewaard(GEHEIM, Kluis.ZONDER_SLEUTEL))).isEqualTo(GEHEIM);
    }

    @Test
    void aKeyThatIsTooShortOrMissingKeepsNothing() throws IOException {
        assertThatThrownBy(() -> kluis(Optional.empty()).sluit(EEN, GEHEIM))
                .hasMessageContaining("POLS_WEBHOOK_KEY is not set");
        schrijf(bestand, (byte) 1, 16);
        assertThatThrownBy(() -> kluis().sluit(EEN, GEHEIM)).hasMessageContaining("16 bytes");
    }
}
