package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ZstdTest {

    @BeforeEach
    void begin() {
        Leveringen.begin();
    }

    @Test
    void readsEveryFrameOfAZstdBody() throws IOException {
        var aaneen = new ByteArrayOutputStream();
        aaneen.write(zstd(records("zs-", 2_500) + "\n"));
        aaneen.write(zstd(record("zs-laatste")));
        gezonden("zstd", aaneen.toByteArray()).statusCode(201).body("nieuw", equalTo(2_501));
        lever(AMSTERDAM, "zstd", records("zs-", 2_500) + "\n" + record("zs-laatste"))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("nieuw", equalTo(2_501));
    }

    @Test
    void keepsWhatCameBeforeATruncatedBodyAndContinuesWithTheSameFile() {
        byte[] heel = zstd(records("zt-", 20_000));
        gezonden("zstd-afgekapt", Arrays.copyOf(heel, heel.length / 2))
                .statusCode(400)
                .body("type", equalTo("/problemen/aanlevering-afgebroken"))
                .body("detail", containsString("zstd-inhoud houdt op voor het einde"));
        assertThat(tel("SELECT count(*) FROM traject")).isPositive().isLessThan(20_000);
        gezonden("zstd-afgekapt", heel).statusCode(201).body("nieuw", equalTo(20_000));
    }

    @Test
    void saysThatABodyIsNoZstdOrDamaged() {
        gezonden("geen-zstd", record("zn-1").getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", containsString("geen zstd"));
        byte[] kapot = zstd(records("zk-", 20_000));
        Arrays.fill(kapot, kapot.length / 2, kapot.length / 2 + 64, (byte) 0xFF);
        gezonden("kapot", kapot)
                .statusCode(400)
                .body("type", equalTo("/problemen/aanlevering-afgebroken"))
                .body("detail", containsString("zstd"));
    }

    /// A few kilobytes that unpack to a hundred megabytes of one line: one refused record.
    @Test
    void readsABombInConstantMemory() {
        byte[] bom = Zstd.compress(new byte[100 * 1024 * 1024], 3);
        assertThat(bom.length).isLessThan(100_000);
        gezonden("bom", bom).statusCode(201).body("geweigerd", equalTo(1));
    }

    @Test
    void refusesAWindowThatClaimsTheMachine() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var uit = new ZstdOutputStreamNoFinalizer(bytes)) {
            uit.setLong(27);
            uit.write(records("zw-", 10).getBytes(StandardCharsets.UTF_8));
            uit.flush();
        }
        gezonden("venster", bytes.toByteArray())
                .statusCode(400)
                .body("detail", containsString("8 MB"))
                .body("type", equalTo("/problemen/aanlevering-afgebroken"));
    }

    private static byte[] zstd(String tekst) {
        return Zstd.compress(tekst.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse gezonden(String sleutel, byte[] inhoud) {
        return lever(AMSTERDAM, sleutel, inhoud)
                .header("Content-Encoding", "zstd")
                .post(AANLEVERINGEN)
                .then();
    }
}
