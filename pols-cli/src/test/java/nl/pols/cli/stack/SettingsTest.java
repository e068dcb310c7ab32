package nl.pols.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the command line reads from `deploy/`, so that containers and the local stack are alike.
class SettingsTest {

    @Test
    void readsSettingsAndSkipsRemarks() {
        assertThat(SettingsFile.parse("# why\nwal_level = logical\n\nquery=a=b\n"))
                .containsExactly(
                        java.util.Map.entry("wal_level", "logical"),
                        java.util.Map.entry("query", "a=b"));
    }

    @Test
    void readsATopicWithItsPartitionsAndSettings() {
        var topics = Topics.parse("# name partitions\npols.a.b 6 retention.ms=-1\n");
        assertThat(topics).hasSize(1);
        assertThat(topics.getFirst().name()).isEqualTo("pols.a.b");
        assertThat(topics.getFirst().numPartitions()).isEqualTo(6);
        assertThat(topics.getFirst().configs()).containsEntry("retention.ms", "-1");
    }

    @Test
    void readsTheStepsOfTheBootstrap() {
        var steps =
                Bootstrap.BootstrapStep.parse(
                        """
                        -- head
                        -- @step server
                        -- @unless SELECT 1
                        CREATE DATABASE x
                        -- @step database publisher
                        CREATE PUBLICATION y
                        """);
        assertThat(steps)
                .extracting(Bootstrap.BootstrapStep::sql)
                .isEqualTo(List.of("CREATE DATABASE x", "CREATE PUBLICATION y"));
        assertThat(steps.getFirst().onServer()).isTrue();
        assertThat(steps.getFirst().unless()).isEqualTo("SELECT 1");
        assertThat(steps.getLast().publisherOnly()).isTrue();
    }

    @Test
    void theSupervisorGetsTheSameOptions() {
        for (var compilation : Compilation.values()) {
            var options = new StackOptions(true, false, List.of(Component.TRAJECTORY), compilation);
            assertThat(StackOptions.fromArguments(options.asArguments())).isEqualTo(options);
        }
    }

    @Test
    void picksTheServerForTheMachine() {
        assertThat(PostgresBinaries.archive("Linux", "amd64"))
                .isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archive("Mac OS X", "aarch64"))
                .isEqualTo("postgres-darwin-arm_64.txz");
    }

    @Test
    void readsAFieldOfProc() {
        assertThat(Memory.field(List.of("Rss: 10 kB", "Pss:       2048 kB"), "Pss:"))
                .isEqualTo(2048);
    }
}
