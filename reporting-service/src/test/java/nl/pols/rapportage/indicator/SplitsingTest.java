package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import org.junit.jupiter.api.Test;

/// A split moves each trajectory with its municipality and each cent with its share, and changes no
/// total; what is revoked never moved.
@QuarkusTest
@MetDatabase
class SplitsingTest extends Splitsingproef {
    @Test
    void trajectoriesGoWithTheirMunicipalityFromTheDayItself() {
        vertel(gesplitst());

        assertThat(perSob("A02", "2021-06-30"))
                .containsExactly("Bedrijf 1 6", "Bedrijf 2 1", "Bedrijf 3 0");
        // 3 of GM0001 and 1 of GM0009, which nobody got: to the largest, beside its own 1; 2 of
        // GM0003
        assertThat(perSob("A02", "2021-07-01")).containsExactly("Bedrijf 2 5", "Bedrijf 3 2");
        // a filter shows the same as the part
        var drie = Map.of(Dimensie.SOB, id(3).toString());
        assertThat(vragen.vraag("A02", "2021-07-01", null, drie, null).totaal(null).teller())
                .isEqualTo(2);
    }

    @Test
    void theYearOfTheSplitCountsEveryTrajectoryOnce() {
        vertel(gesplitst());

        assertThat(perSob("A01", "2021")).containsExactly("Bedrijf 2 5", "Bedrijf 3 2");
        assertThat(vragen.breuk("A01", "2021", null)).isEqualTo("7");
    }

    @Test
    void moneyIsDividedByShareToTheLastCent() {
        // 101 cents: 60.6 and 40.4, so 60 and 40 and the last one to the larger remainder: 61 + 40;
        // own 10:
        // 61 + 10 = 71. Turnover 1 001: 600.6 and 400.4 = 601 + 400. Nothing else is split: 111 in
        // all
        vertel(gesplitst());
        opgave(1, 1, "2021-01-01", "2021-06-30", 101, 1_001, 7, 3);
        opgave(2, 2, "2021-01-01", "2021-12-31", 10, 100, 1, 1);

        assertThat(perSob("B01", "2021")).containsExactly("Bedrijf 2 71", "Bedrijf 3 40");
        assertThat(perSob("B02", "2021")).containsExactly("Bedrijf 2 71/701", "Bedrijf 3 40/400");
        assertThat(vragen.breuk("B02", "2021", null)).isEqualTo("111/1101");
        // at the seats of the successors
        assertThat(per(Dimensie.REGIO, "B01", "2021", null, null))
                .containsExactly("AM01 71", "AM02 40");
        // the half year ended on 30 June: not yet divided
        assertThat(perSob("B01", "2021-H1"))
                .containsExactly("Bedrijf 1 101", "Bedrijf 2 null", "Bedrijf 3 null");
    }

    @Test
    void theLargestRemaindersGetTheCentsThatAreLeft() {
        // 100 over 3 333, 3 333 and 3 334: 33.33, 33.33 and 33.34: the one cent goes to the last;
        // 200: 66.66, 66.66 and 66.68: two cents, to the last and, of equals, to the first
        vertel(
                sob(4),
                sob(1).opgevolgdDoor(id(2), "2021-07-01", 3_333)
                        .opgevolgdDoor(id(3), "2021-07-01", 3_333)
                        .opgevolgdDoor(id(4), "2021-07-01", 3_334)
                        .nieuweVersie(2, BEKEND));
        opgave(1, 1, "2021-01-01", "2021-12-31", 100, 200, 0, 0);

        assertThat(perSob("B02", "2021"))
                .containsExactly("Bedrijf 2 33/67", "Bedrijf 3 33/66", "Bedrijf 4 34/67");
    }

