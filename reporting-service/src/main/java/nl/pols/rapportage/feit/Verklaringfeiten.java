package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Files every version of a declaration of a period, also the one that takes it back.
@ApplicationScoped
class Verklaringfeiten implements EventHandler {
    private final AgroalDataSource dataSource;

    Verklaringfeiten(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.periodeverklaring");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "nl.re-integratietrajecten.periode-verklaard.v1",
                "nl.re-integratietrajecten.periodeverklaring-ingetrokken.v1");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        Verbinding.met(dataSource, connection -> Verklaring.VERSIES.verwerk(connection, events));
    }
}
