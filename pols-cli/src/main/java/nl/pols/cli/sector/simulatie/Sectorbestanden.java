package nl.pols.cli.sector.simulatie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A sector as files, one per kind of request and one delivery per municipality, each line a body
/// as the public API takes it. Where the path of the request names a parent, the line has its id
/// first.
public final class Sectorbestanden {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    private Sectorbestanden(Path directory) {
        this.directory = directory;
    }

    public static void write(Sector sector, Path directory) throws IOException {
        Files.createDirectories(directory);
        var files = new Sectorbestanden(directory);
        files.register(sector.landschap(), sector.uitvraag());
        files.funding(sector.pakket());
        files.lines(
                "exploitatieopgaven.ndjson",
                sector.exploitatieopgaven().stream().map(Berichten::of));
        for (Map.Entry<String, List<Traject>> delivery : sector.trajecten().entrySet()) {
            files.delivery(delivery.getKey(), delivery.getValue());
        }
        files.dossiers(sector.dossiers());
        files.summary(sector);
    }

    /// Each line with the organisation that delivers it first.
    private void dossiers(Dossiers dossiers) throws IOException {
        lines(
                "beschut-werk-aantallen.ndjson",
                dossiers.aantallenPerJaar().entrySet().stream()
                        .map(year -> Dossierberichten.of(year.getKey(), year.getValue())));
        lines(
                "beschut-werk.ndjson",
                dossiers.beschutWerk().stream()
                        .map(d -> under("gemeentecode", d.gemeentecode(), Dossierberichten.of(d))));
        lines(
                "wsw-dienstverbanden.ndjson",
                dossiers.wsw().stream()
                        .map(w -> under("sobId", w.sobId().toString(), Dossierberichten.of(w))));
        lines(
                "doelgroepregistraties.ndjson",
                dossiers.doelgroep().stream()
                        .map(d -> under("gemeentecode", d.gemeentecode(), Dossierberichten.of(d))));
        lines(
                "voorzieningen.ndjson",
                dossiers.voorzieningen().stream()
                        .map(v -> under("gemeentecode", v.gemeentecode(), Dossierberichten.of(v))));
    }

    private void register(Landschap landschap, Uitvraag uitvraag) throws IOException {
        lines(
                "sociaal-ontwikkelbedrijven.ndjson",
                landschap.sobs().stream()
                        .filter(Sob::geregistreerd)
                        .map(sob -> Berichten.of(sob, uitvraag.diensten(sob))));
        lines(
                "rechtsopvolgingen.ndjson",
                landschap.rechtsopvolgingen().stream().map(Berichten::of));
        lines(
                "feiten.ndjson",
                uitvraag.antwoorden().stream()
                        .flatMap(antwoord ->
                                Berichten.of(antwoord).stream()
                                        .map(feit ->
                                                under(
                                                        "sobId",
                                                        antwoord.sob().id().toString(),
                                                        feit))));
    }

    private void funding(Pakket pakket) throws IOException {
        lines("regelingen.ndjson", pakket.regelingen().stream().map(Berichten::of));
        lines(
                "tranches.ndjson",
                pakket.regelingen().stream()
                        .flatMap(r ->
                                r.tranches().stream()
                                        .map(t ->
                                                under(
                                                        "regelingId",
                                                        r.id().toString(),
                                                        Berichten.of(t)))));
        lines("toekenningen.ndjson", pakket.toekenningen().stream().map(Berichten::of));
        lines(
                "bestedingen.ndjson",
                pakket.toekenningen().stream()
                        .flatMap(t ->
                                t.bestedingen().stream()
                                        .map(b ->
                                                under(
                                                        "toekenningId",
                                                        t.id().toString(),
                                                        Berichten.of(b)))));
    }

    private static ObjectNode under(String field, String id, ObjectNode body) {
        ObjectNode line = JSON.createObjectNode().put(field, id);
        line.setAll(body);
        return line;
    }

    private void lines(String name, Stream<? extends JsonNode> bodies) throws IOException {
        List<? extends JsonNode> all = bodies.toList();
        try (OutputStream out = open(name)) {
            for (JsonNode body : all) {
                out.write(JSON.writeValueAsBytes(body));
                out.write('\n');
            }
        }
    }

    private void delivery(String gemeentecode, List<Traject> trajecten) throws IOException {
        try (OutputStream out = open("trajecten-" + gemeentecode + ".ndjson")) {
            Trajectregels.write(trajecten, out);
        }
    }

    private void summary(Sector sector) throws IOException {
        ObjectNode summary =
                JSON.createObjectNode()
                        .put("seed", sector.seed())
                        .put("jaren", sector.jaren().eerste() + "-" + sector.jaren().laatste())
                        .put("gemeenten", sector.trajecten().size())
                        .put("sobs", sector.landschap().sobs().size())
                        .put("trajecten", sector.aantalTrajecten())
                        .put("toekenningen", sector.pakket().toekenningen().size())
                        .put("exploitatieopgaven", sector.exploitatieopgaven().size())
                        .put("beschutWerk", sector.dossiers().beschutWerk().size())
                        .put("wswDienstverbanden", sector.dossiers().wsw().size())
                        .put("doelgroepregistraties", sector.dossiers().doelgroep().size())
                        .put("voorzieningen", sector.dossiers().voorzieningen().size())
                        .put(
                                "let op",
                                "Gesimuleerd: geen persoon, bedrag of traject bestaat, ook niet bij"
                                        + " de bedrijven met een bestaande naam.");
        try (OutputStream out = open("sector.json")) {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
            out.write('\n');
        }
    }

    private OutputStream open(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)), 1 << 16);
    }
}
