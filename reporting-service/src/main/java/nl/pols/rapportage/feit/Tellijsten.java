package nl.pols.rapportage.feit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// What a [Telboek] writes, column by column, as arrays of the columns' own types: the driver sends
/// numbers as they are then, not as text.
final class Tellijsten {
    private final Connection connection;
    private final List<Array> lijsten = new ArrayList<>();

    Tellijsten(Connection connection) {
        this.connection = connection;
    }

    List<Array> lijsten() {
        return lijsten;
    }

    <T, W> void voegToe(
            String type,
            List<T> rijen,
            Function<T, @Nullable W> waarde,
            IntFunction<@Nullable W[]> array)
            throws SQLException {
        lijsten.add(connection.createArrayOf(type, rijen.stream().map(waarde).toArray(array)));
    }

    /// Span by span, as they lie where all were counted at once; none that comes to nought.
    void voegToe(Map<Telboek.Rij, long[]> rijen, List<String> maten) throws SQLException {
        var gesorteerd =
                rijen.entrySet().stream()
                        .filter(rij -> isIets(rij.getValue()))
                        .sorted(Map.Entry.comparingByKey())
                        .toList();
        var sleutels = gesorteerd.stream().map(Map.Entry::getKey).toList();
        var waarden = gesorteerd.stream().map(Map.Entry::getValue).toArray(long[][]::new);
        voegToe("bigint", sleutels.stream().mapToLong(Telboek.Rij::cel).toArray());
        voegToe("text", sleutels, rij -> String.valueOf(rij.korrel()), String[]::new);
        voegToe("int", sleutels.stream().mapToInt(Telboek.Rij::dag).toArray());
        for (int i = 0; i < maten.size(); i++) {
            if (Telling.GROOT.contains(maten.get(i))) {
                voegToe("bigint", grote(waarden, i));
            } else {
                voegToe("int", kleine(waarden, i));
            }
        }
    }

    private static boolean isIets(long[] waarden) {
        for (long waarde : waarden) {
            if (waarde != 0) {
                return true;
            }
        }
        return false;
    }

    /// Without an object for each number, of which there are forty columns.
    private void voegToe(String type, Object getallen) throws SQLException {
        lijsten.add(connection.unwrap(PGConnection.class).createArrayOf(type, getallen));
    }

    private static long[] grote(long[][] waarden, int plek) {
        var kolom = new long[waarden.length];
        for (int i = 0; i < kolom.length; i++) {
            kolom[i] = waarden[i][plek];
        }
        return kolom;
    }

    private static int[] kleine(long[][] waarden, int plek) {
        var kolom = new int[waarden.length];
        for (int i = 0; i < kolom.length; i++) {
            kolom[i] = Math.toIntExact(waarden[i][plek]);
        }
        return kolom;
    }
}
