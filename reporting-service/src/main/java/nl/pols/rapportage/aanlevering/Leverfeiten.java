package nl.pols.rapportage.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.rapportage.aanlevering.Aanlevermonitor.Meting;
import nl.pols.rapportage.indicator.Sql;
import org.jspecify.annotations.Nullable;

/// Measures of senders, each kind one statement over the facts, for one municipality or for all.
@ApplicationScoped
class Leverfeiten {
    private static final List<String> METINGEN =
            List.of("volledigheid", "tijdigheid", "herzieningen", "overig");

    private final Sql sql;

    Leverfeiten(Sql sql) {
        this.sql = sql;
    }

    private record Regel(String gemeente, Meetpunt punt, Meting meting) {}

    private record Naam(String gemeente, String naam) {}

    private record Moment(String gemeente, Instant op) {}

    /// By municipality, in order, what could be measured.
    Map<String, Map<Meetpunt, Meting>> metingen(Monitorvraag vraag) {
        return metingen(vraag, METINGEN);
    }

    /// Some kinds of measures only, by the names of their statements.
    Map<String, Map<Meetpunt, Meting>> metingen(Monitorvraag vraag, List<String> welke) {
        var perGemeente = new TreeMap<String, Map<Meetpunt, Meting>>();
        for (String naam : welke) {
            sql.lees(tekst(naam, vraag), vraag.parameters(), Leverfeiten::regel)
                    .forEach(r ->
                            perGemeente
                                    .computeIfAbsent(r.gemeente, g -> new HashMap<>())
                                    .put(r.punt, r.meting));
        }
        return perGemeente;
    }

    private static Regel regel(ResultSet rij) throws SQLException {
        var punt =
                new Meetpunt(
                        Meetpunt.Onderwerp.valueOf(rij.getString("onderwerp")),
                        rij.getString("veld"));
        return new Regel(
                rij.getString("gemeentecode"),
                punt,
                Meting.van(
                        punt,
                        rij.getLong("teller"),
                        getal(rij, "noemer"),
                        getal(rij, "mediaan"),
                        getal(rij, "p90")));
    }

    private static @Nullable Long getal(ResultSet rij, String kolom) throws SQLException {
        long getal = rij.getLong(kolom);
        return rij.wasNull() ? null : getal;
    }

    Map<String, Instant> verklaringen(Monitorvraag vraag) {
        var momenten = new HashMap<String, Instant>();
        sql.lees(
                        tekst("verklaringen", vraag),
                        vraag.parameters(),
                        rij ->
                                new Moment(
                                        rij.getString("gemeentecode"),
                                        rij.getObject("verklaard_op", OffsetDateTime.class)
                                                .toInstant()))
                .forEach(m -> momenten.put(m.gemeente, m.op));
        return momenten;
    }

    Map<String, String> namen() {
        var namen = new HashMap<String, String>();
        sql.lees(
                        "SELECT gemeentecode, naam FROM gemeenteversie WHERE bekend_tot ="
                                + " 'infinity'",
                        Map.of(),
                        rij -> new Naam(rij.getString("gemeentecode"), rij.getString("naam")))
                .forEach(n -> namen.put(n.gemeente, n.naam));
        return namen;
    }

    private static String tekst(String naam, Monitorvraag vraag) {
        return Sql.bekend(Sql.tekst("aanlevering/" + naam + ".sql"), vraag.kennis());
    }
}
