package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/// Reads what cells have, in one statement and so of one moment: row by row, because whoever asks
/// for all of them has a million, and put in order here, which costs PostgreSQL several times as
/// much.
final class Cellezer {
    /// So many rows are under way at once.
    private static final int RIJEN = 10_000;

    /// Facts are read by municipality and then laid with the cells: how many there are of the two
    /// together PostgreSQL guesses far too low, and would look each cell up by itself.
    private static final String LEES =
            """
            SELECT c.cel, c.stand, t.*
            FROM telcel c
            LEFT JOIN (
                SELECT t.gemeentecode, t.sob_id, %s
                FROM trajectversie t
                WHERE t.gemeentecode = ANY (?) AND t.bekend_tot = 'infinity' AND t.startdatum < 'infinity'
                OFFSET 0
            ) t ON t.gemeentecode = c.gemeentecode AND t.sob_id = c.sob_id
            WHERE c.niveau = 'PLAATS' AND c.gemeentecode = ANY (?)
            """
                    .formatted(Celgeval.KOLOMMEN);

    private final ToIntFunction<String> nummerVan;
    private final Map<Long, Groei> cellen = new HashMap<>();

    /// A cell as far as it was read: the numbers of its cases, one case after another.
    private static final class Groei {
        private final UUID stand;
        private int[] getallen = new int[8 * Celgeval.MATEN];
        private int aantal;

        Groei(UUID stand) {
            this.stand = stand;
        }

        void voegToe(Celgeval geval) {
            int plek = aantal * Celgeval.MATEN;
            if (plek == getallen.length) {
                getallen = Arrays.copyOf(getallen, 2 * getallen.length);
            }
            geval.schrijf(getallen, plek);
            aantal++;
        }
    }

    private Cellezer(ToIntFunction<String> nummerVan) {
        this.nummerVan = nummerVan;
    }

    /// Of these municipalities the cells that there are, each as it is now.
    ///
    /// @param connection within a transaction, else all rows are held at once
    static Map<Long, Celbeeld> lees(
            Connection connection, Collection<String> gemeenten, ToIntFunction<String> nummerVan)
            throws SQLException {
        var codes = connection.createArrayOf("text", gemeenten.toArray());
        try (var statement = connection.prepareStatement(LEES)) {
            statement.setFetchSize(RIJEN);
            statement.setArray(1, codes);
            statement.setArray(2, codes);
            return new Cellezer(nummerVan).lees(statement);
        }
    }

    private Map<Long, Celbeeld> lees(PreparedStatement statement) throws SQLException {
        try (var rij = statement.executeQuery()) {
            while (rij.next()) {
                lees(rij);
            }
        }
        var beelden = new HashMap<Long, Celbeeld>();
        cellen.forEach((cel, groei) ->
                beelden.put(cel, Celbeeld.van(groei.stand, groei.getallen, groei.aantal)));
        return beelden;
    }

    private void lees(ResultSet rij) throws SQLException {
        long cel = rij.getLong("cel");
        var groei = cellen.get(cel);
        if (groei == null) {
            groei = new Groei(rij.getObject("stand", UUID.class));
            cellen.put(cel, groei);
        }
        if (rij.getString("gemeentecode") != null) {
            groei.voegToe(Celgeval.lees(rij, nummerVan));
        }
    }
}
