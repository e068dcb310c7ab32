package nl.pols.register.gemeente;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Database;
import nl.pols.register.Feit;
import nl.pols.register.Kalender;
import org.jspecify.annotations.Nullable;

/// Lays down areas as they become known to be: what is no longer known is closed, what is new is
/// added, and each area tells it in its next event. Nothing is overwritten.
@ApplicationScoped
class Gebiedswijzigingen {
    private final Gebieden gebieden;
    private final Database database;
    private final Outbox outbox;
    private final Kalender kalender;

    Gebiedswijzigingen(Gebieden gebieden, Database database, Outbox outbox, Kalender kalender) {
        this.gebieden = gebieden;
        this.database = database;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    void legVast(
            Map<String, List<Arbeidsmarktregio>> regios,
            Map<String, Levensloop> gemeenten,
            Instant op) {
        var bekendeRegios = gebieden.alleRegios();
        regios.forEach((code, wordt) ->
                sluitRegios(zonder(bekendeRegios.getOrDefault(code, List.of()), wordt), op));
        var bekend = gebieden.levens(gemeenten.keySet(), null);
        var nieuweRegios =
                regios.entrySet().stream()
                        .flatMap(e ->
                                zonder(
                                        e.getValue(),
                                        bekendeRegios.getOrDefault(e.getKey(), List.of()))
                                        .stream())
                        .toList();
        var nieuweGemeenten = new ArrayList<Gemeente>();
        gemeenten.forEach((code, wordt) -> {
            var was = bekend.containsKey(code) ? bekend.get(code).perioden() : List.<Gemeente>of();
            sluitGemeenten(zonder(was, wordt.perioden()), op);
            nieuweGemeenten.addAll(zonder(wordt.perioden(), was));
        });
        gebieden.voegToe(nieuweRegios, nieuweGemeenten, op);
        vertel(regios, gemeenten.values(), op);
    }

    private void vertel(
            Map<String, List<Arbeidsmarktregio>> regios,
            Collection<Levensloop> gemeenten,
            Instant op) {
        var dag = kalender.vandaag();
        var versies = hoogVersiesOp(regios.keySet(), gemeenten);
        var events = new ArrayList<GebiedEvent>();
        regios.forEach((code, perioden) ->
                events.add(
                        GebiedEvent.ArbeidsmarktregioVastgesteld.van(
                                op(perioden, dag),
                                perioden,
                                requireNonNull(versies.get(code)),
                                op)));
        gemeenten.forEach(leven ->
                events.add(
                        GebiedEvent.GemeenteVastgesteld.van(
                                leven,
                                dag,
                                requireNonNull(versies.get(leven.gemeentecode())),
                                op)));
        outbox.addAll(events);
    }

    private Map<String, Long> hoogVersiesOp(
            Collection<String> regios, Collection<Levensloop> gemeenten) {
        var codes =
                Stream.concat(regios.stream(), gemeenten.stream().map(Levensloop::gemeentecode))
                        .collect(Collectors.joining(","));
        var versies = new HashMap<String, Long>();
        database.vraag(
                """
                insert into gebied as g (code, versie) select code, 1 from unnest(string_to_array(?, ',')) code
                on conflict (code) do update set versie = g.versie + 1
                returning code, versie
                """,
                rij -> versies.put(rij.getString("code"), rij.getLong("versie")),
                codes);
        return versies;
    }

    private void sluitRegios(List<Arbeidsmarktregio> regios, Instant op) {
        database.schrijfAlle(
                "update arbeidsmarktregio set bekend = tstzrange(lower(bekend), ?) where code = ?"
                        + " and lower(geldig) = ? and upper_inf(bekend)",
                regios.stream()
                        .map(r -> new @Nullable Object[] {op, r.code(), r.geldig().van()})
                        .toList());
    }

    private void sluitGemeenten(List<Gemeente> gemeenten, Instant op) {
        database.schrijfAlle(
                "update gemeente set bekend = tstzrange(lower(bekend), ?) where gemeentecode = ?"
                        + " and lower(geldig) = ? and upper_inf(bekend)",
                gemeenten.stream()
                        .map(g -> new @Nullable Object[] {op, g.gemeentecode(), g.geldig().van()})
                        .toList());
    }

    /// How a region is on that day, or was last.
    private static Arbeidsmarktregio op(List<Arbeidsmarktregio> perioden, LocalDate dag) {
        var feiten = perioden.stream().map(r -> new Feit<>(r, r.geldig())).toList();
        return Feit.op(feiten, dag).orElseGet(perioden::getLast);
    }

    private static <T> List<T> zonder(List<T> alle, List<T> die) {
        return alle.stream().filter(een -> !die.contains(een)).toList();
    }
}
