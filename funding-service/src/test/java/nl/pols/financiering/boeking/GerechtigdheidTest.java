package nl.pols.financiering.boeking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.boeking.GerechtigdheidRefused.DeelnemerOnbekend;
import nl.pols.financiering.boeking.GerechtigdheidRefused.GeenDoelgroep;
import nl.pols.financiering.boeking.GerechtigdheidRefused.NietInDoelgroep;
import nl.pols.financiering.boeking.GerechtigdheidRefused.OnderbouwingNietNodig;
import nl.pols.financiering.boeking.GerechtigdheidRefused.OnderbouwingOntbreekt;
import nl.pols.financiering.regeling.Doelgroep;
import nl.pols.financiering.regeling.Regeling;
import nl.pols.financiering.regeling.Voorbeeldregeling;
import nl.pols.financiering.toekenning.Opdracht.Besteed;
import nl.pols.financiering.traject.Deelname;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// M4 without a container: the ground, the group by date, the person.
class GerechtigdheidTest {

    private static final LocalDate DAG = LocalDate.of(2022, 3, 1);

    private final Regeling impuls =
            Voorbeeldregeling.aanvullend(Doelgroep.BANENAFSPRAAK, "2022-01-01", "2023-01-01");
    private final List<Deelname> inTraject =
            List.of(new Deelname(LocalDate.of(2022, 1, 1), null, "BANENAFSPRAAK"));

    @Test
    void acceptsSomebodyOfTheGroupWithAGround() {
        assertThatCode(() -> Gerechtigdheid.eis(besteding(DAG, grond()), impuls, inTraject))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnExpenditureThatSaysNothing() {
        assertThatThrownBy(() -> Gerechtigdheid.eis(besteding(DAG, null), impuls, inTraject))
                .isInstanceOf(OnderbouwingOntbreekt.class);
    }

    @Test
    void refusesTheDayAfterTheGroupsPeriod() {
        var later = LocalDate.of(2023, 1, 1);

        assertThatThrownBy(() -> Gerechtigdheid.eis(besteding(later, grond()), impuls, inTraject))
                .isInstanceOf(GeenDoelgroep.class);
    }

    @Test
    void refusesSomebodyWhoseTrajectoryEndedTheDayBefore() {
        var geweest =
                List.of(new Deelname(LocalDate.of(2022, 1, 1), DAG.minusDays(1), "BANENAFSPRAAK"));

        assertThatThrownBy(() -> Gerechtigdheid.eis(besteding(DAG, grond()), impuls, geweest))
                .isInstanceOf(DeelnemerOnbekend.class);
    }

    @Test
    void refusesSomebodyWhoseTrajectoryNamesAnotherGroup() {
        var anders = List.of(new Deelname(LocalDate.of(2022, 1, 1), null, "OVERIG"));

        assertThatThrownBy(() -> Gerechtigdheid.eis(besteding(DAG, grond()), impuls, anders))
                .isInstanceOf(NietInDoelgroep.class);
    }

    @Test
    void refusesAPersonWhereNobodyAsksForOne() {
        var gewoon = Voorbeeldregeling.geoormerkt(2022).regeling();

        assertThatThrownBy(() -> Gerechtigdheid.eis(besteding(DAG, grond()), gewoon, inTraject))
                .isInstanceOf(OnderbouwingNietNodig.class);
    }

    private static Onderbouwing grond() {
        return new Onderbouwing(
                Aanvullingsgrond.NIET_TOEREIKEND, Doelgroep.BANENAFSPRAAK, UUID.randomUUID());
    }

    private static Besteed besteding(LocalDate dag, @Nullable Onderbouwing onderbouwing) {
        return new Besteed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                100,
                dag,
                null,
                null,
                null,
                Onderbouwing.kenmerken(onderbouwing, null));
    }
}
