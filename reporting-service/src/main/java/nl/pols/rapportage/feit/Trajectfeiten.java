package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Files every version of a trajectory, whatever act made it: each carries the full state. A figure
/// is right as soon as the inbox' transaction commits, and so are the counts that it may be read
/// from.
@ApplicationScoped
class Trajectfeiten implements EventHandler {
    private final AgroalDataSource dataSource;
    private final Trajectbeeld beeld;

    Trajectfeiten(AgroalDataSource dataSource, Trajectbeeld beeld) {
        this.dataSource = dataSource;
        this.beeld = beeld;
    }

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.traject");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "nl.re-integratietrajecten.traject-geregistreerd.v1",
                "nl.re-integratietrajecten.traject-verlengd.v1",
                "nl.re-integratietrajecten.traject-beeindigd.v1",
                "nl.re-integratietrajecten.traject-gewijzigd.v1",
                "nl.re-integratietrajecten.traject-onderbroken.v1",
                "nl.re-integratietrajecten.traject-hervat.v1",
                "nl.re-integratietrajecten.traject-geevalueerd.v1",
                "nl.re-integratietrajecten.traject-gemeten.v1",
                "nl.re-integratietrajecten.traject-werkfit-verklaard.v1",
                "nl.re-integratietrajecten.traject-geannuleerd.v1",
                "nl.re-integratietrajecten.traject-overgedragen.v1",
                "nl.re-integratietrajecten.traject-nagegaan.v1");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        var versies = Traject.VERSIES.lees(events);
        Verbinding.met(
                dataSource,
                connection -> {
                    var verschuiving = Traject.VERSIES.voegToe(connection, versies);
                    Trajectverloop.verwerk(connection, versies);
                    Persoonstabel.TRAJECT.werkBij(connection, events);
                    beeld.volg(Trajecttelling.werkBij(connection, verschuiving, versies));
                    Versietelling.TRAJECT.werkBij(connection, verschuiving, events);
                });
    }
}
