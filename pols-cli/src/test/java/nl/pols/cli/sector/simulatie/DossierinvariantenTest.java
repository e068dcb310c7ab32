package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The domain's rules hold in every record, among a person's records and beside the trajectories.
class DossierinvariantenTest {
    private static final LocalDate CLOSED = LocalDate.of(2014, 12, 31);

    private final Dossiers dossiers = Proefland.sector(1).dossiers();

    @Test
    void aPlaceComesWithAPositiveAdviceAndEndsWithIt() {
        for (Beschutdossier d : dossiers.beschutWerk()) {
            for (Beschutdossier.Plaatsing place : d.plaatsingen()) {
                Beschutdossier.Advies advies = Objects.requireNonNull(d.advies());
                assertThat(advies.uitkomst()).isEqualTo("POSITIEF");
                assertThat(place.startdatum()).isAfterOrEqualTo(advies.datum());
                assertThat(place.werkgever().equals("SOB")).isEqualTo(place.sobId() != null);
                if (advies.einddatum() != null) {
                    assertThat(place.einddatum())
                            .as(d.registratienummer())
                            .isNotNull()
                            .isBeforeOrEqualTo(advies.einddatum());
                }
            }
        }
    }

    @Test
    void aPersonHasOnePlaceOnADay() {
        Map<String, List<Beschutdossier>> perPerson =
                dossiers.beschutWerk().stream().collect(Collectors.groupingBy(Beschutdossier::bsn));
        for (List<Beschutdossier> own : perPerson.values()) {
            List<Beschutdossier.Plaatsing> places =
                    own.stream()
                            .flatMap(d -> d.plaatsingen().stream())
                            .sorted(Comparator.comparing(Beschutdossier.Plaatsing::startdatum))
                            .toList();
            for (int i = 1; i < places.size(); i++) {
                assertThat(places.get(i - 1).einddatum())
                        .isNotNull()
                        .isBeforeOrEqualTo(places.get(i).startdatum());
            }
        }
    }

    /// B6, both ways: the step ends place and advice, and the fallback is a new application.
    @Test
    void whoStepsUpMayFallBackByANewApplication() {
        Map<String, Beschutdossier> byNumber =
                dossiers.beschutWerk().stream()
                        .collect(
                                Collectors.toMap(
                                        Beschutdossier::registratienummer, Function.identity()));
        var fallbacks =
                dossiers.beschutWerk().stream()
                        .filter(d -> d.aanvraag().terugvalVan() != null)
                        .toList();

        assertThat(fallbacks).hasSizeGreaterThan(50);
        assertThat(fallbacks).anyMatch(d -> !d.plaatsingen().isEmpty());
        for (Beschutdossier d : fallbacks) {
            Beschutdossier before =
                    Objects.requireNonNull(
                            byNumber.get(String.valueOf(d.aanvraag().terugvalVan())));
            assertThat(before.bsn()).isEqualTo(d.bsn());
            assertThat(before.nagekomen()).isFalse();
            var advies = Objects.requireNonNull(before.advies());
            assertThat(advies.eindereden()).isEqualTo("BANENAFSPRAAK");
            assertThat(advies.einddatum()).isBeforeOrEqualTo(d.aanvraag().datum());
        }
    }

    @Test
    void whoSteppedUpHasAJobUnderTheAgreementFromThatDay() {
        Map<String, Doelgroepregistratie> flags =
                dossiers.doelgroep().stream()
                        .collect(Collectors.toMap(Doelgroepregistratie::bsn, Function.identity()));
        for (Beschutdossier d : dossiers.beschutWerk()) {
            var advies = d.advies();
            if (advies == null || !"BANENAFSPRAAK".equals(advies.eindereden())) {
                continue;
            }
            assertThat(Objects.requireNonNull(flags.get(d.bsn())).banen())
                    .anyMatch(b -> b.startdatum().equals(advies.einddatum()));
        }
    }

    @Test
    void aJobBeginsWhileTheFlagHoldsAndEndsAfterItsBegin() {
        for (Doelgroepregistratie flag : dossiers.doelgroep()) {
            for (Doelgroepregistratie.Baan job : flag.banen()) {
                assertThat(job.startdatum()).isAfterOrEqualTo(flag.geldigVan());
                if (job.einddatum() != null) {
                    assertThat(job.einddatum()).isAfter(job.startdatum());
                }
            }
        }
    }

    /// B2: nobody with a place was offered something else, and some above the number were.
    @Test
    void anotherOfferIsForThoseWhoWait() {
        var offered = dossiers.beschutWerk().stream().filter(d -> d.anderAanbod() != null).toList();

        assertThat(offered).hasSizeGreaterThan(50);
        assertThat(offered).allMatch(d -> d.plaatsingen().isEmpty());
    }

