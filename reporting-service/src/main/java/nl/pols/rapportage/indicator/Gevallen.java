package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pols.kit.web.Paging.Slice;
import org.jspecify.annotations.Nullable;

/// Reads the facts that a figure counts. The condition is taken from the indicator's own SQL, so
/// that what is shown is what was counted. Only [Uitgang] may ask it (guarded by an architecture
/// test).
@ApplicationScoped
class Gevallen {
    /// The condition on the facts of an indicator: what its SQL asks of them beside the filters.
    private static final Pattern VOORWAARDE =
            Pattern.compile(
                    "WHERE (?:((?:(?!WHERE).)*?)\\s+AND )?\\{(%s)\\.voorwaarde}"
                            .formatted(
                                    Arrays.stream(Feitsoort.values())
                                            .map(Feitsoort::naam)
                                            .distinct()
                                            .collect(Collectors.joining("|"))),
                    Pattern.DOTALL);

    /// What is drawn from all statements of the period of a company.
    private static final Pattern UIT_OPGAVEN =
            Pattern.compile("\\{(rekening|oordeel)\\.voorwaarde}");

    private static final String OPGAVEN = "e.periode_van >= :van AND e.periode_tot <= :tot";

    private static final UUID BEGIN = new UUID(0, 0);
    private static final UUID EINDE = new UUID(-1, -1);

    private final Indicatoren indicatoren;
    private final Sql sql;

    Gevallen(Indicatoren indicatoren, Sql sql) {
        this.indicatoren = indicatoren;
        this.sql = sql;
    }

    boolean kent(Indicator indicator) {
        return !feiten(indicator).isEmpty();
    }

    boolean zijnOpenbaar(Indicator indicator) {
        var feiten = feiten(indicator);
        return !feiten.isEmpty() && feiten.stream().allMatch(Feiten::zijnOpenbaar);
    }

    List<Geval> lees(Vraag vraag, Slice deel) {
        var parameters = vraag.parameters();
        parameters.put("aantal", deel.fetchSize());
        var vanaf =
                deel.fromStart() ? deel.backward() ? EINDE : BEGIN : deel.key(0, UUID::fromString);
        parameters.put("vanaf", vanaf);
        var sjabloon =
                feiten(vraag.indicator()).stream()
                        .map(feiten -> sjabloon(feiten, deel))
                        .collect(
                                Collectors.joining(
                                        " UNION ALL ",
                                        "SELECT * FROM (",
                                        ") g ORDER BY \"id\" %s LIMIT :aantal"
                                                .formatted(deel.order())));
        return sql.lees(Sjabloon.vul(sjabloon, vraag), parameters, Gevallen::geval);
    }

    private List<Feiten> feiten(Indicator indicator) {
        var genoemd = Feiten.GENOEMD.get(indicator.code());
        return genoemd == null ? uitEigenSql(indicator).stream().toList() : genoemd;
    }

    private Optional<Feiten> uitEigenSql(Indicator indicator) {
        var tekst = indicatoren.sql(indicator);
        var m = VOORWAARDE.matcher(tekst);
        if (m.find()) {
            var voorwaarde = m.group(1);
            return Feitsoort.van(m.group(2))
                    .filter(soort ->
                            voorwaarde == null ? soort.isGekozen() : !noemtAnder(soort, voorwaarde))
                    .map(soort -> new Feiten(soort, voorwaarde == null ? "true" : voorwaarde));
        }
        return UIT_OPGAVEN.matcher(tekst).find()
                ? Optional.of(new Feiten(Feitsoort.OPGAVE, OPGAVEN))
                : Optional.empty();
    }

    private static boolean noemtAnder(Feitsoort soort, String voorwaarde) {
        return Pattern.compile("\\b(?!%s\\.)[a-z]\\.[a-z]".formatted(soort.aliassen()))
                .matcher(voorwaarde)
                .find();
    }

    /// What is told of a fact differs by kind: names and values, beside each other. A case that was
    /// counted twice is shown once.
    private static String sjabloon(Feiten feiten, Slice deel) {
        var soort = feiten.soort();
        var velden =
                soort.velden().entrySet().stream()
                        .map(veld -> "'%s', (%s)::text".formatted(veld.getKey(), veld.getValue()))
                        .collect(Collectors.joining(", "));
        return """
        (SELECT DISTINCT ON (%1$s) '%9$s' AS "soort", %1$s AS "id", %2$s.volgnummer AS "versie", %3$s AS "deelnemer",
                ARRAY[%4$s] AS "gegevens"
         FROM {%5$s}
         WHERE %6$s AND {%5$s.voorwaarde} AND %1$s %7$s :vanaf
         ORDER BY %1$s %8$s LIMIT :aantal)
        """
                .formatted(
                        soort.sleutel(),
                        soort.alias(),
                        soort.deelnemer(),
                        velden,
                        soort.naam(),
                        feiten.voorwaarde(),
                        deel.operator(),
                        deel.order(),
                        soort.soort());
    }

    private static Geval geval(ResultSet rij) throws SQLException {
        var paren = (@Nullable String[]) rij.getArray("gegevens").getArray();
        var gegevens = new LinkedHashMap<String, String>();
        for (int i = 0; i < paren.length; i += 2) {
            var naam = Objects.requireNonNull(paren[i]);
            var waarde = paren[i + 1];
            if (waarde != null) {
                gegevens.put(naam, waarde);
            }
        }
        return new Geval(
                Geval.Soort.valueOf(rij.getString("soort")),
                rij.getObject("id", UUID.class),
                rij.getLong("versie"),
                rij.getObject("deelnemer", UUID.class),
                Map.copyOf(gegevens));
    }
}
