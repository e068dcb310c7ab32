package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.rapportage.indicator.Geval.Soort;

/// Reads the facts that a figure counts. The condition is taken from the indicator's own SQL, so
/// that what is shown is what was counted. Only [Uitgang] may ask it (guarded by an architecture
/// test).
@ApplicationScoped
class Gevallen {
    /// The condition on the facts of an indicator: what its SQL asks of them beside the filters.
    private static final Pattern VOORWAARDE =
            Pattern.compile(
                    "WHERE ((?:(?!WHERE).)*?)\\s+AND \\{(traject|opgave)\\.voorwaarde}",
                    Pattern.DOTALL);

    /// A condition on something that is joined can't be asked of the facts alone.
    private static final Pattern ANDERE_ALIAS = Pattern.compile("\\b(?![te]\\.)[a-z]\\.[a-z]");

    private static final UUID BEGIN = new UUID(0, 0);
    private static final UUID EINDE = new UUID(-1, -1);

    private final Indicatoren indicatoren;
    private final Sql sql;

    Gevallen(Indicatoren indicatoren, Sql sql) {
        this.indicatoren = indicatoren;
        this.sql = sql;
    }

    /// Which facts an indicator counts and can be shown one by one.
    private record Feiten(Soort soort, String voorwaarde) {}

    boolean kent(Indicator indicator) {
        return feiten(indicator).isPresent();
    }

    List<Geval> lees(Vraag vraag, Slice deel) {
        var feiten = feiten(vraag.indicator()).orElseThrow();
        var parameters = vraag.parameters();
        parameters.put("aantal", deel.fetchSize());
        var vanaf =
                deel.fromStart() ? deel.backward() ? EINDE : BEGIN : deel.key(0, UUID::fromString);
        parameters.put("vanaf", vanaf);
        return sql.lees(
                Sjabloon.vul(sjabloon(feiten, deel), vraag),
                parameters,
                rij -> geval(feiten.soort, rij));
    }

    private Optional<Feiten> feiten(Indicator indicator) {
        var m = VOORWAARDE.matcher(indicatoren.sql(indicator));
        return m.find() && !ANDERE_ALIAS.matcher(m.group(1)).find()
                ? Optional.of(
                        new Feiten(
                                m.group(2).equals("traject")
                                        ? Soort.TRAJECT
                                        : Soort.EXPLOITATIEOPGAVE,
                                m.group(1)))
                : Optional.empty();
    }

    private static String sjabloon(Feiten feiten, Slice deel) {
        return switch (feiten.soort) {
            case TRAJECT ->
                    """
                    SELECT t.traject_id AS id, t.volgnummer, t.deelnemer_id, t.gemeentecode, t.sob_id, t.startdatum,
                           nullif(t.einddatum, 'infinity') AS einddatum, t.uitstroom, t.productie_uren, t.totaal_uren,
                           t.uitkering, t.doelgroep, t.afstand
                    FROM {traject}
                    WHERE %s AND {traject.voorwaarde} AND t.traject_id %s :vanaf
                    ORDER BY t.traject_id %s LIMIT :aantal
                    """
                            .formatted(feiten.voorwaarde, deel.operator(), deel.order());
            case EXPLOITATIEOPGAVE ->
                    """
                    SELECT e.opgave_id AS id, e.volgnummer, NULL::uuid AS deelnemer_id, e.sob_id, e.periode_van,
                           e.periode_tot, e.omzet_traject_cents, e.omzet_totaal_cents, e.trajectkosten_cents,
                           e.gemeentebijdrage_cents
                    FROM {opgave}
                    WHERE %s AND {opgave.voorwaarde} AND e.opgave_id %s :vanaf
                    ORDER BY e.opgave_id %s LIMIT :aantal
                    """
                            .formatted(feiten.voorwaarde, deel.operator(), deel.order());
        };
    }

    private static Geval geval(Soort soort, ResultSet rij) throws SQLException {
        var gegevens = new LinkedHashMap<String, String>();
        for (var veld : soort.velden().entrySet()) {
            var waarde = rij.getString(veld.getValue());
            if (waarde != null) {
                gegevens.put(veld.getKey(), waarde);
            }
        }
        return new Geval(
                soort,
                rij.getObject("id", UUID.class),
                rij.getLong("volgnummer"),
                rij.getObject("deelnemer_id", UUID.class),
                Map.copyOf(gegevens));
    }
}
