package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Sobproef;
import org.junit.jupiter.api.Test;

/// What letters 001, 002 and 004 asked by enquiry, from a register small enough to count by hand.
@QuarkusTest
@MetDatabase
class RegisterindicatorenTest extends Registerproef {
    @Test
    void f035ToF038NoWholeCountsGiveTheLettersThreeShares() {
        // trap P1: 27 + 10 + 9 = 46 gives 59, 22 and 20 %, together 101; the letter prints 59, 21
        // and 20.
        // 54 others did not answer, 2 of these only one of the questions
        vertel(
                Stream.of(
                                maal(1, 27, true, true),
                                maal(101, 10, false, true),
                                maal(201, 9, false, false),
                                IntStream.range(301, 353).mapToObj(Sobproef::sob),
                                Stream.of(sob(401).impuls(true), sob(402).rmt(true, "AM01")))
                        .flatMap(s -> s));

        var antwoord = vragen.vraag("H01", DAG);
        assertThat(antwoord.waarden())
                .filteredOn(w -> Objects.equals(w.noemer(), 46L))
                .extracting(w -> w.onderdeel() + " " + w.teller() + " " + w.afgerond())
                .containsExactly(
                        "beide 27 0.59",
                        "alleen impuls banenafspraak 10 0.22",
                        "alleen RMT 0 0.00",
                        "geen van beide 9 0.20");
        assertThat(antwoord.totaal("beide").noemerOmschrijving()).isEqualTo("respondenten");
        assertThat(antwoord.afronding()).isEqualTo(new Uitkomst.Afronding("HALF_UP", 0));
        assertThat(antwoord.toelichting())
                .startsWith("De noemer 46 is het aantal respondenten, niet het aantal");
        assertThat(breuk("H01", "respons")).isEqualTo("46/100");
        assertThat(breuk("H01", "van alle SOB's: beide")).isEqualTo("27/100");
        assertThat(breuk("H01", "van alle SOB's: geen volledig antwoord")).isEqualTo("54/100");
    }

    @Test
    void anAnswerHoldsFromItsDayAndIsKnownFromItsTelling() {
        var later = Instant.parse("2022-06-10T00:00:00Z");
        var een = sob(1).impuls(true).antwoord("RMT", true, "AM01", "2022-03-01", null);
        vertel(Stream.of(sob(1), een.nieuweVersie(2, later)));

        assertThat(vragen.breuk("H01", "2022-02-28", "beide")).isEqualTo("0/0");
        assertThat(vragen.breuk("H01", "2022-03-01", "beide")).isEqualTo("1/1");
        var toen = vragen.vraag("H01", DAG, later.minusSeconds(1), Map.of(), null);
        assertThat(Vragen.breuk(toen.totaal("respons"))).isEqualTo("0/1");
        // the stock of each quarter's last day: not yet, both, both, both
        assertThat(
                        vragen
                                .vraag("H01", "2022", null, Map.of(), Dimensie.PERIODE)
                                .waarden()
                                .stream()
                                .filter(w -> "beide".equals(w.onderdeel()))
                                .map(w -> w.dimensies().get("periode") + " " + Vragen.breuk(w)))
                .containsExactly("2022-Q1 1/1", "2022-Q2 1/1", "2022-Q3 1/1", "2022-Q4 1/1");
    }

    @Test
    void aCompanyBelongsToTheRegionOfItsSeat() {
        // AM01: 1 of 2 both; AM02: 0 of 1; without a seat: 1 of 1
        vertel(
                Stream.of(
                        sob(1).zetel("GM0001").rmt(true, "AM01").impuls(true),
                        sob(2).zetel("GM0001").rmt(false, null).impuls(true),
                        sob(3).zetel("GM0002").rmt(false, null).impuls(false),
                        sob(4).rmt(true, "AM03").impuls(true)));

        assertThat(delen("H01", Dimensie.REGIO, "beide"))
                .containsExactly("AM01 1/2", "AM02 0/1", "AM03 0/0", "NIET_TOE_TE_DELEN 1/1");
        assertThat(breuk("H01", "beide")).isEqualTo("2/4");
    }

