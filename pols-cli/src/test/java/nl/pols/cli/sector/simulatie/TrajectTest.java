package nl.pols.cli.sector.simulatie;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The domain's rules T1 to T5, held against every generated trajectory.
class TrajectTest {
    private final List<Traject> all = Telling.of(Proefland.sector(1).trajecten()).trajecten();

    @Test
    void startsBeforeItsPlannedAndItsRealEnd() {
        none(t -> t.geplandeEinddatum().isBefore(t.startdatum()));
        none(t -> t.einddatum() != null && t.einddatum().isBefore(t.startdatum()));
    }

    @Test
    void hasAnOutcomeExactlyWhenItHasEnded() {
        none(t -> (t.einddatum() == null) != (t.uitstroom() == null));
        none(t -> t.einddatum() != null && t.einddatum().getYear() > 2022);
    }

    @Test
    void splitsHoursThatAreThereAndAtMostForty() {
        none(t -> t.urenPerWeek().totaal() <= 0 || t.urenPerWeek().totaal() > 4_000);
        none(t ->
                t.urenPerWeek().productie() < 0
                        || t.urenPerWeek().coaching() < 0
                        || t.urenPerWeek().scholing() < 0
                        || t.urenPerWeek().overig() < 0);
    }

    @Test
    void neverEndsAfterWhatWasLastPlanned() {
        none(t -> t.einddatum() != null && t.einddatum().isAfter(lastPlanned(t)));
    }

    @Test
    void isExtendedInTimeAndAlwaysToALaterDay() {
        for (Traject t : all) {
            LocalDate planned = t.geplandeEinddatum();
            for (Planning.Verlenging extension : t.verlengingen()) {
                assertThat(extension.besluitdatum()).isAfterOrEqualTo(t.startdatum());
                assertThat(extension.besluitdatum()).isBefore(planned);
                assertThat(extension.nieuweEinddatum()).isAfter(planned);
                assertThat(extension.reden()).isNotBlank();
                planned = extension.nieuweEinddatum();
            }
        }
    }

    @Test
    void goesBeyondAYearOnlyForAVeryLargeDistanceAndSaysSo() {
        Predicate<Traject> beyond =
                t -> Telling.beyond(t, 12) || lastPlanned(t).isAfter(t.startdatum().plusMonths(12));
        none(t -> beyond.test(t) && t.afstand() != Afstand.ZEER_GROOT);
        none(t ->
                beyond.test(t)
                        && !t.verlengingen().getLast().reden().equals(Planning.ZEER_GROTE_AFSTAND));
    }

    @Test
    void keepsABenefitThatIsThere() {
        none(t -> t.behoudVanUitkering() && t.uitkering().equals("GEEN"));
    }

    @Test
    void followsUpOnAnEarlierOneOfTheSamePersonThatEndedInAFollowUp() {
        Map<String, Traject> byNumber =
                all.stream()
                        .collect(Collectors.toMap(Traject::registratienummer, Function.identity()));
        List<Traject> followUps = all.stream().filter(t -> t.vervolgVan() != null).toList();

        assertThat(followUps).hasSizeGreaterThan(7_000);
        for (Traject next : followUps) {
            Traject previous = requireNonNull(byNumber.get(next.vervolgVan()));
            assertThat(previous.bsn()).isEqualTo(next.bsn());
            assertThat(previous.gemeentecode()).isEqualTo(next.gemeentecode());
            assertThat(previous.uitkering()).isEqualTo(next.uitkering());
            assertThat(previous.uitstroom()).isEqualTo(Afloop.VERVOLGTRAJECT);
            assertThat(previous.einddatum()).isBefore(next.startdatum());
        }
    }

    @Test
    void everyOutcomeOfAFollowUpHasItsFollowUp() {
        long promised =
                all.stream().filter(t -> Afloop.VERVOLGTRAJECT.equals(t.uitstroom())).count();

        assertThat(all.stream().filter(t -> t.vervolgVan() != null).count()).isEqualTo(promised);
    }

    @Test
    void isStartedByACompanyThatServesTheMunicipalityOnThatDay() {
        Map<String, List<Sob>> serving =
                Proefland.sector(1).landschap().sobs().stream()
                        .flatMap(
                                s -> s.relaties().stream().map(r -> Map.entry(r.gemeentecode(), s)))
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));

        none(t ->
                requireNonNull(serving.get(t.gemeentecode())).stream()
                        .noneMatch(s -> s.id().equals(t.sobId()) && s.exists(t.startdatum())));
    }

    private static LocalDate lastPlanned(Traject t) {
        return t.verlengingen().isEmpty()
                ? t.geplandeEinddatum()
                : t.verlengingen().getLast().nieuweEinddatum();
    }

    private void none(Predicate<Traject> broken) {
        assertThat(all.stream().filter(broken).limit(3)).isEmpty();
    }
}
