package nl.pols.register.sob;

import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.wijzig;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.register.Api;
import nl.pols.register.Database;
import org.junit.jupiter.api.Test;

/// A version in one piece says what its facts say, as of every moment.
@QuarkusTest
@WithPostgres
class StandTest {
    @Inject Database database;
    @Inject Sobs sobs;

    @Test
    void thePieceAndTheFactsSayTheSameAsOfEveryVersion() {
        var id = registreer("Fictief Stand", "GM0268");
        int versie = 1;
        for (var feit : Api.feitenVanElkeSoort("50505050")) {
            wijzig(SOBS + "/" + id + "/feiten", versie++, feit).statusCode(200);
        }
        var momenten =
                database.vraag(
                        "select c.tijdstip from sob_wijziging w join wijziging c using"
                                + " (wijziging_id) where w.sob_id = ? order by w.versie",
                        rij -> rij.getObject(1, OffsetDateTime.class).toInstant(),
                        UUID.fromString(id));
        assertThat(momenten).hasSize(versie);
        var uitStand = new ArrayList<Toestand>();
        for (var moment : momenten) {
            uitStand.add(sobs.haal(UUID.fromString(id), moment).toestand());
        }
        var antwoord = get(SOBS + "/{id}", id).extract().asString();
        assertThat(uitStand).doesNotHaveDuplicates();
        assertThat(uitFeiten(id, momenten)).isEqualTo(uitStand);
        assertThat(antwoord).contains("50505050");
    }

    private ArrayList<Toestand> uitFeiten(String id, List<Instant> momenten) {
        var toestanden = new ArrayList<Toestand>();
        for (var moment : momenten) {
            toestanden.add(
                    sobs.uitFeiten(List.of(UUID.fromString(id)), moment).getFirst().toestand());
        }
        return toestanden;
    }
}