    @Test
    void someWaitForReasonsInTheOrderOfTheirDays() {
        var reasons = new HashSet<String>();
        for (Beschutdossier d : dossiers.beschutWerk()) {
            var days = new ArrayList<LocalDate>();
            d.wachtredenen()
                    .forEach(w -> {
                        days.add(w.vanaf());
                        reasons.add(w.reden());
                    });
            assertThat(days).as(d.registratienummer()).doesNotHaveDuplicates().isSorted();
        }

        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "TIJD_NODIG", "VOORTRAJECT", "ZIEK", "VERHUISD", "WACHTLIJST");
    }

    /// W1 and W2.
    @Test
    void noWswEmploymentBeginsAfter2014ButAsAContinuation() {
        for (Wswdienstverband w : dossiers.wsw()) {
            var before = w.voortzetting();
            if (before == null) {
                assertThat(w.startdatum()).isBeforeOrEqualTo(CLOSED);
            } else {
                assertThat(before.dienstverbandSinds()).isBeforeOrEqualTo(CLOSED);
                assertThat(before.vorigeSobId()).isNotEqualTo(w.sobId());
            }
            var end = w.einde();
            if (end != null) {
                assertThat(end.datum()).isAfter(w.werkvormen().getLast().vanaf());
                assertThat(end.reden()).doesNotContain("WERKGEVER", "OVERIG");
            }
        }

        assertThat(dossiers.wsw()).anyMatch(w -> w.voortzetting() != null);
    }

    @Test
    void workFormsFollowEachOther() {
        for (Wswdienstverband w : dossiers.wsw()) {
            List<LocalDate> days =
                    w.werkvormen().stream().map(Wswdienstverband.Werkvorm::vanaf).toList();
            assertThat(days).as(w.registratienummer()).isSorted().doesNotHaveDuplicates();
            assertThat(days.getFirst()).isEqualTo(w.startdatum());
        }
    }

    /// The codes from 2019 on are not known.
    @Test
    void noProvisionBeginsUnderCodesThatAreNotKnown() {
        assertThat(dossiers.voorzieningen())
                .allMatch(v -> v.startdatum().getYear() < 2019)
                .allMatch(v -> (v.einddatum() == null) == (v.redenEinde() == null))
                .allMatch(v -> v.loonwaarde() == null || v.type().equals("04"))
                .allMatch(v -> v.einddatum() == null || v.einddatum().isAfter(v.startdatum()));
    }

    @Test
    void nothingOfItLiesAfterTheLastDay() {
        LocalDate last = Proefland.JAREN.laatsteDag();
        for (Beschutdossier d : dossiers.beschutWerk()) {
            assertThat(d.advies() == null || !d.advies().datum().isAfter(last)).isTrue();
            assertThat(d.plaatsingen())
                    .allMatch(p -> p.einddatum() == null || !p.einddatum().isAfter(last));
        }
        assertThat(dossiers.beschutWerk()).anyMatch(d -> d.advies() == null);
        assertThat(dossiers.wsw())
                .allMatch(w -> w.einde() == null || !w.einde().datum().isAfter(last));
    }

    @Test
    void itsPeopleAreNotThoseOfTheTrajectories() {
        var trajectories = new HashSet<String>();
        Proefland.sector(1)
                .trajecten()
                .values()
                .forEach(own -> own.forEach(t -> trajectories.add(t.bsn())));

        assertThat(dossiers.wsw()).noneMatch(w -> trajectories.contains(w.bsn()));
        assertThat(dossiers.beschutWerk()).noneMatch(d -> trajectories.contains(d.bsn()));
    }

    @Test
    void theFirstStatementOfALateRecordHasNoPlace() {
        assertThat(dossiers.beschutWerk().stream().filter(Beschutdossier::nagekomen))
                .hasSize(313 - 200)
                .map(Beschutdossier::eersteOpgave)
                .allMatch(d -> d.plaatsingen().isEmpty() && !d.wachtredenen().isEmpty())
                .allMatch(d -> d.advies() != null && d.advies().einddatum() == null);
    }

    /// Every kind is found in nearly every place that could tell it.
    @Test
    void itIsSpreadOverMunicipalitiesAndCompanies() {
        assertThat(dossiers.beschutWerk().stream().map(Beschutdossier::gemeentecode).distinct())
                .hasSizeGreaterThan(330);
        assertThat(dossiers.wsw().stream().map(Wswdienstverband::sobId).distinct())
                .hasSizeGreaterThan(85);
        assertThat(dossiers.voorzieningen().stream().map(Voorziening::gemeentecode).distinct())
                .hasSizeGreaterThan(330);
    }
}
