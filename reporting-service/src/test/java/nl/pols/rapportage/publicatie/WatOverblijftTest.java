package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static nl.pols.rapportage.publicatie.Productproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.uitgebracht;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// All trajectories of a half-year less those that still run are those that ended. To the 96 of
/// Dorp 5 in [Publicatieproef], which all run, come twelve that ended in the half-year.
@QuarkusTest
@MetDatabase
class WatOverblijftTest {
    private static final String DORP_5 = "GM0005;Dorp 5;TOTAAL;Totaal;";

    @Inject Proefsector sector;

    @BeforeEach
    void sector() {
        Publicatieproef.vijfGemeenten(sector);
    }

    /// Of twelve people, of whom three have another one that runs: 111 and 99, of 108 and 99
    /// people. Nine have none that runs, but those twelve trajectories are about twelve.
    @Test
    void whoIsInThePartTooIsOneOfThePersonsThatTheRestIsAbout() {
        var mensen = mensen(12);
        var events = new ArrayList<CloudEvent>();
        mensen.forEach(mens -> events.add(geeindigd(mens)));
        mensen.subList(0, 3).forEach(mens -> events.add(bij(mens).event()));
        sector.vertel(events);

        var id = uitgebracht();

        assertThat(csv(id, "INGEZET", "gebied-uitkering")).contains(DORP_5 + "110;;");
        assertThat(csv(id, "LOPEND", "gebied-uitkering")).contains(DORP_5 + "100;;");
    }

    /// Of nine people, of whom three have two that ended: 108 and 96. Nobody else's ended, so of
    /// the region and the country it is the same twelve.
    @Test
    void twelveTrajectoriesOfNinePeopleAreNot() {
        var mensen = mensen(9);
        var events = new ArrayList<CloudEvent>();
        mensen.forEach(mens -> events.add(geeindigd(mens)));
        mensen.subList(0, 3).forEach(mens -> events.add(geeindigd(mens)));
        sector.vertel(events);

        var id = uitgebracht();

        assertThat(csv(id, "INGEZET", "gebied-uitkering"))
                .contains(DORP_5 + ";;x")
                .contains("AM01;Noord;TOTAAL;Totaal;220;;");
    }

    private static List<UUID> mensen(int aantal) {
        var mensen = new ArrayList<UUID>();
        for (int i = 0; i < aantal; i++) {
            mensen.add(UUID.randomUUID());
        }
        return mensen;
    }

    private static Trajectproef bij(UUID mens) {
        return traject()
                .bij("GM0005", Trajectproef.SOB)
                .van(mens)
                .nieuweVersie(1, Trajectproef.BEKEND);
    }

    private static CloudEvent geeindigd(UUID mens) {
        return bij(mens).tot("2022-04-01", "UITVAL").event();
    }
}
