package nl.pols.cli.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFormatTest {

    @TempDir private Path directory = Path.of("");

    @Test
    void aNewDirectoryIsMarkedAndAcceptedAgain() {
        Home home = new Home(directory);
        DataFormat.check(home);
        assertThatCode(() -> DataFormat.check(home)).doesNotThrowAnyException();
    }

    @Test
    void anotherFormatIsRefusedWithTheWayOut() throws Exception {
        Home home = new Home(directory);
        Files.writeString(home.data().resolve("format"), "7\n");
        assertThatThrownBy(() -> DataFormat.check(home))
                .isInstanceOf(PolsFailure.class)
                .hasMessageContaining("format 7")
                .hasMessageContaining("down --wipe");
    }

    @Test
    void anotherMajorVersionOfPostgresIsRefused() throws Exception {
        Home home = new Home(directory);
        Path postgres = Files.createDirectories(home.data().resolve("postgres"));
        Files.writeString(postgres.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> DataFormat.check(home))
                .isInstanceOf(PolsFailure.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("down --wipe");
    }
}
