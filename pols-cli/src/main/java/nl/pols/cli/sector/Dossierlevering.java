package nl.pols.cli.sector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.simulatie.Beschutdossier;
import nl.pols.cli.sector.simulatie.Dossierberichten;
import nl.pols.cli.sector.simulatie.Dossiers;
import nl.pols.cli.stack.Endpoints;

/// Delivers sheltered work, the Wsw, the register of the jobs agreement and provisions: each
/// organisation its own records, at most a thousand a request.
final class Dossierlevering {

    /// As many as the service takes in one transaction.
    private static final int MOST = 1_000;

    private final Api api;
    private final String address;
    private final Console console;
    private final Senders senders;

    Dossierlevering(Api api, Endpoints at, Console console, Senders senders) {
        this.api = api;
        this.address = at.trajectregistratie().toString();
        this.console = console;
        this.senders = senders;
    }

    /// What one organisation sends in one request.
    private record Zending(String organisation, String lines, int records) {}

    void deliver(Dossiers dossiers) {
        numbers(dossiers);
        shelteredWork(dossiers.beschutWerk());
        kind(
                "Wsw employments delivered, one in %d".formatted(Dossiers.EEN_OP),
                "/wsw/dienstverbanden/_lever",
                dossiers.wsw(),
                w -> "sob:" + w.sobId(),
                Dossierberichten::of);
        kind(
                "flags of the jobs agreement delivered, one in %d".formatted(Dossiers.EEN_OP),
                "/doelgroepregistraties/_lever",
                dossiers.doelgroep(),
                d -> "gemeente:" + d.gemeentecode(),
                Dossierberichten::of);
        kind(
                "provisions delivered",
                "/voorzieningen/_lever",
                dossiers.voorzieningen(),
                v -> "gemeente:" + v.gemeentecode(),
                Dossierberichten::of);
    }

    private void numbers(Dossiers dossiers) {
        Instant begin = Instant.now();
        dossiers.aantallenPerJaar()
                .forEach((year, numbers) ->
                        api.create(
                                address + "/beschut-werk/aantallen",
                                "rijk",
                                Dossierberichten.of(year, numbers)));
        tell(
                "%d numbers of places of sheltered work laid down"
                        .formatted(dossiers.aantallen().size()),
                begin);
    }

    /// First as it was told in April 2017, then what was told of that time later.
    private void shelteredWork(List<Beschutdossier> dossiers) {
        String path = "/beschut-werk/dossiers/_lever";
        kind(
                "records of sheltered work delivered",
                path,
                dossiers.stream().map(Beschutdossier::eersteOpgave).toList(),
                d -> "gemeente:" + d.gemeentecode(),
                Dossierberichten::of);
        kind(
                "of them delivered again, with a place of 2016 that was told late",
                path,
                dossiers.stream().filter(Beschutdossier::nagekomen).toList(),
                d -> "gemeente:" + d.gemeentecode(),
                Dossierberichten::of);
    }

    private <T> void kind(
            String name,
            String path,
            List<T> records,
            Function<T, String> sender,
            Function<T, ObjectNode> line) {
        Instant begin = Instant.now();
        var perSender = new TreeMap<String, List<T>>();
        records.forEach(
                r -> perSender.computeIfAbsent(sender.apply(r), _ -> new ArrayList<>()).add(r));
        senders.each(
                perSender.entrySet(),
                own -> {
                    for (int from = 0; from < own.getValue().size(); from += MOST) {
                        var part =
                                own.getValue()
                                        .subList(
                                                from, Math.min(own.getValue().size(), from + MOST));
                        send(path, zending(own.getKey(), part, line));
                    }
                });
        tell("%d %s".formatted(records.size(), name), begin);
    }

    private static <T> Zending zending(
            String organisation, List<T> records, Function<T, ObjectNode> line) {
        var lines = new StringBuilder();
        records.forEach(r -> lines.append(line.apply(r)).append('\n'));
        return new Zending(organisation, lines.toString(), records.size());
    }

    private void send(String path, Zending zending) {
        var answer =
                Api.accepted(
                        api.post(
                                address + path,
                                zending.organisation(),
                                "application/x-ndjson",
                                zending.lines()));
        long refused = answer.path("geweigerd").asLong();
        if (refused > 0 || answer.path("ontvangen").asLong() != zending.records()) {
            throw new PolsFailure(
                    "The delivery of %s to %s was not taken whole: %s"
                            .formatted(zending.organisation(), path, answer));
        }
    }

    private void tell(String what, Instant begin) {
        console.say(
                "%s (%s)".formatted(what, Console.seconds(Duration.between(begin, Instant.now()))));
    }
}
