package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.rapportage.feit.Persoonscel.Dossier;
import nl.pols.rapportage.feit.Persoonscel.Eerste;
import nl.pols.rapportage.feit.Persoonscel.Lopend;
import nl.pols.rapportage.feit.Persoonscel.Plek;
import nl.pols.rapportage.feit.Persoonscel.Soort;

/// Reads the people of cells, in one statement and so of one moment.
final class Persoonslezer {
    private static final int RIJEN = 10_000;

    private static final String NIEMAND = "'00000000-0000-0000-0000-000000000000'";

    /// Facts are read by municipality and then laid with the cells, as those of trajectories are
    /// ([Cellezer]).
    private static final String LEES =
            """
            SELECT c.gemeentecode, c.sob_id, c.stand, t.*
            FROM persooncel c
            LEFT JOIN (%%s OFFSET 0) t (gemeente, sob, wat, deelnemer_id, kenmerk, een, twee, drie, is_positief)
                ON t.gemeente = c.gemeentecode AND coalesce(t.sob, %1$s) = coalesce(c.sob_id, %1$s)
            WHERE c.soort = '%%s' AND c.gemeentecode = ANY (?)
            """
                    .formatted(NIEMAND);

    private static final String WSW =
            """
            SELECT t.gemeentecode, t.sob_id, 'LOPEND', t.deelnemer_id, w.vorm, %s, %s, w.arbeidsjaren, NULL::boolean
            FROM dienstverbandversie t JOIN dienstverbanddeel w USING (dienstverband_id, volgnummer)
            WHERE t.gemeentecode = ANY (?) AND t.bekend_tot = 'infinity'
            """
                    .formatted(dag("w.van"), dag("w.tot"));

    private static final String BESCHUT =
            """
            SELECT t.gemeentecode, x.* FROM beschutversie t CROSS JOIN LATERAL (
                SELECT s.sob_id, 'LOPEND', t.deelnemer_id, t.aanvrager, %s, %s, s.uren, NULL::boolean
                FROM beschutdeel s WHERE s.dossier_id = t.dossier_id AND s.volgnummer = t.volgnummer
                UNION ALL
                SELECT t.eerste_sob_id, 'EERSTE', NULL, t.aanvrager, %s, t.eerste_plaats - t.adviesdatum, NULL, NULL
                WHERE t.eerste_plaats IS NOT NULL AND t.adviesdatum IS NOT NULL
                UNION ALL
                SELECT NULL, 'DOSSIER', NULL, t.aanvrager, %s, %s, %s, t.advies = 'POSITIEF'
            ) x
            WHERE t.gemeentecode = ANY (?) AND t.bekend_tot = 'infinity'
            """
                    .formatted(
                            dag("s.van"),
                            dag("s.tot"),
                            dag("t.eerste_plaats"),
                            dag("t.aanvraagdatum"),
                            dag("CASE WHEN t.advies IS NOT NULL THEN t.adviesdatum END"),
                            dag("t.advies_einde"));

    private final Map<Plek, Groei> cellen = new HashMap<>();

    /// A cell as far as it was read.
    private record Groei(
            UUID stand, List<Lopend> lopend, List<Eerste> eersten, List<Dossier> dossiers) {
        Groei(UUID stand) {
            this(stand, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Persoonscel af() {
            return Persoonscel.van(stand, lopend, eersten, dossiers);
        }
    }

    private Persoonslezer() {}

    /// In days since 1970; [Persoonscel#NOOIT] of none.
    private static String dag(String datum) {
        return "CASE WHEN %1$s < 'infinity' THEN %1$s - 'epoch'::date ELSE %2$d END"
                .formatted(datum, Persoonscel.NOOIT);
    }

    /// Of these municipalities the cells that there are, each as it is now.
    ///
    /// @param connection within a transaction, else all rows are held at once
    static Map<Plek, Persoonscel> lees(
            Connection connection, Soort soort, Collection<String> gemeenten) throws SQLException {
        var codes = connection.createArrayOf("text", gemeenten.toArray());
        var sql = LEES.formatted(soort == Soort.WSW ? WSW : BESCHUT, soort.name());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(RIJEN);
            statement.setArray(1, codes);
            statement.setArray(2, codes);
            var lezer = new Persoonslezer();
            try (var rij = statement.executeQuery()) {
                while (rij.next()) {
                    lezer.lees(soort, rij);
                }
            }
            var gelezen = new HashMap<Plek, Persoonscel>();
            lezer.cellen.forEach((plek, groei) -> gelezen.put(plek, groei.af()));
            return gelezen;
        }
    }

    private void lees(Soort soort, ResultSet rij) throws SQLException {
        var plek = new Plek(soort, rij.getString(1), rij.getObject(2, UUID.class));
        var groei = cellen.get(plek);
        if (groei == null) {
            groei = new Groei(rij.getObject(3, UUID.class));
            cellen.put(plek, groei);
        }
        var wat = rij.getString("wat");
        if (wat == null) {
            return; // nobody is there any more
        }
        // a few words, which everybody has
        var kenmerk = rij.getString("kenmerk").intern();
        int een = rij.getInt("een");
        int twee = rij.getInt("twee");
        int drie = rij.getInt("drie");
        switch (wat) {
            case "LOPEND" ->
                    groei.lopend.add(
                            new Lopend(
                                    rij.getObject("deelnemer_id", UUID.class),
                                    kenmerk,
                                    een,
                                    twee,
                                    drie));
            case "EERSTE" -> groei.eersten.add(new Eerste(kenmerk, een, twee));
            default ->
                    groei.dossiers.add(
                            new Dossier(kenmerk, een, twee, drie, rij.getBoolean("is_positief")));
        }
    }
}
