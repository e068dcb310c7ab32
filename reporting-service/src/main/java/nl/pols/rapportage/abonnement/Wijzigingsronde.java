package nl.pols.rapportage.abonnement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.pols.kit.problem.Refusal;
import nl.pols.rapportage.abonnement.Abonnementen.Weging;
import nl.pols.rapportage.feit.Leesmodel;
import nl.pols.rapportage.indicator.Cijfers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Weighs subscriptions once the read model moved on: whose answer is another one gets a message,
/// in the transaction that remembers the new answer. The message says that the figure changed and
/// where it is, never the figure: that is read with a token of one's own.
@ApplicationScoped
class Wijzigingsronde {
    static final String TYPE = "nl.cijfers.cijfer-gewijzigd.v1";
    private static final int PER_RONDE = 50;

    private final Abonnementen abonnementen;
    private final Meldingen meldingen;
    private final Leesmodel leesmodel;
    private final Cijfers cijfers;
    private final ObjectMapper json;
    private final Clock clock;
    private final String oin;

    Wijzigingsronde(
            Abonnementen abonnementen,
            Meldingen meldingen,
            Leesmodel leesmodel,
            Cijfers cijfers,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "pols.oin", defaultValue = "00000099000000001000") String oin) {
        this.abonnementen = abonnementen;
        this.meldingen = meldingen;
        this.leesmodel = leesmodel;
        this.cijfers = cijfers;
        this.json = json;
        this.clock = clock;
        this.oin = oin;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void weeg() {
        var plaats = leesmodel.plaats();
        abonnementen.teWegen(plaats, PER_RONDE).forEach(weging -> weeg(weging, plaats));
    }

    private void weeg(Weging weging, String plaats) {
        var abonnement = weging.abonnement();
        var stand = stand(weging);
        long volgnummer = weging.volgnummer();
        if (!stand.equals(weging.stand())) {
            volgnummer++;
            var nu = clock.instant();
            var id = UUID.randomUUID();
            meldingen.voegToe(
                    id, abonnement.id(), volgnummer, bericht(id, abonnement, volgnummer, nu), nu);
        }
        abonnementen.gewogen(abonnement.id(), plaats, stand, volgnummer);
    }

    /// What may no longer be asked is a change too: its reader then hears why.
    private String stand(Weging weging) {
        var abonnement = weging.abonnement();
        try {
            return cijfers.stand(abonnement.indicator(), abonnement.vraag(), weging.organisatie());
        } catch (Refusal geweigerd) {
            return geweigerd.type();
        }
    }

    private String bericht(UUID id, Abonnement abonnement, long volgnummer, Instant nu) {
        ObjectNode event = json.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("type", TYPE);
        event.put("source", "urn:nld:oin:%s:systeem:pols-reporting-service".formatted(oin));
        event.put("subject", abonnement.id().toString());
        event.put("time", nu.atOffset(ZoneOffset.UTC).toInstant().toString());
        event.put("sequence", String.valueOf(volgnummer));
        event.put("sequencetype", "Integer");
        event.put("datacontenttype", "application/json");
        var data = event.putObject("data");
        data.put("abonnementId", abonnement.id().toString());
        data.put("indicator", abonnement.indicator());
        data.set("vraag", json.valueToTree(abonnement.vraag()));
        return event.toString();
    }
}
