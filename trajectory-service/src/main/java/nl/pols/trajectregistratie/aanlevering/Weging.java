package nl.pols.trajectregistratie.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.traject.Melding;

/// Holds a delivery against the sender's own last ones. Who delivers little, for the first times or
/// now much and now little has no custom to depart from.
@ApplicationScoped
class Weging {

    private final DataSource dataSource;
    private final Weeginstelling instelling;

    Weging(DataSource dataSource, Weeginstelling instelling) {
        this.dataSource = dataSource;
        this.instelling = instelling;
    }

    /// What the middle one of the last deliveries was like.
    ///
    /// @param laag what three quarters of them had at least, `hoog` what three quarters had at most
    private record Gewoonte(
            int aantal,
            double ontvangen,
            double geweigerd,
            double gewijzigd,
            double laag,
            double hoog) {}

    /// Whether nothing may take effect before all of it was read: it replaces, or its sender has a
    /// custom. A dry run never takes effect.
    @Transactional
    boolean moetGewogen(Verzoek verzoek) {
        return verzoek.vervangt() != null
                || (!verzoek.proef() && waakt(gewoonte(verzoek.eigenaar())));
    }

    private boolean waakt(Gewoonte g) {
        return g.aantal() >= instelling.minstens()
                && g.ontvangen() >= instelling.vanaf()
                && g.laag() >= instelling.minder() * g.ontvangen()
                && g.hoog() <= instelling.meer() * g.ontvangen();
    }

    /// Why this delivery is odd for its sender, in words and figures; empty if it isn't.
    @Transactional
    List<Melding> redenen(String eigenaar, Stand stand) {
        var gewoonte = gewoonte(eigenaar);
        var redenen = new ArrayList<Melding>();
        if (!waakt(gewoonte) || stand.ontvangen() == 0) {
            return redenen;
        }
        double ontvangen = stand.ontvangen();
        if (isMeer(
                stand.geweigerd() / ontvangen,
                instelling.geweigerdAandeel(),
                gewoonte.geweigerd(),
                instelling.geweigerdMaal())) {
            redenen.add(
                    aandeel(
                            "W1-veel-geweigerd",
                            "geweigerd",
                            "refused",
                            stand.geweigerd() / ontvangen,
                            gewoonte.geweigerd()));
        }
        if (isMeer(
                stand.gewijzigd() / ontvangen,
                instelling.gewijzigdAandeel(),
                gewoonte.gewijzigd(),
                instelling.gewijzigdMaal())) {
            redenen.add(
                    aandeel(
                            "W2-veel-gewijzigd",
                            "gewijzigd",
                            "changed",
                            stand.gewijzigd() / ontvangen,
                            gewoonte.gewijzigd()));
        }
        if (ontvangen < instelling.minder() * gewoonte.ontvangen()) {
            redenen.add(aantal("W3-weinig-records", stand.ontvangen(), gewoonte.ontvangen()));
        }
        if (ontvangen > instelling.meer() * gewoonte.ontvangen()) {
            redenen.add(aantal("W4-veel-records", stand.ontvangen(), gewoonte.ontvangen()));
        }
        return redenen;
    }

    private static boolean isMeer(double nu, double grens, double gewoon, double maal) {
        return nu > grens && nu > maal * gewoon;
    }

    private static Melding aandeel(
            String regel, String nlWat, String enWat, double nu, double gewoon) {
        return new Melding(
                "",
                regel,
                String.format(
                        Locale.forLanguageTag("nl"),
                        "%.1f%% van de records is %s; bij uw vorige aanleveringen was dat %.1f%%.",
                        100 * nu,
                        nlWat,
                        100 * gewoon),
                String.format(
                        Locale.ROOT,
                        "%.1f%% of the records is %s; in your last deliveries it was %.1f%%.",
                        100 * nu,
                        enWat,
                        100 * gewoon));
    }

    private static Melding aantal(String regel, long nu, double gewoon) {
        return new Melding(
                "",
                regel,
                "De aanlevering heeft %d records; uw vorige hadden er gewoonlijk %.0f."
                        .formatted(nu, gewoon),
                "The delivery has %d records; your last ones usually had %.0f."
                        .formatted(nu, gewoon));
    }

    private Gewoonte gewoonte(String eigenaar) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                SELECT count(*), coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY ontvangen), 0),
                                    coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY geweigerd::float8 / ontvangen), 0),
                                    coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY gewijzigd::float8 / ontvangen), 0),
                                    coalesce(percentile_cont(0.25) WITHIN GROUP (ORDER BY ontvangen), 0),
                                    coalesce(percentile_cont(0.75) WITHIN GROUP (ORDER BY ontvangen), 0)
                                FROM (SELECT * FROM aanlevering WHERE eigenaar = ? AND status = 'AFGEROND' AND NOT proef
                                      AND ontvangen > 0 ORDER BY id DESC LIMIT ?) laatste
                                """)) {
            statement.setString(1, eigenaar);
            statement.setInt(2, instelling.terugblik());
            try (var rij = statement.executeQuery()) {
                rij.next();
                return new Gewoonte(
                        rij.getInt(1),
                        rij.getDouble(2),
                        rij.getDouble(3),
                        rij.getDouble(4),
                        rij.getDouble(5),
                        rij.getDouble(6));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A sender's custom can't be read", e);
        }
    }
}
