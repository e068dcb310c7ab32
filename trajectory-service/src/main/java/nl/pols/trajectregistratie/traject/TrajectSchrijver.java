package nl.pols.trajectregistratie.traject;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Turns;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGeregistreerd;
import nl.pols.trajectregistratie.traject.TrajectRefused.GelijktijdigGewijzigd;

/// Writes facts: the new state, the superseded version and the event, each with one statement for
/// any number of them. Either all of it stays or, when somebody else was first, nothing.
@ApplicationScoped
class TrajectSchrijver {

    /// Unique violation: somebody else was first.
    private static final String BESTAAT_AL = "23505";

    private final DataSource dataSource;
    private final Outbox outbox;
    private final List<Meeschrijver> meeschrijvers;
    private final Rijvuller rijvuller;

    TrajectSchrijver(
            DataSource dataSource,
            Outbox outbox,
            @All List<Meeschrijver> meeschrijvers,
            Rijvuller rijvuller) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.meeschrijvers = meeschrijvers;
        this.rijvuller = rijvuller;
    }

    /// @param feiten of one owner, at most one per trajectory
    /// @return whether follow-ups may wait for what is new (T4)
    @Transactional(TxType.MANDATORY)
    boolean schrijf(String eigenaar, List<? extends TrajectGebeurtenis> feiten) {
        if (feiten.isEmpty()) {
            return false;
        }
        List<TrajectGebeurtenis> nieuw = new ArrayList<>(feiten.size());
        List<TrajectGebeurtenis> gewijzigd = new ArrayList<>();
        for (TrajectGebeurtenis feit : feiten) {
            (feit instanceof TrajectGeregistreerd ? nieuw : gewijzigd).add(feit);
        }
        gewijzigd.sort(Comparator.comparing(f -> f.na().id()));
        boolean wacht;
        try (Connection connection = dataSource.getConnection()) {
            wacht = voegToe(connection, eigenaar, inVolgorde(nieuw));
            vervang(connection, eigenaar, gewijzigd.stream().map(TrajectGebeurtenis::na).toList());
        } catch (SQLException e) {
            throw nietGeschreven(e);
        }
        outbox.addAll(gewijzigd);
        var geschreven = new TrajectenGeschreven(eigenaar, feiten);
        werkenden(geschreven).forEach(m -> m.schrijfMee(geschreven));
        return wacht;
    }

    /// Whether these are all new, few, and nothing else is to be written with them.
    boolean isEenvoudig(String eigenaar, List<? extends TrajectGebeurtenis> feiten) {
        return feiten.isEmpty()
                || (feiten.size() <= Bestaand.ENKELE
                        && feiten.stream().allMatch(TrajectGeregistreerd.class::isInstance)
                        && werkenden(new TrajectenGeschreven(eigenaar, feiten)).isEmpty());
    }

    /// What is new of one owner, and [#isEenvoudig].
    record Nieuw(Organisatie eigenaar, List<TrajectGebeurtenis> feiten) {
        Nieuw {
            feiten = inVolgorde(feiten);
        }
    }

    /// For each of several owners, in one round trip for a few of them.
    ///
    /// @return of each whether follow-ups may wait for what is new (T4)
    @Transactional(TxType.MANDATORY)
    List<Boolean> schrijfVoorElk(Turns beurten, List<Nieuw> nieuw) {
        try {
            return beurten.each(nieuw, new VoegToe());
        } catch (SQLException e) {
            throw nietGeschreven(e);
        }
    }

    private final class VoegToe implements Turns.Each<Nieuw, Boolean> {
        @Override
        public Organisatie whose(Nieuw nieuw) {
            return nieuw.eigenaar();
        }

        @Override
        public String sql() {
            return Schrijfzinnen.VOEG_TOE_ENKELE;
        }

        @Override
        public int fill(Connection connection, PreparedStatement zin, int plaats, Nieuw nieuw)
                throws SQLException {
            return vulNieuw(
                    connection, zin, plaats, nieuw.eigenaar().toString(), nieuw.feiten(), false);
        }

        @Override
        public Boolean read(PreparedStatement zin) throws SQLException {
            return wacht(zin);
        }
    }

    private List<Meeschrijver> werkenden(TrajectenGeschreven geschreven) {
        return meeschrijvers.stream().filter(m -> m.heeftWerk(geschreven)).toList();
    }

    private static RuntimeException nietGeschreven(SQLException e) {
        return BESTAAT_AL.equals(e.getSQLState())
                ? new GelijktijdigGewijzigd()
                : new IllegalStateException("Trajectories can't be written", e);
    }

    /// One order for everybody, so that two writers of the same numbers wait instead of deadlock.
    private static List<TrajectGebeurtenis> inVolgorde(List<TrajectGebeurtenis> nieuw) {
        return nieuw.stream()
                .sorted(Comparator.comparing(f -> f.na().inhoud().registratienummer()))
                .toList();
    }

    private boolean voegToe(Connection connection, String eigenaar, List<TrajectGebeurtenis> nieuw)
            throws SQLException {
        if (nieuw.isEmpty()) {
            return false;
        }
        boolean een = nieuw.size() == 1;
        try (var zin = connection.prepareStatement(Schrijfzinnen.voegToe(nieuw.size()))) {
            vulNieuw(connection, zin, 1, eigenaar, nieuw, een);
            zin.execute();
            return wacht(zin);
        }
    }

    /// @param alsWaarden a single row value by value, for a statement that takes it so
    /// @return the place of the parameter after it
    private int vulNieuw(
            Connection connection,
            PreparedStatement zin,
            int plaats,
            String eigenaar,
            List<TrajectGebeurtenis> nieuw,
            boolean alsWaarden)
            throws SQLException {
        List<Traject> trajecten = nieuw.stream().map(TrajectGebeurtenis::na).toList();
        zin.setString(plaats, eigenaar);
        var plaatsen =
                alsWaarden
                        ? Kolommen.vanEen(zin, plaats + 1, trajecten.getFirst())
                        : new Kolommen<>(connection, zin, plaats + 1, trajecten);
        rijvuller.vul(plaatsen);
        int volgende = plaats + 1 + Schrijfzinnen.KOLOMMEN_AANTAL;
        zin.setArray(volgende, outbox.messages(connection, nieuw));
        zin.setString(volgende + 1, eigenaar);
        plaatsen.vanaf(volgende + 2).tekst(t -> t.inhoud().registratienummer());
        return volgende + 3;
    }

    /// Past the count of the rows.
    private static boolean wacht(PreparedStatement zin) throws SQLException {
        zin.getMoreResults();
        try (var antwoord = zin.getResultSet()) {
            antwoord.next();
            return antwoord.getBoolean(2);
        }
    }

    private void vervang(Connection connection, String eigenaar, List<Traject> gewijzigd)
            throws SQLException {
        if (gewijzigd.isEmpty()) {
            return;
        }
        try (var bewaar = connection.prepareStatement(Schrijfzinnen.BEWAAR_OUDE);
                var vervang = connection.prepareStatement(Schrijfzinnen.VERVANG)) {
            new Kolommen<>(connection, bewaar, 1, gewijzigd)
                    .tekst(Traject::id)
                    .geheel(Traject::versie)
                    .tekst(Traject::bekendVanaf);
            bewaar.setString(4, eigenaar);
            requireAlle(bewaar.executeUpdate(), gewijzigd);
            rijvuller.vul(new Kolommen<>(connection, vervang, 1, gewijzigd));
            vervang.setString(Schrijfzinnen.KOLOMMEN_AANTAL + 1, eigenaar);
            requireAlle(vervang.executeUpdate(), gewijzigd);
        }
    }

    private static void requireAlle(int geschreven, List<Traject> bedoeld) {
        if (geschreven != bedoeld.size()) {
            throw new GelijktijdigGewijzigd();
        }
    }
}
