package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A split moves each trajectory with its municipality and each cent with its share, and changes no
/// total; what is revoked never moved, and a duplicate always was the other.
@QuarkusTest
@MetDatabase
class SplitsingTest {
    private static final Instant BEKEND = Instant.parse("2021-06-15T00:00:00Z");
    private static final Instant INGETROKKEN = Instant.parse("2021-09-15T00:00:00Z");
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    /// Bedrijf 1 has 6 trajectories: 3 in GM0001, 2 in GM0003, 1 in GM0009; Bedrijf 2 one of its
    /// own.
    @BeforeEach
    void zesTrajecten() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.regio("AM02", "Zuid"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0003", "Cedorp", "AM02"));
        vertel(sob(1).zetel("GM0001"), sob(2).zetel("GM0001"), sob(3).zetel("GM0003"));
        sector.vertel(
                Stream.of(
                                bij(3, "GM0001", 1),
                                bij(2, "GM0003", 1),
                                bij(1, "GM0009", 1),
                                bij(1, "GM0003", 2))
                        .flatMap(s -> s)
                        .map(t -> t.nieuweVersie(1, Sobproef.BEKEND)));
    }

    private static Stream<Trajectproef> bij(int aantal, String gemeente, int sob) {
        return IntStream.range(0, aantal)
                .mapToObj(i -> traject().van("2021-01-01").bij(gemeente, id(sob)));
    }

    private void vertel(Sobproef... sobs) {
        sector.vertel(Stream.of(sobs).map(Sobproef::event).toList());
    }

    /// On 1 July 2021: GM0001 and 60 % to Bedrijf 2, GM0003 and 40 % to Bedrijf 3.
    private static Sobproef gesplitst() {
        return sob(1).zetel("GM0001")
                .opgevolgdDoor(id(2), "2021-07-01", 6_000, "GM0001")
                .opgevolgdDoor(id(3), "2021-07-01", 4_000, "GM0003")
                .nieuweVersie(2, BEKEND);
    }

    private void opgave(int nummer, int sob, String van, String tot, long... cents) {
        sector.vertel(
                Events.opgave(
                        new UUID(7, nummer), 1, id(sob), van, tot, cents, Trajectproef.BEKEND));
    }

    private List<String> perSob(String code, String moment) {
        return per(Dimensie.SOB, code, moment, null, null);
    }

    private List<String> per(
            Dimensie dimensie,
            String code,
            String moment,
            @Nullable Instant kennis,
            @Nullable String onderdeel) {
        var naam = dimensie == Dimensie.SOB ? "sobNaam" : dimensie.sleutel();
        return vragen.vraag(code, moment, kennis, Map.of(), dimensie).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(w -> w.dimensies().get(naam) + " " + Vragen.breuk(w))
                .toList();
    }

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
    void aDuplicateRegistrationAlwaysWasTheOther() {
        // 6 + 1 = 7 on any day, as known from then; before that both stood there
        vertel(sob(1).dubbelVan(id(2)).nieuweVersie(2, INGETROKKEN));
        opgave(1, 1, "2021-01-01", "2021-12-31", 100, 1_000, 0, 0);

        assertThat(perSob("A02", "2021-01-01")).containsExactly("Bedrijf 2 7", "Bedrijf 3 0");
        assertThat(perSob("B01", "2021")).containsExactly("Bedrijf 2 100", "Bedrijf 3 null");
        assertThat(per(Dimensie.SOB, "A02", "2021-01-01", INGETROKKEN.minusSeconds(1), null))
                .containsExactly("Bedrijf 1 6", "Bedrijf 2 1", "Bedrijf 3 0");
    }

    @Test
    void aDuplicateFollowsTheOtherIntoItsSuccessor() {
        vertel(
                sob(1).dubbelVan(id(2)).nieuweVersie(2, BEKEND),
                sob(2).opgevolgdDoor(id(3), "2021-07-01", 10_000).nieuweVersie(2, BEKEND));

        assertThat(perSob("A02", "2021-06-30")).containsExactly("Bedrijf 2 7", "Bedrijf 3 0");
        assertThat(perSob("A02", "2021-07-01")).containsExactly("Bedrijf 3 7");
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
