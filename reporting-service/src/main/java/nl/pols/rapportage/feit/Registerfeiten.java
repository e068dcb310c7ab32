package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Files every version of an SOB, an act of succession, a municipality, a labour market region and
/// a functionality. For whom figures count is read from the SOBs: each carries its successors, so
/// no order between topics matters; the acts are only counted.
@ApplicationScoped
class Registerfeiten implements EventHandler {
    private static final String GEMEENTE = "nl.gemeenten.gemeente-vastgesteld.v1";
    private static final String REGIO = "nl.arbeidsmarktregios.arbeidsmarktregio-vastgesteld.v1";
    private static final String FUNCTIONALITEIT =
            "nl.sociaal-ontwikkelbedrijven.functionaliteit-vastgesteld.v1";
    private static final Set<String> RECHTSOPVOLGING =
            Set.of(
                    "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-vastgesteld.v1",
                    "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-ingegaan.v1",
                    Rechtsopvolging.INGETROKKEN);
    private static final Set<String> SOB =
            Set.of(
                    "nl.sociaal-ontwikkelbedrijven.sob-geregistreerd.v1",
                    "nl.sociaal-ontwikkelbedrijven.sob-hernoemd.v1",
                    "nl.sociaal-ontwikkelbedrijven.sob-relatie-gewijzigd.v1",
                    "nl.sociaal-ontwikkelbedrijven.sob-opgevolgd.v1",
                    "nl.sociaal-ontwikkelbedrijven.sob-gewijzigd.v1");

    private final AgroalDataSource dataSource;

    Registerfeiten(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "pols.register.sob",
                "pols.register.rechtsopvolging",
                "pols.register.functionaliteit",
                "pols.register.gemeente",
                "pols.register.arbeidsmarktregio");
    }

    @Override
    public Set<String> types() {
        var types = new java.util.HashSet<>(SOB);
        types.addAll(RECHTSOPVOLGING);
        types.add(FUNCTIONALITEIT);
        types.add(GEMEENTE);
        types.add(REGIO);
        return types;
    }

    @Override
    public void apply(List<CloudEvent> events) {
        Verbinding.met(
                dataSource,
                connection -> {
                    Sob.verwerk(connection, van(events, SOB::contains));
                    Streek.verwerkGemeenten(connection, van(events, GEMEENTE::equals));
                    Rechtsopvolging.VERSIES.verwerk(
                            connection, van(events, RECHTSOPVOLGING::contains));
                    Functionaliteit.VERSIES.verwerk(
                            connection, van(events, FUNCTIONALITEIT::equals));
                    Streek.REGIOS.verwerk(connection, van(events, REGIO::equals));
                });
    }

    private static List<CloudEvent> van(List<CloudEvent> events, Predicate<String> type) {
        return events.stream().filter(event -> type.test(event.type())).toList();
    }
}
