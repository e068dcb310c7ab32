package nl.pols.trajectregistratie.traject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns rows into one array per column, as `unnest` takes them: a thousand rows are one statement.
public final class Kolommen<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rijen;
    private int plaats;

    public Kolommen(Connection connection, PreparedStatement statement, int eerste, List<T> rijen) {
        this.connection = connection;
        this.statement = statement;
        this.plaats = eerste;
        this.rijen = rijen;
    }

    /// Anything but numbers goes as text, and the statement says what it is (`?::uuid[]`): the
    /// driver sends an array of texts as bytes, while it would escape any other one character by
    /// character.
    public Kolommen<T> tekst(Function<T, @Nullable Object> waarde) throws SQLException {
        @Nullable String[] waarden = new @Nullable String[rijen.size()];
        for (int i = 0; i < waarden.length; i++) {
            Object ding = waarde.apply(rijen.get(i));
            waarden[i] = ding == null ? null : ding.toString();
        }
        statement.setArray(plaats++, connection.createArrayOf("text", waarden));
        return this;
    }

    public Kolommen<T> geheel(Function<T, Integer> waarde) throws SQLException {
        Integer[] waarden = new Integer[rijen.size()];
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = waarde.apply(rijen.get(i));
        }
        statement.setArray(plaats++, connection.createArrayOf("int4", waarden));
        return this;
    }

    public Kolommen<T> lang(Function<T, Long> waarde) throws SQLException {
        Long[] waarden = new Long[rijen.size()];
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = waarde.apply(rijen.get(i));
        }
        statement.setArray(plaats++, connection.createArrayOf("int8", waarden));
        return this;
    }
}
