package nl.pols.rapportage.proef;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.eclipse.microprofile.config.ConfigProvider;

/// Tells the read model events as the inbox would: in one transaction, each to the handler of its
/// type.
@ApplicationScoped
public class Proefsector {
    private final List<EventHandler> handlers;
    private final Tenancy tenancy;

    Proefsector(@All List<EventHandler> handlers, Tenancy tenancy) {
        this.handlers = handlers;
        this.tenancy = tenancy;
    }

    public void vertel(CloudEvent... events) {
        vertel(List.of(events));
    }

    public void vertel(Collection<CloudEvent> events) {
        tenancy.runAs(Organisatie.SYSTEEM, () -> inEenTransactie(events));
    }

    private void inEenTransactie(Collection<CloudEvent> events) {
        QuarkusTransaction.requiringNew()
                .timeout(300)
                .run(() ->
                        handlers.forEach(handler -> {
                            var eigen =
                                    events.stream()
                                            .filter(e -> handler.types().contains(e.type()))
                                            .toList();
                            if (!eigen.isEmpty()) {
                                handler.apply(eigen);
                            }
                        }));
    }

    public void vertel(Stream<Trajectproef> trajecten) {
        vertel(trajecten.map(Trajectproef::event).toList());
    }

    /// Forgets every fact, as the owner of the tables.
    public void leeg() {
        uitvoeren(
                "TRUNCATE trajectversie, sobversie, sob_naam, sob_relatie, gemeenteversie,"
                        + " regioversie, opgaveversie, regelingversie, trancheversie,"
                        + " toekenningversie");
    }

    public void uitvoeren(String sql) {
        var config = ConfigProvider.getConfig();
        try (var connection =
                        DriverManager.getConnection(
                                config.getValue("quarkus.datasource.jdbc.url", String.class),
                                config.getValue("quarkus.flyway.username", String.class),
                                config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
