package nl.pols.rapportage.indicator;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.logging.Dataverwerkingen;

/// Writes down that somebody looked behind a figure: who, at what, how many; and for each
/// participant in the log of processings. Invariant: nobody has seen a page that isn't written
/// down, because it is written before the page leaves.
@ApplicationScoped
class Inzage {
    private static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:cijferherkomst";
    private static final String LEG_VAST =
            "INSERT INTO inzage (inzage_id, tijdstip, organisatie, client_id, indicator, vraag,"
                    + " gevallen, trace_id, betrokken) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final Dataverwerkingen dataverwerkingen;
    private final Caller caller;
    private final Clock clock;

    Inzage(
            AgroalDataSource dataSource,
            Dataverwerkingen dataverwerkingen,
            Caller caller,
            Clock clock) {
        this.dataSource = dataSource;
        this.dataverwerkingen = dataverwerkingen;
        this.caller = caller;
        this.clock = clock;
    }

    /// Whose data are shown: they may know that somebody looked.
    private Set<String> betrokken(List<Geval> gevallen) {
        var organisaties = new TreeSet<String>();
        organisaties.add(caller.organisatie().toString());
        for (Geval geval : gevallen) {
            var gemeente = geval.gegevens().get("gemeentecode");
            var sob = geval.gegevens().get("sobId");
            if (gemeente != null) {
                organisaties.add("gemeente:" + gemeente);
            }
            if (sob != null) {
                organisaties.add("sob:" + sob);
            }
        }
        return organisaties;
    }

    void legVast(Vraag vraag, List<Geval> gevallen) {
        var nu = clock.instant();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LEG_VAST)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, nu.atOffset(ZoneOffset.UTC));
            statement.setString(3, caller.organisatie().toString());
            statement.setString(4, caller.clientId());
            statement.setString(5, vraag.indicator().code());
            statement.setString(6, Adres.van(vraag));
            statement.setInt(7, gevallen.size());
            statement.setString(8, Span.current().getSpanContext().getTraceId());
            statement.setArray(9, connection.createArrayOf("text", betrokken(gevallen).toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Not written down who looks, so nothing is shown", e);
        }
        dataverwerkingen.log(
                ACTIVITEIT,
                "herkomst van een cijfer inzien",
                nu,
                clock.instant(),
                gevallen.stream().map(Geval::deelnemerId).filter(Objects::nonNull).toList());
    }
}
