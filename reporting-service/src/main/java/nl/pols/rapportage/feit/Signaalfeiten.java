package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Files every version of a tension signal, whatever made it.
@ApplicationScoped
class Signaalfeiten implements EventHandler {
    private final AgroalDataSource dataSource;

    Signaalfeiten(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.signaal");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "nl.re-integratietrajecten.signaal-ontstaan.v1",
                "nl.re-integratietrajecten.signaal-gewijzigd.v1",
                "nl.re-integratietrajecten.signaal-beantwoord.v1",
                "nl.re-integratietrajecten.signaal-gesloten.v1");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        Verbinding.met(dataSource, connection -> Signaal.VERSIES.verwerk(connection, events));
    }
}
