package nl.pols.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

    @TempDir private Path directory = Path.of("");

    @Test
    void anOffsetMovesEveryPort() {
        Ports moved = Ports.chosen(10_000, List.of());
        assertThat(moved.of(Component.POSTGRES)).isEqualTo(15_432);
        assertThat(moved.of(Component.REPORTING)).isEqualTo(18_080);
        assertThat(moved.kafkaController()).isEqualTo(19_093);
    }

    @Test
    void oneComponentMovesByItsNameOrByWhatPeopleCallIt() {
        Ports ports = Ports.chosen(0, List.of("postgres=15432", "register=18081"));
        assertThat(ports.of(Component.POSTGRES)).isEqualTo(15432);
        assertThat(ports.of(Component.REGISTER)).isEqualTo(18081);
        assertThat(ports.of(Component.KAFKA)).isEqualTo(9092);
    }

    @Test
    void aQuestionAboutTheStackOfAnotherCheckoutIsRefusedWithWhatToDo() {
        Home home = new Home(directory);
        Ports.chosen(500, List.of()).remember(home);

        Ports.requireOffset(home, 500);
        assertThatThrownBy(() -> Ports.requireOffset(home, 600))
                .isInstanceOf(PolsFailure.class)
                .hasMessageContaining("not started with --poort-offset 600")
                .hasMessageContaining("postgres=5932")
                .hasMessageContaining("in the checkout that started that stack");
    }

    @Test
    void theChoiceIsRemembered() {
        Home home = new Home(directory);
        Ports.chosen(500, List.of("kafka-controller=19093")).remember(home);
        assertThat(Ports.of(home).byName())
                .containsEntry("postgres", 5932)
                .containsEntry("kafka-controller", 19093);
        assertThat(Endpoints.of(home).register()).hasToString("http://localhost:8581/register/v1");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, wants component=number",
        "postgres=abc, wants component=number",
        "oracle=1521, There is no component",
        "kafka=99999, does not exist",
        "kafka=5432, cannot both use port 5432",
    })
    void refusesAChoiceThatCannotWork(String choice, String sentence) {
        assertThatThrownBy(() -> Ports.chosen(0, List.of(choice)))
                .isInstanceOf(PolsFailure.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void freePortsAreNotOnesThatTheSystemHandsOut() {
        assertThat(Ports.free().byName().values())
                .allSatisfy(port -> {
                    assertThat(port).isLessThan(32_768);
                    assertThat(PortUser.taken(port)).isFalse();
                });
    }

    @Test
    void tellsWhoListensOnAPort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            assertThat(PortUser.taken(port)).isTrue();
            assertThat(PortUser.of(port))
                    .hasValueSatisfying(user ->
                            assertThat(user).contains("process " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void onlyAListeningSocketCountsAsUse() {
        List<String> table =
                List.of(
                        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when"
                                + " retrnsmt   uid  timeout inode",
                        "   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000"
                                + " 00000000  0  0 4711 1 x",
                        "   1: 0100007F:1538 0100007F:A001 01 00000000:00000000 00:00000000"
                                + " 00000000  0  0 4712 1 x",
                        "   2: 0100007F:1539 00000000:0000 0A 00000000:00000000 00:00000000"
                                + " 00000000  0  0 4713 1 x");
        assertThat(PortUser.inodes(table, 5432)).containsExactly("4711");
    }
}
