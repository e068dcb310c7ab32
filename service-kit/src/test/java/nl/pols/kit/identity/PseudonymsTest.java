package nl.pols.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.identity.Ff1.Halves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A pseudonym can be taken from one key to another and back, and says which one it is of.
class PseudonymsTest {

    private static final Bsn BSN = new Bsn("999990019");

    @TempDir private Path map;
    private Pseudonyms pseudonyms = new Pseudonyms(Optional.empty());

    @BeforeEach
    void sleutels() throws IOException {
        for (int version : new int[] {1, 2, 3, 16, 17}) {
            sleutel(version);
        }
        pseudonyms = anders();
    }

    /// What an independent implementation made of them (Bouncy Castle 1.78.1, FPEFF1Engine).
    @ParameterizedTest
    @CsvSource({
        "0,0,6054d47688170b7,7e63eafd05cc4b8",
        "7ffffffffffffff,7ffffffffffffff,687475bacfc5d9c,1fae82aba4518fc",
        "555555555555555,2aaaaaaaaaaaaaa,31d8c5303430e6d,5121cb37534839a",
        "0,1,5f6c8715c72e923,6d8c853892d0988"
    })
    void permutesAsFf1Does(String a, String b, String c, String d) {
        byte[] key = new byte[32];
        IntStream.range(0, 32).forEach(i -> key[i] = (byte) i);
        var ff1 = new Ff1(key);
        assertThat(ff1.permute(new Halves(hex(a), hex(b)))).isEqualTo(new Halves(hex(c), hex(d)));
        assertThat(ff1.invert(new Halves(hex(c), hex(d)))).isEqualTo(new Halves(hex(a), hex(b)));
    }

    @Test
    void aPseudonymStaysWhatItIsAndTellsItsKey() {
        var first = pseudonyms.deelnemerId(BSN);
        assertThat(first).isEqualTo(UUID.fromString("870100c9-3f14-81a8-867d-50e68165f283"));
        assertThat(first).isEqualTo(anders().deelnemerId(BSN));
        assertThat(first.toString().substring(14, 16)).isEqualTo(Pseudonyms.prefix(1));
        pseudonyms.use(2, Set.of(1));
        var second = pseudonyms.deelnemerId(BSN);
        assertThat(second).isNotEqualTo(first);
        assertThat(second.version()).isEqualTo(8);
        assertThat(second.variant()).isEqualTo(2);
        assertThat(pseudonyms.versionOf(second)).isEqualTo(2);
        assertThat(pseudonyms.versionOf(first)).isEqualTo(1);
    }

    @Test
    void goesUpAndDownWithoutTheBsn() {
        var first = pseudonyms.deelnemerId(BSN);
        pseudonyms.use(3, Set.of(1, 2));
        var third = pseudonyms.deelnemerId(BSN);
        assertThat(pseudonyms.current(first)).isEqualTo(third);
        assertThat(pseudonyms.current(third)).isEqualTo(third);
        assertThat(pseudonyms.to(1, third)).isEqualTo(first);
        assertThat(pseudonyms.to(3, pseudonyms.to(2, third))).isEqualTo(third);
        assertThat(pseudonyms.all(first))
                .containsExactlyInAnyOrder(first, pseudonyms.to(2, first), third);
    }

    /// The pseudonyms don't know in how many steps they came: the key in between is of no use
    /// later.
    @Test
    void anOlderKeyIsNotNeededOnceNothingIsOfIt() throws IOException {
        var first = pseudonyms.deelnemerId(BSN);
        pseudonyms.use(3, Set.of(3));
        var third = pseudonyms.current(first);
        Files.delete(bestand(2));
        var later = anders();
        later.use(3, Set.of(3));
        assertThat(later.deelnemerId(BSN)).isEqualTo(third);
        assertThat(later.has(2)).isFalse();
    }

    @Test
    void noTwoBecomeOne() {
        pseudonyms.use(2, Set.of(1));
        var random = new Random(2);
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 20_000; i++) {
            long high = (random.nextLong() & ~0xFF00L) | 0x8100L;
            long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
            var first = new UUID(high, low);
            var second = pseudonyms.current(first);
            assertThat(pseudonyms.to(1, second)).isEqualTo(first);
            assertThat(seen.add(second)).isTrue();
        }
    }

    @Test
    void leavesAloneWhatItDidNotMake() {
        pseudonyms.use(2, Set.of(1));
        var madeUp = UUID.fromString("5f0c4a52-3d0b-4d0e-9b57-0d6a3a0e7a11");
        assertThat(pseudonyms.current(madeUp)).isEqualTo(madeUp);
        assertThat(pseudonyms.all(madeUp)).containsExactly(madeUp);
        var ofNoKey = UUID.fromString("5f0c4a52-3d0b-870e-9b57-0d6a3a0e7a11");
        assertThat(pseudonyms.all(ofNoKey)).containsExactly(ofNoKey);
    }

    @Test
    void aSixteenthKeyTakesTheFirstMarkAgain() {
        pseudonyms.use(16, Set.of(16));
        var sixteenth = pseudonyms.deelnemerId(BSN);
        assertThat(Pseudonyms.prefix(16)).isEqualTo("81");
        assertThat(pseudonyms.versionOf(sixteenth)).isEqualTo(16);
        pseudonyms.use(17, Set.of(16));
        assertThat(pseudonyms.current(sixteenth)).isEqualTo(pseudonyms.deelnemerId(BSN));
        assertThat(pseudonyms.versionOf(sixteenth)).isEqualTo(16);
    }

    @Test
    void doesNotTakeAKeyThatIsNotThereOrTooShort() throws IOException {
        assertThatThrownBy(() -> pseudonyms.use(4, Set.of(1)))
                .hasMessageContaining(".4 can't be read");
        assertThat(pseudonyms.version()).isEqualTo(1);
        Files.writeString(bestand(5), "a29ydA==");
        assertThatThrownBy(() -> pseudonyms.use(5, Set.of(1))).hasMessageContaining("at least 32");
        assertThatThrownBy(() -> new Pseudonyms(Optional.empty()).requireKey())
                .hasMessageContaining("POLS_PSEUDONYM_KEY is not set");
    }

    private Pseudonyms anders() {
        return new Pseudonyms(Optional.of(bestand(1).toString()));
    }

    private Path bestand(int version) {
        return map.resolve(version == 1 ? "sleutel" : "sleutel." + version);
    }

    private void sleutel(int version) throws IOException {
        byte[] secret =
                "sleutel van de toets, versie %03d"
                        .formatted(version)
                        .getBytes(StandardCharsets.US_ASCII);
        Files.writeString(bestand(version), Base64.getEncoder().encodeToString(secret));
    }

    private static long hex(String value) {
        return Long.parseLong(value, 16);
    }
}
