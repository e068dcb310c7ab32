package nl.pols.register.rechtsopvolging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.register.rechtsopvolging.Botsing.Rol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which two acts can't both be true of one SOB. The first stands on 2018-01-01.
class BotsingTest {
    private static final UUID SOB = UUID.randomUUID();

    @ParameterizedTest(name = "after {0}, {1} on {2} conflicts: {3}")
    @CsvSource({
        "EINDIGT,   EINDIGT,   2017-01-01, true",
        "EINDIGT,   EINDIGT,   2019-01-01, true",
        "EINDIGT,   VOLGT_OP,  2017-01-01, true",
        "EINDIGT,   VERANDERT, 2017-12-31, false",
        "EINDIGT,   VERANDERT, 2018-01-01, true",
        "VOLGT_OP,  EINDIGT,   2018-01-01, true",
        "VOLGT_OP,  EINDIGT,   2018-01-02, false",
        "VOLGT_OP,  VOLGT_OP,  2018-01-01, false",
        "VOLGT_OP,  VERANDERT, 2018-01-01, false",
        "VERANDERT, EINDIGT,   2018-01-01, true",
        "VERANDERT, EINDIGT,   2018-01-02, false",
        "VERANDERT, VERANDERT, 2018-01-01, true",
        "VERANDERT, VERANDERT, 2017-12-31, false",
        "VERANDERT, VERANDERT, 2018-01-02, false",
        "VERANDERT, VOLGT_OP,  2018-01-01, false"
    })
    void anActConflictsWithTheFirst(Rol eerste, Rol tweede, LocalDate dag, boolean botst) {
        var eerdere =
                new Botsing.Eerdere(
                        UUID.randomUUID(),
                        SoortRechtsopvolging.FUSIE,
                        LocalDate.of(2018, 1, 1),
                        SOB,
                        eerste,
                        true);
        var nieuw = new Botsing.Deelname("/sobId", SOB, tweede, true);
        assertThat(Botsing.botst(nieuw, dag, eerdere)).isEqualTo(botst);
    }
}
