package nl.pols.register.zoek;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.register.Database;
import nl.pols.register.zoek.Naamtreffer.Kandidaat;
import org.jspecify.annotations.Nullable;

/// Finds names, always by an index: the key of the whole name, its begin, or words that occur in
/// names. Reads a bounded number of them for any question.
@ApplicationScoped
class Namenregister {
    private static final int KANDIDATEN = 500;
    private static final int MEESTE_WOORDEN = 10;
    private static final int LANG_GENOEG = 6;

    /// A plan that stops early in the table itself reads all of it when it is out of luck.
    private static final String SLEUTEL =
            "select zoeksleutel(?), set_config('enable_seqscan', 'off', true)";

    /// A word that occurs in names isn't misspelled: only for others it is asked what they are
    /// like.
    private static final String WOORDEN =
            """
            select q.nr, m.woord, max(m.score) score
            from unnest(string_to_array(?, ' ')) with ordinality q (woord, nr)
            cross join lateral (
              (select z.woord, 1.0::float8 score from sob_zoekwoord z where z.woord = q.woord limit 1)
              union all
              (select z.woord, 0.9 from sob_zoekwoord z
               where z.woord > q.woord and z.woord < q.woord || chr(1114111)
               order by z.woord limit 50)
              union all
              (select z.woord, 0.7 from sob_zoekwoord z
               where length(q.woord) >= 4 and z.woord like '%' || q.woord || '%' limit 50)
              union all
              (select z.woord, 0.85 * similarity(z.woord, q.woord) score from sob_zoekwoord z
               where length(q.woord) >= 3 and z.woord % q.woord and not exists (
                 select 1 from sob_zoekwoord b where b.woord = q.woord)
               order by score desc, z.woord limit 30)
            ) m
            group by q.nr, m.woord
            """;

    /// `is true` keeps the period of knowing out of the plan: by its index nearly all names are
    /// found, which takes longer than what is sought by the words themselves.
    private static final String NAMEN =
            """
            select f.sob_id, f.naam, f.sleutel, lower(f.geldig) van, upper(f.geldig) tot
            from (select coalesce(cast(? as timestamptz), 'infinity') bekend, cast(? as date) geldig) op,
              sob_naam f
            where (f.bekend @> op.bekend) is true
              and (op.geldig is null or lower(f.geldig) <= op.geldig or exists (
                select 1 from sob_bestaan b
                where b.sob_id = f.sob_id and b.bekend @> op.bekend and lower(b.geldig) <= op.geldig))
            """;

    private final Database database;

    Namenregister(Database database) {
        this.database = database;
    }

    /// Which names are asked for, besides what they are like.
    ///
    /// @param onder only names of these companies; null: of any
    record Bereik(
            @Nullable LocalDate geldigOp, @Nullable Instant bekendOp, UUID @Nullable [] onder) {}

    Zoekwoorden woorden(String tekst) {
        var sleutel = database.vraag(SLEUTEL, rij -> rij.getString(1), tekst).getFirst();
        if (sleutel.isEmpty()) {
            throw Zoekopdracht.fout(
                    "/tekst",
                    "geen-letters",
                    "De tekst bevat geen letter of cijfer om op te zoeken.");
        }
        var woorden = Arrays.stream(sleutel.split(" ")).distinct().limit(MEESTE_WOORDEN).toList();
        var aaneen = String.join("", woorden);
        boolean ookAaneen = woorden.size() > 1 && aaneen.length() >= LANG_GENOEG;
        var vragen = new ArrayList<>(woorden);
        if (ookAaneen) {
            vragen.add(aaneen);
        }
        var gelijkend = gelijkend(vragen);
        return new Zoekwoorden(
                sleutel,
                gelijkend.subList(0, woorden.size()),
                ookAaneen ? gelijkend.getLast() : Map.of());
    }

    private List<Map<String, Double>> gelijkend(List<String> woorden) {
        var gelijkend = new ArrayList<Map<String, Double>>();
        woorden.forEach(woord -> gelijkend.add(new HashMap<>()));
        database.vraag(
                WOORDEN,
                rij ->
                        gelijkend
                                .get(rij.getInt("nr") - 1)
                                .put(rij.getString("woord"), rij.getDouble("score")),
                String.join(" ", woorden));
        return gelijkend;
    }

    List<Kandidaat> geheel(Zoekwoorden woorden, Bereik bereik) {
        return namen(bereik, "f.sleutel = ?", woorden.sleutel());
    }

    List<Kandidaat> begin(Zoekwoorden woorden, Bereik bereik) {
        return namen(
                bereik,
                "f.sleutel > ? and f.sleutel < ? || chr(1114111) order by f.sleutel",
                woorden.sleutel(),
                woorden.sleutel());
    }

    /// Names with, for each word of the text, one of the words that are meant by it.
    List<Kandidaat> metAlle(List<Map<String, Double>> woorden, Bereik bereik) {
        if (woorden.stream().anyMatch(Map::isEmpty)) {
            return List.of();
        }
        return namen(
                bereik,
                woorden.stream().map(w -> BEVAT).collect(Collectors.joining(" and ")),
                woorden.stream().map(Namenregister::alsTekst).toArray());
    }

    /// Names with all words of the text but one: the text may have a word too many.
    List<Kandidaat> metAlleOpEenNa(List<Map<String, Double>> woorden, Bereik bereik) {
        var kandidaten = new ArrayList<Kandidaat>();
        for (int zonder = 0; zonder < woorden.size() && woorden.size() > 1; zonder++) {
            var over = new ArrayList<>(woorden);
            over.remove(zonder);
            kandidaten.addAll(metAlle(over, bereik));
        }
        return kandidaten;
    }

    private static final String BEVAT = "f.woorden && string_to_array(?, ' ')";

    private static String alsTekst(Map<String, Double> woorden) {
        return String.join(" ", woorden.keySet());
    }

    private List<Kandidaat> namen(Bereik bereik, String conditie, Object... waarden) {
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(bereik.bekendOp());
        parameters.add(bereik.geldigOp());
        var sql = new StringBuilder(NAMEN);
        if (bereik.onder() != null) {
            sql.append(" and f.sob_id = any (?)");
            parameters.add(bereik.onder());
        }
        parameters.addAll(Arrays.asList(waarden));
        return database.vraag(
                sql.append(" and ")
                        .append(conditie)
                        .append(" limit ")
                        .append(KANDIDATEN)
                        .toString(),
                Namenregister::kandidaat,
                parameters.toArray());
    }

    private static Kandidaat kandidaat(ResultSet rij) throws SQLException {
        return new Kandidaat(
                rij.getObject("sob_id", UUID.class),
                rij.getString("naam"),
                rij.getString("sleutel"),
                rij.getObject("van", LocalDate.class),
                rij.getObject("tot", LocalDate.class));
    }
}
