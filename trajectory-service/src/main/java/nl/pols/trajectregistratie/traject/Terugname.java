package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import org.jspecify.annotations.Nullable;

/// Takes back what a delivery brought or no longer names. Nothing is deleted: each trajectory gets
/// one more version, with what was known before or as cancelled, so that this too can be taken back
/// (domain rule T6).
@ApplicationScoped
public class Terugname {

    private static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:trajectregistratie";

    private final Trajecten trajecten;
    private final TrajectSchrijver schrijver;
    private final Dataverwerkingen dataverwerkingen;
    private final Clock clock;

    Terugname(
            Trajecten trajecten,
            TrajectSchrijver schrijver,
            Dataverwerkingen dataverwerkingen,
            Clock clock) {
        this.trajecten = trajecten;
        this.schrijver = schrijver;
        this.dataverwerkingen = dataverwerkingen;
        this.clock = clock;
    }

    /// These trajectories are cancelled, but for those that are in another version by now.
    ///
    /// @return how many were
    @Transactional(TxType.MANDATORY)
    public int laatVervallen(String eigenaar, Map<UUID, Integer> versies, Herkomst herkomst) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<TrajectGebeurtenis> feiten = new ArrayList<>();
        for (Traject traject : trajecten.metIdsOmTeWijzigen(eigenaar, versies.keySet())) {
            if (Objects.equals(versies.get(traject.id()), traject.versie())) {
                feiten.add(traject.verval(herkomst, nu));
            }
        }
        schrijf(eigenaar, feiten, nu);
        return feiten.size();
    }

    /// What the delivery made of these numbers is undone, where it still is what is known; the rest
    /// was changed since by something else and stays.
    ///
    /// @return the numbers that were restored
    @Transactional(TxType.MANDATORY)
    public Set<String> herstel(
            String eigenaar, UUID aanleveringId, Collection<String> nummers, String door) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var huidig =
                trajecten.metNummersOmTeWijzigen(eigenaar, nummers).stream()
                        .filter(t -> aanleveringId.equals(t.herkomst().aanleveringId()))
                        .toList();
        Map<UUID, Traject> vorige =
                trajecten
                        .voorAanlevering(
                                eigenaar, aanleveringId, huidig.stream().map(Traject::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Traject::id, Function.identity()));
        List<TrajectGebeurtenis> feiten = new ArrayList<>();
        for (Traject traject : huidig) {
            var eerder = vorige.get(traject.id());
            feiten.add(
                    eerder == null
                            ? traject.verval(intrekking(door, aanleveringId), nu)
                            // the content is again of the delivery that stated it
                            : traject.herstel(
                                    eerder,
                                    intrekking(door, eerder.herkomst().aanleveringId()),
                                    nu));
        }
        schrijf(eigenaar, feiten, nu);
        return feiten.stream()
                .map(f -> f.na().inhoud().registratienummer())
                .collect(Collectors.toSet());
    }

    private static Herkomst intrekking(String door, @Nullable UUID van) {
        return new Herkomst(door, Handeling.INTREKKING, van);
    }

    private void schrijf(String eigenaar, List<TrajectGebeurtenis> feiten, Instant nu) {
        schrijver.schrijf(eigenaar, feiten);
        dataverwerkingen.log(
                ACTIVITEIT,
                "trajecten terugnemen",
                nu,
                clock.instant(),
                feiten.stream().map(f -> f.na().inhoud().deelnemerId()).toList());
    }
}
