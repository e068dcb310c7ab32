package nl.pols.trajectregistratie.traject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns rows into one array per column, as `unnest` takes them: a thousand rows are one statement.
/// A single row goes value by value, for a statement that takes it so.
public final class Kolommen<T> {

    private final PreparedStatement statement;
    private final List<T> rijen;
    private final @Nullable Connection connection;
    private int plaats;

    public Kolommen(Connection connection, PreparedStatement statement, int eerste, List<T> rijen) {
        this(statement, eerste, rijen, connection);
    }

    private Kolommen(
            PreparedStatement statement,
            int eerste,
            List<T> rijen,
            @Nullable Connection voorReeksen) {
        this.statement = statement;
        this.rijen = rijen;
        this.connection = voorReeksen;
        this.plaats = eerste;
    }

    /// For a statement with a value per column where the others have an array.
    static <T> Kolommen<T> vanEen(PreparedStatement statement, int eerste, T rij) {
        return new Kolommen<>(statement, eerste, List.of(rij), null);
    }

    /// Goes on at another parameter.
    Kolommen<T> vanaf(int plaats) {
        this.plaats = plaats;
        return this;
    }

    /// What PostgreSQL and JDBC call a value of one kind; the same for a null, so that a statement
    /// stays prepared.
    private enum Soort {
        TEKST("text", Types.VARCHAR),
        GEHEEL("int4", Types.INTEGER),
        LANG("int8", Types.BIGINT);

        private final String naam;
        private final int type;

        Soort(String naam, int type) {
            this.naam = naam;
            this.type = type;
        }
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
        return zet(Soort.TEKST, waarden);
    }

    public Kolommen<T> geheel(Function<T, Integer> waarde) throws SQLException {
        Integer[] waarden = new Integer[rijen.size()];
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = waarde.apply(rijen.get(i));
        }
        return zet(Soort.GEHEEL, waarden);
    }

    public Kolommen<T> lang(Function<T, Long> waarde) throws SQLException {
        Long[] waarden = new Long[rijen.size()];
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = waarde.apply(rijen.get(i));
        }
        return zet(Soort.LANG, waarden);
    }

    private Kolommen<T> zet(Soort soort, @Nullable Object[] waarden) throws SQLException {
        if (connection == null) {
            statement.setObject(plaats++, waarden[0], soort.type);
        } else {
            statement.setArray(plaats++, connection.createArrayOf(soort.naam, waarden));
        }
        return this;
    }
}
