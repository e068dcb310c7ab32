package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandschapTest {
    private final Landschap landschap = Proefland.sector(1).landschap();

    @Test
    void hasAtLeastNinetyLivingCompaniesOnEveryDay() {
        for (LocalDate day : List.of(LocalDate.of(2019, 1, 1), Telling.PEILDATUM)) {
            assertThat(landschap.sobs().stream().filter(s -> s.exists(day)).count())
                    .isGreaterThanOrEqualTo(90);
        }
    }

    @Test
    void namesTheSevenRenamesAndTheMergerOfTheLetter() {
        assertThat(landschap.rechtsopvolgingen())
                .filteredOn(Rechtsopvolging.Naamswijziging.class::isInstance)
                .extracting(o -> ((Rechtsopvolging.Naamswijziging) o).nieuweNaam())
                .containsExactlyInAnyOrder(
                        "Konnekted",
                        "Werkbedrijf Rijk van Nijmegen",
                        "Senzer",
                        "Lucrato",
                        "Laborijn",
                        "Rijnvicus",
                        "Midzuid");
        assertThat(landschap.sobs())
                .filteredOn(s -> !s.fictief())
                .extracting(Sob::naam)
                .contains("Dukdalf", "TBV", "BGS", "Stroomopwaarts")
                .hasSize(11);
    }

    @Test
    void everySuccessionOfTheLetterLiesBeforeIt() {
        assertThat(landschap.rechtsopvolgingen())
                .filteredOn(o -> !o.ingangsdatum().equals(Landschap.FICTIONAL_MERGER))
                .hasSize(8)
                .allMatch(o -> o.ingangsdatum().isBefore(LocalDate.of(2019, 6, 13)));
    }

    @Test
    void oneFictionalMergerFallsInsideTheYearOfTheFlows() {
        assertThat(landschap.rechtsopvolgingen())
                .filteredOn(o -> o.ingangsdatum().getYear() == 2021)
                .singleElement()
                .satisfies(o -> assertThat(((Rechtsopvolging.Fusie) o).voorgangers()).hasSize(2));
    }

    @Test
    void servesEveryMunicipalityOnEveryDay() {
        for (Gemeente gemeente : Proefland.gemeenten()) {
            for (LocalDate day = LocalDate.of(2015, 12, 31);
                    day.getYear() < 2023;
                    day = day.plusMonths(1)) {
                assertThat(landschap.serving(gemeente.code(), day, 0.5)).isNotNull();
            }
        }
    }

    @Test
    void noTwoCompaniesShareANameOrAnIdentity() {
        assertThat(landschap.sobs()).extracting(Sob::id).doesNotHaveDuplicates();
        assertThat(landschap.sobs()).extracting(Sob::naam).doesNotHaveDuplicates();
    }
}
