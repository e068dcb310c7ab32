package nl.pols.rapportage.proef;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;
import nl.pols.kit.events.Inbox;
import nl.pols.kit.fixtures.ReceivedEvents;
import org.eclipse.microprofile.config.ConfigProvider;

/// Tells the read model events: through the inbox as Kafka would, or straight to the handlers.
@ApplicationScoped
public class Proefsector {
    private final List<EventHandler> handlers;
    private final Inbox inbox;
    private final Topics topics;

    Proefsector(@All List<EventHandler> handlers, Inbox inbox, Topics topics) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.topics = topics;
    }

    public void vertel(CloudEvent... events) {
        vertel(List.of(events));
    }

    public void vertel(Stream<Trajectproef> trajecten) {
        vertel(trajecten.map(Trajectproef::event).toList());
    }

    public void vertel(Collection<CloudEvent> events) {
        var berichten =
                events.stream()
                        .map(e -> ReceivedEvents.raw(Events.topic(e), e.subject(), e.toJson()))
                        .toList();
        topics.schrijf(berichten);
        inbox.receive(berichten);
    }

    /// Past the inbox, which would recognise what it has seen: what a handler must bear by itself.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void verwerk(Collection<CloudEvent> events) {
        for (EventHandler handler : handlers) {
            var eigen = events.stream().filter(e -> handler.types().contains(e.type())).toList();
            if (!eigen.isEmpty()) {
                handler.apply(eigen);
            }
        }
    }

    /// Who is named by whatever version of whatever record.
    public Set<UUID> deelnemers() {
        try (var connection = verbinding();
                var rijen =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT deelnemer_id FROM trajectversie UNION SELECT"
                                            + " deelnemer_id FROM beschutversie UNION SELECT"
                                            + " deelnemer_id FROM voorzieningversie UNION SELECT"
                                            + " deelnemer_id FROM registratieversie UNION SELECT"
                                            + " deelnemer_id FROM dienstverbandversie UNION SELECT"
                                            + " deelnemer_id FROM bestedingversie WHERE"
                                            + " deelnemer_id IS NOT NULL")) {
            var gevonden = new HashSet<UUID>();
            while (rijen.next()) {
                gevonden.add(rijen.getObject(1, UUID.class));
            }
            return gevonden;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many rows there are of a table, with a condition behind its name or without.
    public int tel(String wat) {
        try (var connection = verbinding();
                var rijen =
                        connection.createStatement().executeQuery("SELECT count(*) FROM " + wat)) {
            rijen.next();
            return rijen.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Forgets everything, as the owner of the tables.
    public void leeg() {
        topics.leeg();
        uitvoeren(
                "TRUNCATE trajectversie, verlengingversie, signaalversie, verklaringversie,"
                    + " navraag, aanleverreactie, vergeten_traject, pseudoniemwissel, sobversie,"
                    + " sob_naam, sob_relatie, sob_feit, sob_opvolger, sob_opvolger_gemeente,"
                    + " opvolging_nu, erfenis_nu, rechtsopvolgingversie, functionaliteitversie,"
                    + " gemeenteversie, gemeente_regio, gemeente_opvolger, regioversie,"
                    + " opgaveversie, regelingversie, trancheversie, toekenningversie,"
                    + " opdrachtversie, klantversie, bestedingversie, wswjaarversie, middelversie,"
                    + " beschutversie, beschutdeel, beschutaantalversie, voorzieningversie,"
                    + " registratieversie, registratiebaan, dienstverbandversie, dienstverbanddeel,"
                    + " vergeten_record, reekswaarde, inbox_positie, inbox_gat, inbox_dode_brief,"
                    + " telcel, teldag, teltijd, telteveel, samenloop, telvoorziening,"
                    + " telspreiding, telinstroom, telterugkeer, versietelling, teltoekenning,"
                    + " telgeld, telbereikt, persooncel, telregistratie, telvlagspreiding,"
                    + " telbaanpauze");
    }

    /// As the owner of the tables.
    public static Connection verbinding() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    public void uitvoeren(String sql) {
        try (var connection = verbinding();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
