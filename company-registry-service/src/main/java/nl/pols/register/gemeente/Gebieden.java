package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.web.Paging;
import nl.pols.register.Database;
import nl.pols.register.Geldig;
import org.jspecify.annotations.Nullable;

/// All municipalities and labour market regions, on any date as known at any date.
@ApplicationScoped
class Gebieden {
    private static final String GEMEENTE =
            """
            select gemeentecode, naam, provincie, arbeidsmarktregio, lower(geldig) van, upper(geldig) tot
            from gemeente
            where bekend @> coalesce(cast(? as timestamptz), 'infinity') and geldig @> cast(? as date)
            """;
    private static final String REGIO =
            """
            select code, naam, lower(geldig) van, upper(geldig) tot
            from arbeidsmarktregio
            where bekend @> coalesce(cast(? as timestamptz), 'infinity') and geldig @> cast(? as date)
            """;

    private final Database database;
    private final Herindelingen herindelingen;

    Gebieden(Database database, Herindelingen herindelingen) {
        this.database = database;
        this.herindelingen = herindelingen;
    }

    List<Gemeente> gemeenten(
            LocalDate geldigOp,
            @Nullable Instant bekendOp,
            @Nullable String regio,
            Paging.Slice deel) {
        return database.vraag(
                GEMEENTE
                        + "and arbeidsmarktregio = coalesce(?, arbeidsmarktregio) and (? or"
                        + " gemeentecode "
                        + "%s ?) order by gemeentecode %s limit ?"
                                .formatted(deel.operator(), deel.order()),
                Gebieden::gemeente,
                bekendOp,
                geldigOp,
                regio,
                deel.fromStart(),
                deel.fromStart() ? "" : deel.key(0, Function.identity()),
                deel.fetchSize());
    }

    /// The whole division of a day.
    List<Gemeente> alle(LocalDate geldigOp, @Nullable Instant bekendOp) {
        return database.vraag(
                GEMEENTE + "order by gemeentecode", Gebieden::gemeente, bekendOp, geldigOp);
    }

    /// All that is known of these municipalities, by their codes; what never was is left out.
    Map<String, Levensloop> levens(Collection<String> codes, @Nullable Instant bekendOp) {
        var gevraagd = codes.stream().distinct().collect(Collectors.joining(","));
        var perioden =
                database
                        .vraag(
                                """
                                select gemeentecode, naam, provincie, arbeidsmarktregio, lower(geldig) van, upper(geldig) tot
                                from gemeente
                                where bekend @> coalesce(cast(? as timestamptz), 'infinity')
                                  and gemeentecode = any (string_to_array(?, ','))
                                """,
                                Gebieden::gemeente,
                                bekendOp,
                                gevraagd)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Gemeente::gemeentecode, TreeMap::new, Collectors.toList()));
        var overgangen = herindelingen.overgangen(bekendOp);
        var levens = new LinkedHashMap<String, Levensloop>();
        perioden.forEach((code, van) ->
                levens.put(
                        code,
                        new Levensloop(
                                van, overgangen.stream().filter(o -> o.heeft(code)).toList())));
        return levens;
    }

    Levensloop leven(String code, @Nullable Instant bekendOp) {
        var leven = levens(List.of(code), bekendOp).get(code);
        if (leven == null) {
            throw new IllegalStateException("Nothing is known of municipality " + code);
        }
        return leven;
    }

    Gemeente gemeente(String code, LocalDate geldigOp, @Nullable Instant bekendOp) {
        return database
                .vraag(
                        GEMEENTE + "and gemeentecode = ?",
                        Gebieden::gemeente,
                        bekendOp,
                        geldigOp,
                        code)
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new GemeenteRefused.GemeenteNietGevonden(
                                code, geldigOp, levens(List.of(code), bekendOp).get(code)));
    }

    List<Arbeidsmarktregio> regios(
            LocalDate geldigOp, @Nullable Instant bekendOp, Paging.Slice deel) {
        return database.vraag(
                REGIO
                        + "and (? or code %s ?) order by code %s limit ?"
                                .formatted(deel.operator(), deel.order()),
                Gebieden::regio,
                bekendOp,
                geldigOp,
                deel.fromStart(),
                deel.fromStart() ? "" : deel.key(0, Function.identity()),
                deel.fetchSize());
    }

    /// The codes of the regions on that day, as known now.
    Set<String> regiocodes(LocalDate dag) {
        return new LinkedHashSet<>(database.vraag(REGIO, rij -> rij.getString("code"), null, dag));
    }

    /// Every region that is known now, by its code, with its periods in the order of time.
    Map<String, List<Arbeidsmarktregio>> alleRegios() {
        return database
                .vraag(
                        "select code, naam, lower(geldig) van, upper(geldig) tot from"
                                + " arbeidsmarktregio where upper_inf(bekend) order by code,"
                                + " geldig",
                        Gebieden::regio)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Arbeidsmarktregio::code, TreeMap::new, Collectors.toList()));
    }

    Arbeidsmarktregio regio(String code, LocalDate geldigOp, @Nullable Instant bekendOp) {
        return database
                .vraag(REGIO + "and code = ?", Gebieden::regio, bekendOp, geldigOp, code)
                .stream()
                .findFirst()
                .orElseThrow(() -> new GemeenteRefused.RegioNietGevonden(code, geldigOp));
    }

    /// Codes about which the register knows something now, on whatever date.
    Set<String> bekendeCodes() {
        return new LinkedHashSet<>(
                database.vraag(
                        "select gemeentecode from gemeente where upper_inf(bekend) union select"
                                + " code from arbeidsmarktregio where upper_inf(bekend)",
                        rij -> rij.getString(1)));
    }

    void voegToe(List<Arbeidsmarktregio> regios, List<Gemeente> gemeenten, Instant op) {
        var regiorijen = new ArrayList<@Nullable Object[]>();
        for (var r : regios) {
            regiorijen.add(
                    new @Nullable Object[] {
                        r.code(), r.naam(), r.geldig().van(), r.geldig().tot(), op
                    });
        }
        database.schrijfAlle(
                "insert into arbeidsmarktregio (code, naam, geldig, bekend) values (?, ?,"
                        + " daterange(?, ?), tstzrange(?, null))",
                regiorijen);
        var gemeenterijen = new ArrayList<@Nullable Object[]>();
        for (var g : gemeenten) {
            gemeenterijen.add(
                    new @Nullable Object[] {
                        g.gemeentecode(),
                        g.naam(),
                        g.provincie(),
                        g.arbeidsmarktregio(),
                        g.geldig().van(),
                        g.geldig().tot(),
                        op
                    });
        }
        database.schrijfAlle(
                "insert into gemeente (gemeentecode, naam, provincie, arbeidsmarktregio, geldig,"
                        + " bekend) values (?, ?, ?, ?, daterange(?, ?), tstzrange(?, null))",
                gemeenterijen);
    }

    private static Gemeente gemeente(ResultSet rij) throws SQLException {
        return new Gemeente(
                rij.getString("gemeentecode"),
                rij.getString("naam"),
                rij.getString("provincie"),
                rij.getString("arbeidsmarktregio"),
                geldig(rij));
    }

    private static Arbeidsmarktregio regio(ResultSet rij) throws SQLException {
        return new Arbeidsmarktregio(rij.getString("code"), rij.getString("naam"), geldig(rij));
    }

    private static Geldig geldig(ResultSet rij) throws SQLException {
        return new Geldig(
                rij.getObject("van", LocalDate.class), rij.getObject("tot", LocalDate.class));
    }
}
