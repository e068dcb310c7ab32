package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.pols.cli.sector.simulatie.Uitvraag.Antwoord;
import org.junit.jupiter.api.Test;

/// The enquiry of letter 001: 59/21/20 % of 46 companies, three quarters of the mobility teams.
class UitvraagTest {
    private final Uitvraag uitvraag = Proefland.sector(1).uitvraag();
    private final List<Antwoord> antwoorden = uitvraag.antwoorden();

    @Test
    void fortySixCompaniesAnswerAsTheLetterSays() {
        assertThat(antwoorden).hasSize(46).extracting(Antwoord::sob).doesNotHaveDuplicates();
        assertThat(antwoorden).filteredOn(a -> a.rmt() && a.impuls()).hasSize(27);
        assertThat(antwoorden).filteredOn(a -> !a.rmt() && a.impuls()).hasSize(10);
        assertThat(antwoorden).filteredOn(a -> !a.rmt() && !a.impuls()).hasSize(9);
    }

    @Test
    void nothingIsSaidAboutACompanyThatExists() {
        assertThat(antwoorden).allMatch(a -> a.sob().fictief());
    }

    @Test
    void threeQuartersOfTheTeamsWorkTogetherWithACompany() {
        assertThat(antwoorden.stream().map(Antwoord::regio).collect(Collectors.toSet()))
                .hasSize(20);
        assertThat(
                        antwoorden.stream()
                                .filter(Antwoord::rmt)
                                .map(Antwoord::regio)
                                .collect(Collectors.toSet()))
                .hasSize(15);
    }

    @Test
    void overNineInTenServeTheParticipationActAndSevenInTenSecondPeople() {
        assertThat(antwoorden).filteredOn(a -> a.diensten().size() > 1).hasSize(42);
        assertThat(antwoorden).filteredOn(Antwoord::detacheert).hasSize(32);
        assertThat(antwoorden).filteredOn(Antwoord::beperkt).hasSize(12);
    }

    @Test
    void whoDidNotAnswerToldNoServices() {
        var zwijger =
                Proefland.sector(1).landschap().sobs().stream()
                        .filter(sob -> antwoorden.stream().noneMatch(a -> a.sob().equals(sob)))
                        .findFirst()
                        .orElseThrow();
        assertThat(uitvraag.diensten(zwijger)).isEmpty();
    }

    @Test
    void eachAnswerIsTwoInvolvementsATaskAndPerhapsAFacility() {
        for (Antwoord antwoord : antwoorden) {
            assertThat(Berichten.of(antwoord))
                    .extracting(feit -> feit.path("soort").asText())
                    .startsWith("BETROKKENHEID", "BETROKKENHEID", "TAAKOMVANG")
                    .hasSize(antwoord.detacheert() ? 4 : 3);
        }
    }
}
