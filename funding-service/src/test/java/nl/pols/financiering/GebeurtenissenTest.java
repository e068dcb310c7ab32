package nl.pols.financiering;

import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.put;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.toekenningBody;
import static nl.pols.financiering.Api.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.exploitatie.Voorbeeldopgave;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What leaves this service: every change is one event, as its schema says, numbered without a gap
/// within its aggregate; a refusal or a repeat is none.
@QuarkusTest
@WithPostgres
class GebeurtenissenTest {

    private static final String ALMERE = "gemeente:GM0034";

    @BeforeEach
    void forgetWhatCameBefore() {
        SchemaCheck.takeValidEvents();
    }

    @Test
    void aSchemeTellsItsWholeSelfWithEveryTranche() {
        var regeling = regeling("G-REGELING", true);
        tranche(regeling, 2020, 4_000_000_000L);
        tranche(regeling, 2021, 14_000_000_000L);

        var events = takeEventsOf(regeling);

        assertThat(events)
                .extracting(CloudEvent::type)
                .containsOnly("nl.aanvullend-sociaal-pakket.regeling-vastgesteld.v1");
        assertThat(events).extracting(CloudEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(events.getLast().data().get("tranches")).hasSize(2);
    }

    @Test
    void aGrantTellsWhatWasSpentOfItWithEveryPosting() {
        var toekenning = grant("G-TOEKENNING");
        var besteding = bestedingBody(300, "2022-04-01");
        besteding.put("sobId", UUID.randomUUID());
        besteding.put("exclusiefBtw", true);
        var pad = "/toekenningen/" + toekenning + "/bestedingen";
        post(ALMERE, pad, besteding).statusCode(201);
        var correctie = bestedingBody(100, "2022-04-02");
        correctie.put("reden", "DUBBEL_GEBOEKT");
        post(ALMERE, pad + "/" + id(besteding) + "/correcties", correctie).statusCode(201);

        var events = takeEventsOf(toekenning);

        assertThat(events)
                .extracting(CloudEvent::type)
                .containsExactly(
                        "nl.aanvullend-sociaal-pakket.toekenning-verleend.v1",
                        "nl.aanvullend-sociaal-pakket.besteding-geboekt.v1",
                        "nl.aanvullend-sociaal-pakket.besteding-geboekt.v1");
        assertThat(events).extracting(CloudEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(events)
                .extracting(event -> event.data().get("besteedCents").longValue())
                .containsExactly(0L, 300L, 200L);
        // the correction is as what it corrects
        assertThat(events.subList(1, 3))
                .allMatch(e -> e.data().at("/laatsteBesteding/exclusiefBtw").booleanValue());
    }

    @Test
    void aCommitmentTellsWhetherItIsWithoutVatAndItsReleaseDoesNot() {
        var toekenning = grant("G-VERPLICHTING");
        var verplichting = bestedingBody(300, "2022-04-01");
        verplichting.put("exclusiefBtw", true);
        var pad = "/toekenningen/" + toekenning + "/verplichtingen";
        post(ALMERE, pad, verplichting).statusCode(201);
        var vrijval = bestedingBody(100, "2022-04-02");
        vrijval.put("reden", "OVERIG");
        post(ALMERE, pad + "/" + id(verplichting) + "/vrijval", vrijval).statusCode(201);

        assertThat(takeEventsOf(toekenning).subList(1, 3))
                .extracting(e -> e.data().at("/laatsteBoeking/exclusiefBtw").asText("niets"))
                .containsExactly("true", "niets");
    }

    @Test
    void aStatementTellsItsVersions() {
        var sob = "sob:" + UUID.randomUUID();
        var opgave = Voorbeeldopgave.body("2021-01-01", "2021-12-31");
        post(sob, "/exploitatieopgaven", opgave).statusCode(201);
        opgave.put("omzet", Voorbeeldopgave.omzet(null, 100));
        opgave.put("exclusiefBtw", true);
        put(sob, "/exploitatieopgaven/" + id(opgave), "\"1\"", opgave).statusCode(200);

        var events = takeEventsOf(id(opgave));

        assertThat(events)
                .extracting(CloudEvent::type)
                .containsExactly(
                        "nl.exploitatieopgaven.exploitatieopgave-ingediend.v1",
                        "nl.exploitatieopgaven.exploitatieopgave-gecorrigeerd.v1");
        assertThat(events).extracting(CloudEvent::sequence).containsExactly(1L, 2L);
        assertThat(events.getLast().data().get("omzet").get("totaalCents").longValue())
                .isEqualTo(114);
        assertThat(events)
                .extracting(event -> event.data().get("exclusiefBtw").asText())
                .containsExactly("null", "true");
    }

    @Test
    void aRefusalAndARepeatAreNoEvent() {
        var toekenning = grant("G-WEIGERING");
        var besteding = bestedingBody(300, "2022-04-01");
        var pad = "/toekenningen/" + toekenning + "/bestedingen";
        post(ALMERE, pad, besteding).statusCode(201);
        takeEventsOf(toekenning);

        post(ALMERE, pad, besteding).statusCode(200);
        post(ALMERE, pad, bestedingBody(701, "2022-04-01")).statusCode(409);
        post("rijk", "/toekenningen", toekenningBody(toekenning, "GM0034", 1, "2022-03-01"))
                .statusCode(409);

        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
    }

    @Test
    void eventsTravelUnderTheirAggregateAndId() {
        var toekenning = grant("G-ROUTE");

        assertThat(SchemaCheck.takeValidEvents())
                .extracting(Emitted::aggregate, Emitted::key)
                .contains(tuple("toekenning", toekenning.toString()));
    }

    private static UUID grant(String code) {
        return toekenning(tranche(regeling(code, false), 2022, 1000), "GM0034", 1000, "2022-03-01");
    }

    private static List<CloudEvent> takeEventsOf(UUID subject) {
        return SchemaCheck.takeValidEvents().stream()
                .filter(emitted -> emitted.key().equals(subject.toString()))
                .map(Emitted::event)
                .toList();
    }
}