    @Test
    void whoDoesNotExistIsNotCounted() {
        // 1 exists; 2 went over into 1, 3 is a duplicate of it, 4 was withdrawn, 5 is gone, 6 is to
        // come
        vertel(
                Stream.of(
                                sob(1),
                                sob(2).opgevolgdDoor(id(1), "2022-05-23", 10_000),
                                sob(3).dubbelVan(id(1)),
                                sob(4).ingetrokken(),
                                sob(5).tot("2022-01-01"),
                                sob(6).van("2022-05-24"))
                        .map(s -> s.rmt(true, "AM01").impuls(true)));

        assertThat(breuk("H01", "beide")).isEqualTo("1/1");
        // the day before its succession 2 was there too
        assertThat(vragen.breuk("H01", "2022-05-22", "beide")).isEqualTo("2/2");
        assertThat(vragen.breuk("H04", "2022", "bestaande SOB's")).isEqualTo("2");
    }

    @Test
    void aTeamCooperatesIfOneCompanySaysSo() {
        // AM01: yes and no; AM02: only no, by the region of the seat; AM03: nobody answered: 1 of
        // 2, 2 of 3
        vertel(
                Stream.of(
                        sob(1).rmt(true, "AM01"),
                        sob(2).rmt(false, "AM01"),
                        sob(3).zetel("GM0002").rmt(false, null)));

        assertThat(breuk("H02", null)).isEqualTo("1/2");
        assertThat(breuk("H02", "respons")).isEqualTo("2/3");
        assertThat(breuk("H02", "van alle RMT's")).isEqualTo("1/3");
        assertThat(delen("H02", Dimensie.REGIO, null))
                .containsExactly("AM01 1/1", "AM02 0/1", "AM03 0/0");
        assertThat(String.valueOf(vragen.vraag("H02", DAG).toelichting()))
                .startsWith("De noemer 2");
    }

    @Test
    void aServiceOfTheParticipationActIsEnough() {
        // services told of 3: WSW only, secondment, sheltered work in one of two municipalities: 2
        // of 3;
        // 1 of 3 seconds; task known of 3, limited 2; nothing told of 2 and 5
        vertel(
                Stream.of(
                        sob(1).werktVoor("GM0001", "WSW").taak("ALLEEN_WSW"),
                        sob(2).werktVoor("GM0001").taak("WSW_EN_BESCHUT_WERK"),
                        sob(3).werktVoor("GM0001", "DETACHERING", "WSW").taak("BREED"),
                        sob(4).werktVoor("GM0001", "WSW").werktVoor("GM0002", "BESCHUT_WERK"),
                        sob(5)));

        assertThat(breuk("H03", null)).isEqualTo("2/3");
        assertThat(breuk("H03", "detachering")).isEqualTo("1/3");
        assertThat(breuk("H03", "beperkte taak")).isEqualTo("2/3");
        assertThat(breuk("H03", "van alle SOB's")).isEqualTo("2/5");
    }

    @Test
    void aFunctionalityIsThereIfACompanyOfTheRegionHasIt() {
        // 1 sits in AM01 and works for a municipality in AM02: both have it; AM03 not: 2 of 3.
        // the other functionality ended, so of 3 regions x 2 functionalities 2 places of 6 are
        // filled
        sector.vertel(
                Sobproef.functionaliteit("DETACHERINGSFACILITEIT"),
                Sobproef.functionaliteit("ANDERS"));
        vertel(
                Stream.of(
                        sob(1).zetel("GM0001")
                                .werktVoor("GM0002", "WSW")
                                .functionaliteit("DETACHERINGSFACILITEIT", "2016-01-01", null)
                                .functionaliteit("ANDERS", "2016-01-01", "2022-05-23"),
                        sob(2).zetel("GM0001")));

        assertThat(breuk("H05", null)).isEqualTo("2/6");
        assertThat(delen("H05", Dimensie.FUNCTIONALITEIT, null))
                .containsExactly("ANDERS 0/3", "DETACHERINGSFACILITEIT 2/3");
        assertThat(delen("H05", Dimensie.REGIO, null))
                .containsExactly("AM01 1/2", "AM02 1/2", "AM03 0/2");
        var een = Map.of(Dimensie.FUNCTIONALITEIT, "ANDERS");
        assertThat(Vragen.breuk(vragen.vraag("H05", "2022-05-22", null, een, null).totaal(null)))
                .isEqualTo("2/3");
    }
}
