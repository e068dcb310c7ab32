package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Files every version of an operating statement, a scheme, a grant, a Wsw year and national means.
@ApplicationScoped
class Financieringsfeiten implements EventHandler {
    private static final Set<String> OPGAVE =
            Set.of(
                    "nl.exploitatieopgaven.exploitatieopgave-ingediend.v1",
                    "nl.exploitatieopgaven.exploitatieopgave-gecorrigeerd.v1");
    private static final Set<String> REGELING =
            Set.of("nl.aanvullend-sociaal-pakket.regeling-vastgesteld.v1");
    private static final Set<String> TOEKENNING =
            Set.of(
                    "nl.aanvullend-sociaal-pakket.toekenning-verleend.v1",
                    "nl.aanvullend-sociaal-pakket.besteding-geboekt.v1",
                    "nl.aanvullend-sociaal-pakket.verplichting-vastgelegd.v1",
                    "nl.aanvullend-sociaal-pakket.verplichting-vrijgevallen.v1",
                    "nl.aanvullend-sociaal-pakket.overschrijding-goedgekeurd.v1",
                    "nl.aanvullend-sociaal-pakket.terugvloeiing-geboekt.v1");

    private static final Set<String> WSW_JAAR = Set.of("nl.wsw-middelen.wsw-jaar-opgegeven.v1");
    private static final Set<String> MIDDEL = Set.of("nl.wsw-middelen.middel-vastgesteld.v1");

    private final AgroalDataSource dataSource;

    Financieringsfeiten(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "pols.financiering.exploitatieopgave",
                "pols.financiering.regeling",
                "pols.financiering.toekenning",
                "pols.financiering.wsw-jaar",
                "pols.financiering.middel");
    }

    @Override
    public Set<String> types() {
        return Stream.of(OPGAVE, REGELING, TOEKENNING, WSW_JAAR, MIDDEL)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(List<CloudEvent> events) {
        Verbinding.met(
                dataSource,
                connection -> {
                    Exploitatie.verwerk(connection, van(events, OPGAVE));
                    Geld.verwerkRegelingen(connection, van(events, REGELING));
                    Geld.verwerkToekenningen(connection, van(events, TOEKENNING));
                    Wswgeld.WSW_JAREN.verwerk(connection, van(events, WSW_JAAR));
                    Wswgeld.MIDDELEN.verwerk(connection, van(events, MIDDEL));
                });
    }

    private static List<CloudEvent> van(List<CloudEvent> events, Set<String> types) {
        return events.stream().filter(event -> types.contains(event.type())).toList();
    }
}
