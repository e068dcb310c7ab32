package nl.pols.register.rechtsopvolging;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.trekIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.fixtures.EmittedEvents;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.register.Kalenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Announced now, effective then: told at both moments, and at each once.
@QuarkusTest
@WithPostgres
class IngangTest {
    private static final String TYPE = "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-";
    private static final String AVOND_ERVOOR = "2189-12-31T22:59:59Z";
    private static final String MIDDERNACHT = "2189-12-31T23:00:00Z";

    @Inject Rechtsopvolgingen rechtsopvolgingen;
    @Inject Ingangen ingangen;
    @Inject Outbox outbox;
    @Inject Tenancy tenancy;

    @BeforeEach
    void forgetWhatCameBefore() {
        SchemaCheck.takeValidEvents();
    }

    private LaatIngaan op(String moment) {
        return new LaatIngaan(rechtsopvolgingen, ingangen, outbox, tenancy, Kalenders.op(moment));
    }

    private static List<CloudEvent> vanAct(String id) {
        return SchemaCheck.takeValidEvents().stream()
                .map(EmittedEvents.Emitted::event)
                .filter(e -> e.subject().equals(id))
                .toList();
    }

    private static String kondigAan(String naam) {
        var sob = registreer(naam, "GM0268");
        var body = naamswijziging(sob, naam + " Straks", "2190-01-01");
        post(RECHTSOPVOLGINGEN, body).statusCode(201).body("status", equalTo("AANGEKONDIGD"));
        return id(body);
    }

    @Test
    void anAnnouncedActIsToldNowAndOnItsDayInTheNetherlands() {
        var id = kondigAan("Fictief Aankondiging");
        op(AVOND_ERVOOR).laatIngaan();
        var nu = vanAct(id);
        assertThat(nu.stream().map(CloudEvent::type)).containsExactly(TYPE + "vastgesteld.v1");
        assertThat(nu.getFirst().data().get("status").asText()).isEqualTo("AANGEKONDIGD");
        op(MIDDERNACHT).laatIngaan();
        var dan = vanAct(id);
        assertThat(dan.stream().map(CloudEvent::type)).containsExactly(TYPE + "ingegaan.v1");
        assertThat(dan.getFirst().sequence()).isEqualTo(2);
        get(RECHTSOPVOLGINGEN + "/{id}?geldigOp=2190-01-01", id)
                .body("status", equalTo("INGEGAAN"));
    }

    @Test
    void twoReplicasTellItOnce() throws Exception {
        var ids = IntStream.range(0, 10).mapToObj(i -> kondigAan("Fictief Replica " + i)).toList();
        SchemaCheck.takeValidEvents();
        Callable<Boolean> replica =
                () -> {
                    op(MIDDERNACHT).laatIngaan();
                    return true;
                };
        try (var tegelijk = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var klaar : tegelijk.invokeAll(List.of(replica, replica))) {
                assertThat(klaar.get()).isTrue();
            }
        }
        var verteld =
                SchemaCheck.takeValidEvents().stream()
                        .map(e -> e.event().subject())
                        .filter(ids::contains)
                        .toList();
        assertThat(verteld).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void anActThatWasRevokedDoesNotTakeEffect() {
        var id = kondigAan("Fictief Afgeblazen");
        trekIn(id).statusCode(200);
        vanAct(id);
        op(MIDDERNACHT).laatIngaan();
        assertThat(vanAct(id)).isEmpty();
    }

    @Test
    void anActInEffectCanBeRevokedAndItsSequenceGoesOn() {
        var id = kondigAan("Fictief Alsnog");
        op(MIDDERNACHT).laatIngaan();
        trekIn(id).statusCode(200);
        assertThat(vanAct(id).stream().map(CloudEvent::sequence)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anActOfThePastIsInEffectAtOnceAndToldOnce() {
        var sob = registreer("Fictief Verleden", "GM0268");
        var body = naamswijziging(sob, "Fictief Verleden Tijd", "2018-01-01");
        post(RECHTSOPVOLGINGEN, body).statusCode(201).body("status", equalTo("INGEGAAN"));
        op(MIDDERNACHT).laatIngaan();
        assertThat(vanAct(id(body)).stream().map(e -> e.data().get("status").asText()))
                .containsExactly("INGEGAAN");
    }
}
