package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two municipalities and a country a hundred or a thousand times as small, with the sums written
/// out.
class KleineDossiersTest {
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);
    private static final Gemeente GROOT = new Gemeente("GM9001", "Groot", "AM01");
    private static final Gemeente KLEIN = new Gemeente("GM9002", "Klein", "AM01");
    private static final List<Gemeente> GEMEENTEN = List.of(GROOT, KLEIN);
    private static final Map<String, Double> SIZES = Map.of("GM9001", 30_000.0, "GM9002", 10_000.0);

    private static Gemeentekeuze keuze() {
        return new Gemeentekeuze(GEMEENTEN, SIZES, new Lot(1));
    }

    private static Landschap landschap() {
        return new Landschap(GEMEENTEN, new Lot(1));
    }

    /// A tenth: of 116, 388 and 1,650 positive advices 12, 39 and 165; of 313 and 1,184 people with
    /// a place 31 and 118; of 200 known in time 20, so 11 are told late.
    @Test
    void aTenthOfShelteredWork() {
        List<Beschutzaak> zaken =
                new Beschutsimulatie(keuze(), landschap(), LAST, 0.1, new Lot(1)).run();

        assertThat(positive(zaken, 2015)).isEqualTo(12);
        assertThat(positive(zaken, 2016)).isEqualTo(39);
        assertThat(positive(zaken, 2017)).isEqualTo(165);
        assertThat(zaken.stream().filter(z -> z.werktOp(LocalDate.of(2016, 12, 31)))).hasSize(31);
        assertThat(zaken.stream().filter(z -> z.werktOp(LocalDate.of(2017, 12, 31)))).hasSize(118);
        assertThat(zaken.stream().filter(z -> z.nagekomen)).hasSize(11);
    }

    private static long positive(List<Beschutzaak> zaken, int year) {
        return zaken.stream().filter(z -> z.positief && z.adviesdatum.getYear() == year).count();
    }

    /// Of 26 places in 2017 three quarters are 19.5 and a quarter 6.5: the remainders are equal and
    /// the first gets the odd one. Of 46 in 2018: 34.5 and 11.5.
    @Test
    void theNumbersOfTheMunicipalitiesMakeThatOfTheCountry() {
        assertThat(Beschutaantal.verdeeld(GEMEENTEN, SIZES, 2018, 0.01))
                .containsExactly(
                        new Beschutaantal("NL", 2017, 26),
                        new Beschutaantal("GM9001", 2017, 20),
                        new Beschutaantal("GM9002", 2017, 6),
                        new Beschutaantal("NL", 2018, 46),
                        new Beschutaantal("GM9001", 2018, 35),
                        new Beschutaantal("GM9002", 2018, 11));
    }

    /// From 4,600 in 2018 to 30,000 in 2050 are 793.75 a year: 5,393.75, 6,187.5, 6,981.25 and
    /// 7,775, to the nearest hundred.
    @Test
    void theNumbersAfter2018LieOnALine() {
        assertThat(List.of(2018, 2019, 2020, 2021, 2022, 2050))
                .map(year -> Beschutjaar.of(year).plekken())
                .containsExactly(4_600, 5_400, 6_200, 7_000, 7_800, 30_000);
    }

    /// A thousandth: 104 people at the end of 2014, of whom 34 % is 35.36; 92 of 91.5 a year later,
    /// of whom 38 % is 34.96; 88 of 87.7 in 2016, of whom 40 % is 35.2.
    @Test
    void aThousandthOfTheWsw() {
        List<Wswdienstverband> wsw =
                new Wswsimulatie(keuze(), landschap(), LAST, 0.001, new Lot(1)).run(new BsnReeks());

        assertThat(running(wsw, 2014)).hasSize(104);
        assertThat(regular(wsw, 2014)).isEqualTo(35);
        assertThat(running(wsw, 2015)).hasSize(92);
        assertThat(regular(wsw, 2015)).isEqualTo(35);
        assertThat(running(wsw, 2016)).hasSize(88);
        assertThat(regular(wsw, 2016)).isEqualTo(35);
    }

    private static List<Wswdienstverband> running(List<Wswdienstverband> wsw, int year) {
        return wsw.stream().filter(w -> w.looptOp(LocalDate.of(year, 12, 31))).toList();
    }

    private static long regular(List<Wswdienstverband> wsw, int year) {
        return running(wsw, year).stream()
                .filter(w -> !w.vormOp(LocalDate.of(year, 12, 31)).equals("BESCHUT"))
                .count();
    }

    /// A hundredth: 539 in the register of 53,900, at work 94 of 9,400 and 214 of 21,400. Of
    /// provisions 45 of 4,500, and 150 of 15,000 with one place of sheltered work among them.
    @Test
    void aHundredthOfTheRegisterAndOfProvisions() {
        var bsns = new BsnReeks();
        var zaak =
                new Beschutzaak(
                        "GM9001",
                        LocalDate.of(2016, 1, 4),
                        "GEMEENTE",
                        null,
                        LocalDate.of(2016, 2, 1));
        zaak.positief = true;
        zaak.plaatsingen.add(
                new Beschutdossier.Plaatsing(
                        "GEMEENTE", null, LocalDate.of(2016, 5, 2), null, null, 25));
        List<Doelgroepregistratie> flags =
                new Banensimulatie(keuze(), LAST, 0.01, new Lot(1)).run(List.of(zaak), bsns);
        List<Voorziening> provisions =
                new Voorzieningsimulatie(keuze(), LAST, 0.01, bsns, new Lot(1))
                        .run(List.of(zaak.dossier(bsns, LAST)), flags);

        assertThat(flags.stream().filter(f -> f.geldtOp(LocalDate.of(2018, 6, 15)))).hasSize(539);
        assertThat(inLastQuarter(flags, 2016)).isEqualTo(94);
        assertThat(inLastQuarter(flags, 2017)).isEqualTo(214);
        assertThat(
                        provisions.stream()
                                .filter(v -> List.of("04", "06").contains(v.type()))
                                .filter(v -> v.looptOp(LocalDate.of(2016, 12, 31))))
                .hasSize(45);
        assertThat(provisions.stream().filter(v -> v.looptOp(LocalDate.of(2017, 11, 30))))
                .hasSize(150);
        assertThat(provisions.stream().filter(v -> v.type().equals("05"))).hasSize(1);
    }

    private static long inLastQuarter(List<Doelgroepregistratie> flags, int year) {
        return flags.stream()
                .filter(f -> f.werktIn(LocalDate.of(year, 10, 1), LocalDate.of(year, 12, 31)))
                .count();
    }
}