    @Test
    void waysThatPartAndMeetAgainCountTheirSharesTogether() {
        // 2 (60 %) into 4; 3 (40 %) half into 4, half into 5: 4 has 60 + 20 = 80 %, 5 has 20 % of
        // 100
        vertel(
                gesplitst(),
                sob(4),
                sob(5),
                sob(2).opgevolgdDoor(id(4), "2022-01-01", 10_000).nieuweVersie(2, BEKEND),
                sob(3).opgevolgdDoor(id(4), "2022-01-01", 5_000)
                        .opgevolgdDoor(id(5), "2022-01-01", 5_000, "GM0003")
                        .nieuweVersie(2, BEKEND));
        opgave(1, 1, "2022-01-01", "2022-06-30", 100, 1_000, 0, 0);

        assertThat(perSob("B01", "2022")).containsExactly("Bedrijf 4 80", "Bedrijf 5 20");
        // by 2: 3 + 1 and its own 1; by 3: the 2 of GM0003, which went on to 5
        assertThat(perSob("A02", "2022-01-01")).containsExactly("Bedrijf 4 5", "Bedrijf 5 2");
    }

    @Test
    void whatIsRevokedIsAsBeforeAndStaysAsItWasKnown() {
        vertel(gesplitst(), sob(1).zetel("GM0001").nieuweVersie(3, INGETROKKEN));

        assertThat(perSob("A02", "2021-07-01"))
                .containsExactly("Bedrijf 1 6", "Bedrijf 2 1", "Bedrijf 3 0");
        assertThat(per(Dimensie.SOB, "A02", "2021-07-01", INGETROKKEN.minusSeconds(1), null))
                .containsExactly("Bedrijf 2 5", "Bedrijf 3 2");
        assertThat(per(Dimensie.SOB, "A02", "2021-06-01", BEKEND.minusSeconds(1), null))
                .containsExactly("Bedrijf 1 6", "Bedrijf 2 1", "Bedrijf 3 0");
    }

    @Test
    void aSuccessorThatWasWithdrawnKeepsWhatWasDeliveredToItUnderItsName() {
        vertel(sob(3).ingetrokken().nieuweVersie(2, INGETROKKEN));
        sector.vertel(bij(4, "GM0003", 3).map(t -> t.nieuweVersie(1, BEKEND)));

        assertThat(perSob("A02", "2021-10-01"))
                .containsExactly("Bedrijf 1 6", "Bedrijf 2 1", "Bedrijf 3 4");
        assertThat(perSob("B01", "2021")).containsExactly("Bedrijf 1 null", "Bedrijf 2 null");
    }

    @Test
    void whatIsAnnouncedMovesNothingBeforeItsDay() {
        vertel(sob(1).opgevolgdDoor(id(2), "2022-07-01", 10_000).nieuweVersie(2, BEKEND));

        assertThat(perSob("A02", "2022-06-30"))
                .containsExactly("Bedrijf 1 6", "Bedrijf 2 1", "Bedrijf 3 0");
        assertThat(perSob("A02", "2022-07-01")).containsExactly("Bedrijf 2 7", "Bedrijf 3 0");
    }

    @Test
    void grantsFollowTheirCompany() {
        // 101 to Bedrijf 1 of 1 000: 61 and 40 on the last day of 2021; 899 is left
        vertel(gesplitst());
        var tranche = "00000000-0000-7000-8000-0000000000a1";
        sector.vertel(
                Events.regeling(
                        "IMPULS",
                        "[{\"trancheId\":\"%s\",\"jaar\":2021,\"bedragCents\":1000,\"doel\":\"d\"}]"
                                .formatted(tranche)),
                Events.toekenning(new UUID(9, 1), tranche, "SOB", id(1).toString(), 101));

        assertThat(perSob("G01", "2021"))
                .containsExactly("Bedrijf 2 61", "Bedrijf 3 40", "Nog niet verleend 899");
        assertThat(per(Dimensie.GEMEENTE, "G01", "2021", null, null))
                .containsExactly("GM0001 61", "GM0003 40", "NIET_VERLEEND 899");
    }

    @Test
    void anEventOfBeforeSplitsStillMovesEverything() {
        sector.vertel(
                Events.opgevolgd(id(1), 2, "Bedrijf 1", id(3), LocalDate.of(2021, 7, 1), BEKEND));

        assertThat(perSob("A02", "2021-07-01")).containsExactly("Bedrijf 2 1", "Bedrijf 3 6");
    }
}
