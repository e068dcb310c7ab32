package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the seed, what the letters count of sheltered work, the Wsw, the register and
/// provisions comes out of the records: exactly where they count heads. A naive recount that shares
/// nothing with the simulator.
class DossierkalibratieTest {
    private static final LocalDate EIND_2016 = LocalDate.of(2016, 12, 31);
    private static final LocalDate EIND_2017 = LocalDate.of(2017, 12, 31);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -7})
    void advicesAndApplicationsAreThoseOfLetter004(long seed) {
        assertThat(advices(seed, "2015-01-01", "2015-12-31")).isEqualTo(116);
        assertThat(advices(seed, "2016-01-01", "2016-12-31")).isEqualTo(388);
        assertThat(advices(seed, "2017-01-01", "2017-12-31")).isEqualTo(1_650);
        assertThat(advices(seed, "2018-01-01", "2018-03-31")).isEqualTo(490);
        // 490 x 4, and 116 + 388 + 1,650 + 1,960
        assertThat(advices(seed, "2018-01-01", "2018-12-31")).isEqualTo(1_960);
        assertThat(advices(seed, "2015-01-01", "2018-12-31")).isEqualTo(4_114);
        assertThat(applications(seed, "PERSOON")).isEqualTo(1_700);
        assertThat(applications(seed, "GEMEENTE")).isEqualTo(1_400);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -7})
    void peopleInShelteredWorkAreThoseOfTheLetters(long seed) {
        assertThat(working(seed, EIND_2016, d -> true)).isEqualTo(313);
        assertThat(working(seed, EIND_2016, d -> !d.nagekomen())).isEqualTo(200);
        assertThat(working(seed, EIND_2017, d -> true)).isEqualTo(1_184);
        assertThat(working(seed, LocalDate.of(2022, 12, 31), d -> true)).isEqualTo(6_980);
    }

    /// 1,184 x 25 / 31 / 2,600 is 36.7 %.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -7})
    void hoursAndNumberMakeTheFulfilmentOfLetter004(long seed) {
        List<Beschutdossier.Plaatsing> places =
                dossiers(seed).beschutWerk().stream()
                        .flatMap(d -> d.plaatsingen().stream())
                        .filter(p -> p.looptOp(EIND_2017))
                        .toList();
        double hours = places.stream().mapToInt(Beschutdossier.Plaatsing::urenPerWeek).sum();

        assertThat(hours / places.size()).isCloseTo(25, within(0.3));
        assertThat(hours / 31 / number(seed, 2017)).isCloseTo(0.37, within(0.005));
        assertThat(number(seed, 2018)).isEqualTo(4_600);
    }

    /// Three months on average, and some beyond half a year.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -7})
    void theLeadTimeIsThatOfLetter004(long seed) {
        List<Long> days =
                dossiers(seed).beschutWerk().stream()
                        .filter(d -> !d.plaatsingen().isEmpty())
                        .filter(d -> d.plaatsingen().getFirst().startdatum().getYear() == 2017)
                        .map(DossierkalibratieTest::lead)
                        .toList();

        assertThat(days.stream().mapToLong(d -> d).average().orElseThrow() / 30.4375)
                .isBetween(2.5, 3.49);
        assertThat(days.stream().filter(d -> d > 183).count()).isGreaterThan(20);
    }

    /// Of what these two asked themselves 91 % is positive; a case more or less is about one point.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -7})
    void theTwoLargestCitiesAskForWhomTheyKnow(long seed) {
        List<Beschutdossier.Advies> advices =
                dossiers(seed).beschutWerk().stream()
                        .filter(d -> List.of("GM0363", "GM0599").contains(d.gemeentecode()))
                        .filter(d -> d.aanvraag().aanvrager().equals("GEMEENTE"))
                        .map(Beschutdossier::advies)
                        .filter(a -> a != null && a.datum().getYear() == 2018)
                        .toList();

        assertThat(advices).hasSizeGreaterThan(50);
        assertThat(share(advices, Beschutdossier.Advies::positief)).isCloseTo(0.91, within(0.015));
    }

    /// A tenth of 104,000 and 91,500, of 31,500 fewer, with the shares of letter 003.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -7})
    void theWswShrinksAndGoesOutAsTheLettersSay(long seed) {
        assertThat(wsw(seed, LocalDate.of(2014, 12, 31))).hasSize(10_400);
        assertThat(wsw(seed, LocalDate.of(2015, 12, 31))).hasSize(9_150);
        assertThat(wsw(seed, LocalDate.of(2020, 12, 31))).hasSize(10_400 - 3_150);
        assertThat(regular(seed, 2014)).isCloseTo(0.34, within(0.0001));
        assertThat(regular(seed, 2015)).isCloseTo(0.38, within(0.0001));
        assertThat(regular(seed, 2016)).isCloseTo(0.40, within(0.0001));
    }

    /// A tenth of almost 54,000, of 9,400 and of 21,400.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -7})
    void theRegisterIsThatOfLetter004(long seed) {
        LocalDate half = LocalDate.of(2018, 6, 15);

        assertThat(dossiers(seed).doelgroep().stream().filter(d -> d.geldtOp(half))).hasSize(5_390);
        assertThat(inLastQuarter(seed, 2016)).isEqualTo(940);
        assertThat(inLastQuarter(seed, 2017)).isEqualTo(2_140);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -7})
    void theProvisionsAreThoseOfTheLetters(long seed) {
        List<Voorziening> all = dossiers(seed).voorzieningen();
        LocalDate november = LocalDate.of(2017, 11, 30);

        assertThat(
                        all.stream()
                                .filter(v -> List.of("04", "06").contains(v.type()))
                                .filter(v -> v.looptOp(EIND_2016))
                                .map(Voorziening::bsn)
                                .distinct())
                .hasSize(4_500);
        assertThat(all.stream().filter(v -> v.looptOp(november)).map(Voorziening::bsn).distinct())
                .hasSize(15_000);
    }

    private static Dossiers dossiers(long seed) {
        return Proefland.sector(seed).dossiers();
    }

    private static long advices(long seed, String first, String last) {
        return dossiers(seed).beschutWerk().stream()
                .map(Beschutdossier::advies)
                .filter(a -> a != null && a.uitkomst().equals("POSITIEF"))
                .filter(a -> !a.datum().isBefore(LocalDate.parse(first)))
                .filter(a -> !a.datum().isAfter(LocalDate.parse(last)))
                .count();
    }

    private static long applications(long seed, String applicant) {
        return dossiers(seed).beschutWerk().stream()
                .map(Beschutdossier::aanvraag)
                .filter(a -> a.datum().getYear() == 2017 && a.aanvrager().equals(applicant))
                .count();
    }

    private static long working(long seed, LocalDate day, Predicate<Beschutdossier> which) {
        return dossiers(seed).beschutWerk().stream()
                .filter(which)
                .filter(d -> d.plaatsingen().stream().anyMatch(p -> p.looptOp(day)))
                .map(Beschutdossier::bsn)
                .distinct()
                .count();
    }

    private static long number(long seed, int year) {
        return dossiers(seed).aantallen().stream()
                .filter(n -> n.jaar() == year && !n.gebied().equals("NL"))
                .mapToLong(Beschutaantal::aantal)
                .sum();
    }

    private static long lead(Beschutdossier dossier) {
        var advies = Objects.requireNonNull(dossier.advies());
        return ChronoUnit.DAYS.between(
                advies.datum(), dossier.plaatsingen().getFirst().startdatum());
    }

    private static List<Wswdienstverband> wsw(long seed, LocalDate day) {
        return dossiers(seed).wsw().stream().filter(w -> w.looptOp(day)).toList();
    }

    private static double regular(long seed, int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        return share(wsw(seed, day), w -> !w.vormOp(day).equals("BESCHUT"));
    }

    private static long inLastQuarter(long seed, int year) {
        LocalDate first = LocalDate.of(year, 10, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return dossiers(seed).doelgroep().stream().filter(d -> d.werktIn(first, last)).count();
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }
}
