package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.web.Paging;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// All reorganisations, as known at any date.
@ApplicationScoped
class Herindelingen {
    private static final String OVERGANG =
            """
            select herindeling, van, naar, ingangsdatum, geheel, aandeel
            from herindeling_overgang
            where bekend @> coalesce(cast(? as timestamptz), 'infinity')
            """;

    private final Database database;

    Herindelingen(Database database) {
        this.database = database;
    }

    /// What is asked of the list; each null asks nothing.
    ///
    /// @param geldigOp only those that had taken effect on that day
    /// @param gemeentecode only those in which this municipality has a part
    record Vraag(
            @Nullable LocalDate geldigOp,
            @Nullable Instant bekendOp,
            @Nullable Integer jaar,
            @Nullable String gemeentecode) {}

    List<Herindeling> lijst(Vraag vraag, Paging.Slice deel) {
        var overgangen =
                database
                        .vraag(
                                OVERGANG + "order by van, naar",
                                rij -> new Van(rij.getString("herindeling"), overgang(rij)),
                                vraag.bekendOp())
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Van::herindeling,
                                        Collectors.mapping(Van::overgang, Collectors.toList())));
        return database.vraag(
                """
                select code, ingangsdatum, omschrijving, toelichting from herindeling h
                where bekend @> coalesce(cast(? as timestamptz), 'infinity')
                  and ingangsdatum <= coalesce(cast(? as date), 'infinity')
                  and extract(year from ingangsdatum) = coalesce(?, extract(year from ingangsdatum))
                  and (cast(? as text) is null
                    or exists (select from herindeling_overgang o where o.herindeling = h.code and ? in (o.van, o.naar)))
                  and (? or (ingangsdatum, code) %1$s (cast(? as date), ?))
                order by ingangsdatum %2$s, code %2$s limit ?
                """
                        .formatted(deel.operator(), deel.order()),
                rij -> herindeling(rij, overgangen.getOrDefault(rij.getString("code"), List.of())),
                vraag.bekendOp(),
                vraag.geldigOp(),
                vraag.jaar(),
                vraag.gemeentecode(),
                vraag.gemeentecode(),
                deel.fromStart(),
                deel.fromStart() ? LocalDate.EPOCH : deel.key(0, LocalDate::parse),
                deel.fromStart() ? "" : deel.key(1, Function.identity()),
                deel.fetchSize());
    }

    /// The reorganisation with this code, as known now.
    Optional<Herindeling> vind(String code) {
        var overgangen =
                database.vraag(
                        OVERGANG + "and herindeling = ? order by van, naar",
                        Herindelingen::overgang,
                        null,
                        code);
        return database
                .vraag(
                        "select code, ingangsdatum, omschrijving, toelichting from herindeling"
                                + " where upper_inf(bekend) and code = ?",
                        rij -> herindeling(rij, overgangen),
                        code)
                .stream()
                .findFirst();
    }

    List<Overgang> overgangen(@Nullable Instant bekendOp) {
        return database.vraag(
                OVERGANG + "order by ingangsdatum, van, naar", Herindelingen::overgang, bekendOp);
    }

    void voegToe(List<Herindeling> herindelingen, Instant op) {
        var acten = new ArrayList<@Nullable Object[]>();
        var overgangen = new ArrayList<@Nullable Object[]>();
        for (var h : herindelingen) {
            acten.add(
                    new @Nullable Object[] {
                        h.code(), h.ingangsdatum(), h.omschrijving(), h.toelichting(), op
                    });
            for (var o : h.overgangen()) {
                overgangen.add(
                        new @Nullable Object[] {
                            h.code(),
                            o.van(),
                            o.naar(),
                            o.ingangsdatum(),
                            o.geheel(),
                            o.aandeel(),
                            op
                        });
            }
        }
        database.schrijfAlle(
                "insert into herindeling (code, ingangsdatum, omschrijving, toelichting, bekend)"
                        + " values (?, ?, ?, ?, tstzrange(?, null))",
                acten);
        database.schrijfAlle(
                "insert into herindeling_overgang (herindeling, van, naar, ingangsdatum, geheel,"
                        + " aandeel, bekend) values (?, ?, ?, ?, ?, ?, tstzrange(?, null))",
                overgangen);
    }

    private record Van(String herindeling, Overgang overgang) {}

    private static Herindeling herindeling(ResultSet rij, List<Overgang> overgangen)
            throws SQLException {
        return new Herindeling(
                rij.getString("code"),
                rij.getObject("ingangsdatum", LocalDate.class),
                rij.getString("omschrijving"),
                rij.getString("toelichting"),
                overgangen);
    }

    private static Overgang overgang(ResultSet rij) throws SQLException {
        return new Overgang(
                rij.getString("van"),
                rij.getString("naar"),
                rij.getObject("ingangsdatum", LocalDate.class),
                rij.getBoolean("geheel"),
                rij.getObject("aandeel", Integer.class));
    }
}
