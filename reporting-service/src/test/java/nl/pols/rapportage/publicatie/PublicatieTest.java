package nl.pols.rapportage.publicatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import nl.pols.rapportage.publicatie.Publicatie.Status;
import nl.pols.rapportage.publicatie.PublicatieRefused.ConceptVerouderd;
import nl.pols.rapportage.publicatie.PublicatieRefused.Ingetrokken;
import nl.pols.rapportage.publicatie.PublicatieRefused.NietUitgebracht;
import nl.pols.rapportage.publicatie.PublicatieRefused.OngeldigeStap;
import nl.pols.rapportage.publicatie.PublicatieRefused.TweedePersoonNodig;
import org.junit.jupiter.api.Test;

class PublicatieTest {
    private static final Instant EMBARGO = Instant.parse("2022-10-15T04:30:00Z");
    private static final Instant ERVOOR = EMBARGO.minusSeconds(1);

    private static Publicatie concept(int na) {
        return new Publicatie(
                new UUID(0, 1),
                "TRAJECTENMONITOR",
                "Trajectenmonitor",
                "2022-H1",
                null,
                na,
                Instant.parse("2022-10-01T00:00:00Z"),
                EMBARGO,
                na == 0 ? null : "Utrecht leverde na",
                "a1",
                "00",
                "anna",
                Instant.parse("2022-10-02T00:00:00Z"),
                null,
                null,
                null);
    }

    @Test
    void whoDrewItUpCannotSignIt() {
        assertThatThrownBy(() -> concept(0).teken("anna", 0, ERVOOR))
                .isInstanceOf(TweedePersoonNodig.class);
    }

    @Test
    void aSignatureGivesTheNextNumber() {
        assertThat(concept(0).nummer()).isNull();
        assertThat(concept(0).teken("bram", 0, ERVOOR).nummer())
                .isEqualTo("TRAJECTENMONITOR-2022-H1-1");
        assertThat(concept(2).teken("bram", 2, ERVOOR).nummer())
                .isEqualTo("TRAJECTENMONITOR-2022-H1-3");
    }

    @Test
    void aDraftThatDidNotKnowTheLastReleaseIsNotSigned() {
        assertThatThrownBy(() -> concept(0).teken("bram", 1, ERVOOR))
                .isInstanceOf(ConceptVerouderd.class);
    }

    @Test
    void isOutWhenSignedAndTheEmbargoIsOver() {
        assertThat(concept(0).status(EMBARGO)).isEqualTo(Status.CONCEPT);
        var getekend = concept(0).teken("bram", 0, ERVOOR);
        assertThat(getekend.status(ERVOOR)).isEqualTo(Status.AANGEKONDIGD);
        assertThat(getekend.status(EMBARGO)).isEqualTo(Status.UITGEBRACHT);
        assertThatThrownBy(() -> getekend.vereisUitgebracht(ERVOOR))
                .isInstanceOf(NietUitgebracht.class)
                .hasMessageContaining("2022-10-15");
    }

    @Test
    void aWithdrawalLeavesTheReason() {
        var ingetrokken =
                concept(0).teken("bram", 0, ERVOOR).trekIn("anna", "Dubbel geteld.", EMBARGO);
        assertThat(ingetrokken.status(EMBARGO)).isEqualTo(Status.INGETROKKEN);
        assertThatThrownBy(() -> ingetrokken.vereisUitgebracht(EMBARGO))
                .isInstanceOf(Ingetrokken.class)
                .hasMessageContaining("Dubbel geteld.");
    }

    @Test
    void nothingIsSignedOrWithdrawnTwice() {
        var getekend = concept(0).teken("bram", 0, ERVOOR);
        assertThatThrownBy(() -> getekend.teken("carla", 1, EMBARGO))
                .isInstanceOf(OngeldigeStap.class);
        assertThatThrownBy(() -> concept(0).trekIn("bram", "x", EMBARGO))
                .isInstanceOf(OngeldigeStap.class);
        var ingetrokken = getekend.trekIn("anna", "x", EMBARGO);
        assertThatThrownBy(() -> ingetrokken.trekIn("anna", "y", EMBARGO))
                .isInstanceOf(OngeldigeStap.class);
    }
}
