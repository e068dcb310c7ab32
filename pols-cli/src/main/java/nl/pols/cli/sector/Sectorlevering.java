package nl.pols.cli.sector;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.simulatie.Berichten;
import nl.pols.cli.sector.simulatie.Dossiers;
import nl.pols.cli.sector.simulatie.Exploitatieopgave;
import nl.pols.cli.sector.simulatie.Rechtsopvolging;
import nl.pols.cli.sector.simulatie.Sector;
import nl.pols.cli.sector.simulatie.Sob;
import nl.pols.cli.sector.simulatie.Toekenning;
import nl.pols.cli.sector.simulatie.Traject;
import nl.pols.cli.sector.simulatie.Trajectregels;
import nl.pols.cli.stack.Endpoints;

/// Puts a sector into the suite, each part with the token of the organisation that would send it,
/// and waits until it is reported. Everything carries its own id, so a second time changes nothing.
final class Sectorlevering {

    private final Api api;
    private final Endpoints at;
    private final Console console;
    private final Senders senders = new Senders();
    private long told;

    Sectorlevering(Api api, Endpoints at, Console console) {
        this.api = api;
        this.at = at;
        this.console = console;
    }

    void deliver(Sector sector) {
        register(sector);
        enquiry(sector);
        var stand = new Standwacht(api, at, console);
        stand.await("sobs", sector.landschap().sobs().size());
        money(sector);
        trajectories(sector);
        Dossiers dossiers = sector.dossiers();
        new Dossierlevering(api, at, console, senders).deliver(dossiers);
        Instant begin = Instant.now();
        stand.await("trajecten", sector.aantalTrajecten());
        stand.await("beschutWerk", dossiers.beschutWerk().size());
        stand.await("wswDienstverbanden", dossiers.wsw().size());
        stand.await("doelgroepregistraties", dossiers.doelgroep().size());
        stand.await("voorzieningen", dossiers.voorzieningen().size());
        stand.await("toekenningen", sector.pakket().toekenningen().size());
        stand.await("exploitatieopgaven", sector.exploitatieopgaven().size());
        stand.awaitAllRead();
        tell("reported", begin);
    }

    private void register(Sector sector) {
        Instant begin = Instant.now();
        String sobs = at.register() + "/sociaal-ontwikkelbedrijven";
        senders.each(
                sector.landschap().sobs().stream().filter(Sob::geregistreerd).toList(),
                sob ->
                        api.create(
                                sobs,
                                "cedris",
                                Berichten.of(sob, sector.uitvraag().diensten(sob))));
        for (Rechtsopvolging succession : sector.landschap().rechtsopvolgingen()) {
            api.create(at.register() + "/rechtsopvolgingen", "cedris", Berichten.of(succession));
        }
        tell(
                "%d SOBs and %d successions registered"
                        .formatted(
                                sector.landschap().sobs().size(),
                                sector.landschap().rechtsopvolgingen().size()),
                begin);
    }

    /// What the companies answered to the enquiry. Each fact is laid upon the version before it; a
    /// company whose answer is there already is left as it is.
    private void enquiry(Sector sector) {
        Instant begin = Instant.now();
        senders.each(
                sector.uitvraag().antwoorden(),
                antwoord -> {
                    String sob =
                            "%s/sociaal-ontwikkelbedrijven/%s"
                                    .formatted(at.register(), antwoord.sob().id());
                    var known = api.ask(sob, "cedris");
                    if (!Api.accepted(known).path("betrokkenheid").isEmpty()) {
                        return;
                    }
                    String version = known.headers().firstValue("ETag").orElseThrow();
                    for (var feit : Berichten.of(antwoord)) {
                        version = api.change(sob + "/feiten", "cedris", version, feit);
                    }
                });
        tell(
                "%d answers to the enquiry registered"
                        .formatted(sector.uitvraag().antwoorden().size()),
                begin);
    }

    /// The schemes are there already: the service lays down the lines of the letters itself.
    private void money(Sector sector) {
        Instant begin = Instant.now();
        senders.each(sector.pakket().toekenningen(), this::grant);
        senders.each(sector.exploitatieopgaven(), this::state);
        tell(
                "%d grants and %d operating statements with the Wsw of their year booked"
                        .formatted(
                                sector.pakket().toekenningen().size(),
                                sector.exploitatieopgaven().size()),
                begin);
    }

    private void state(Exploitatieopgave statement) {
        String sob = "sob:" + statement.sobId();
        api.create(at.financiering() + "/exploitatieopgaven", sob, Berichten.of(statement));
        String year = "/wsw-jaren/" + statement.periodeVan().getYear();
        api.tell(at.financiering() + year, sob, Berichten.wswJaar(statement));
    }

    private void grant(Toekenning grant) {
        String grants = at.financiering() + "/toekenningen";
        api.create(grants, "rijk", Berichten.of(grant));
        grant.bestedingen()
                .forEach(spent ->
                        api.create(
                                grants + "/" + grant.id() + "/bestedingen",
                                "gemeente:" + grant.ontvangerCode(),
                                Berichten.of(spent)));
    }

    private void trajectories(Sector sector) {
        Instant begin = Instant.now();
        var received = new LongAdder();
        int total = sector.aantalTrajecten();
        console.say(
                "Delivering %d trajectories for %d municipalities ..."
                        .formatted(total, sector.trajecten().size()));
        senders.each(
                sector.trajecten().entrySet(),
                delivery -> {
                    received.add(deliver(sector, delivery));
                    tellTenths(received.sum() * 10 / total);
                });
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        tell("%d trajectories delivered, %.0f a second".formatted(total, total / seconds), begin);
    }

    private synchronized void tellTenths(long tenths) {
        if (tenths > told) {
            told = tenths;
            console.say("  %d %%".formatted(tenths * 10));
        }
    }

    private long deliver(Sector sector, Map.Entry<String, List<Traject>> delivery) {
        String organisation = "gemeente:" + delivery.getKey();
        JsonNode outcome =
                new Aanlevering(api, at.trajectregistratie() + "/aanleveringen", organisation)
                        .send(
                                "sector-%d-%s".formatted(sector.seed(), delivery.getKey()),
                                "",
                                out -> Trajectregels.write(delivery.getValue(), out));
        if (outcome.path("geweigerd").asLong() + outcome.path("geparkeerd").asLong() > 0) {
            throw new PolsFailure(
                    "The delivery of %s was not taken whole: %s".formatted(organisation, outcome));
        }
        return outcome.path("ontvangen").asLong();
    }

    private void tell(String what, Instant begin) {
        console.say(
                "%s (%s)".formatted(what, Console.seconds(Duration.between(begin, Instant.now()))));
    }
}
