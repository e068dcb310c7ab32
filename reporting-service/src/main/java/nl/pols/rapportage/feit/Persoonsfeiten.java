package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Files every version of what trajectory-service tells of people beside trajectories: sheltered
/// work with the regulation's numbers, Wsw employments, provisions, flags of the jobs agreement.
@ApplicationScoped
class Persoonsfeiten implements EventHandler {
    private static final Set<String> BESCHUT =
            Set.of(
                    "nl.beschut-werk.dossier-geregistreerd.v1",
                    "nl.beschut-werk.dossier-geadviseerd.v1",
                    "nl.beschut-werk.dossier-geplaatst.v1",
                    "nl.beschut-werk.dossier-overgestapt.v1",
                    "nl.beschut-werk.dossier-gewijzigd.v1");
    private static final Set<String> AANTAL = Set.of("nl.beschut-werk.aantal-vastgesteld.v1");
    private static final Set<String> WSW =
            Set.of(
                    "nl.wsw-dienstverbanden.dienstverband-geregistreerd.v1",
                    "nl.wsw-dienstverbanden.dienstverband-beeindigd.v1",
                    "nl.wsw-dienstverbanden.dienstverband-gewijzigd.v1");
    private static final Set<String> VOORZIENING =
            Set.of(
                    "nl.re-integratievoorzieningen.voorziening-geregistreerd.v1",
                    "nl.re-integratievoorzieningen.voorziening-gewijzigd.v1");
    private static final Set<String> REGISTRATIE =
            Set.of(
                    "nl.doelgroepregistraties.doelgroepregistratie-geregistreerd.v1",
                    "nl.doelgroepregistraties.doelgroepregistratie-gewijzigd.v1");

    private final AgroalDataSource dataSource;

    Persoonsfeiten(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "pols.trajectregistratie.beschut-werk",
                "pols.trajectregistratie.beschut-werk-aantal",
                "pols.trajectregistratie.wsw-dienstverband",
                "pols.trajectregistratie.voorziening");
    }

    @Override
    public Set<String> types() {
        return Stream.of(BESCHUT, AANTAL, WSW, VOORZIENING, REGISTRATIE)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(List<CloudEvent> events) {
        Verbinding.met(
                dataSource,
                connection -> {
                    var beschut = van(events, BESCHUT);
                    var gesteund = Voorzieningtelling.gesteund(connection, beschut);
                    Voorzieningtelling.tel(connection, gesteund, -1);
                    Beschut.verwerk(connection, beschut);
                    Persoonstabel.BESCHUT_WERK.werkBij(connection, beschut);
                    Voorzieningtelling.tel(connection, gesteund, 1);
                    Samenloop.werkBijDossiers(connection, beschut);
                    Persoonscellen.werkBij(connection, beschut);
                    Beschut.AANTALLEN.verwerk(connection, van(events, AANTAL));
                    var wsw = van(events, WSW);
                    Dienstverband.verwerk(connection, wsw);
                    Persoonstabel.WSW_DIENSTVERBAND.werkBij(connection, wsw);
                    Persoonscellen.werkBij(connection, wsw);
                    var voorzieningen = van(events, VOORZIENING);
                    var versies = Voorziening.VERSIES.lees(voorzieningen);
                    var verschuiving = Voorziening.VERSIES.voegToe(connection, versies);
                    Persoonstabel.VOORZIENING.werkBij(connection, voorzieningen);
                    Voorzieningtelling.werkBij(connection, verschuiving);
                    Versietelling.VOORZIENING.werkBij(connection, verschuiving, voorzieningen);
                    var registraties = van(events, REGISTRATIE);
                    var vlaggen = Voorziening.verwerkRegistraties(connection, registraties);
                    Persoonstabel.DOELGROEPREGISTRATIE.werkBij(connection, registraties);
                    Registratietelling.werkBij(connection, vlaggen);
                });
    }

    private static List<CloudEvent> van(List<CloudEvent> events, Set<String> types) {
        return events.stream().filter(event -> types.contains(event.type())).toList();
    }
}
