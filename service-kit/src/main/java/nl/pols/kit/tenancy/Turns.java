package nl.pols.kit.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.pols.kit.identity.Organisatie;
import org.jspecify.annotations.Nullable;

/// Whose turn it is in a [SharedTransaction]. Outside a turn nothing may be asked of the database.
public final class Turns {

    /// More would be another text to prepare for each number of them.
    static final int AT_ONCE = 4;

    private static final Map<Text, String> TEXTS = new ConcurrentHashMap<>();

    private final TransactionTenant tenant;
    private final DataSource dataSource;
    private boolean begun;
    private @Nullable Organisatie now;

    Turns(TransactionTenant tenant, DataSource dataSource) {
        this.tenant = tenant;
        this.dataSource = dataSource;
    }

    /// The same for each of several parts, each of an organisation.
    ///
    /// @param <P> a part
    /// @param <A> what comes of it
    public interface Each<P, A> {

        Organisatie whose(P part);

        /// With as many parameters as [#fill] fills.
        String sql();

        /// @param place of its first parameter
        /// @return the place of the parameter after it
        int fill(Connection connection, PreparedStatement statement, int place, P part)
                throws SQLException;

        /// @param statement at the first result of this part; to be left at its last
        A read(PreparedStatement statement) throws SQLException;
    }

    private record Text(String sql, int times) {
        String whole() {
            return String.join(";\n", Collections.nCopies(times, TransactionTenant.before(sql)));
        }
    }

    /// Whether this is the transaction that goes by these turns, and not one begun inside it.
    boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /// Does `work` for `whose`.
    public <T> T turn(Organisatie whose, Supplier<T> work) {
        if (!whose.equals(now)) {
            tenant.isNow(whose);
            now = whose;
        }
        return Tenancy.named(whose, work);
    }

    /// Asks the same for each in a turn of its own, and sends a few of those turns in one round
    /// trip: PostgreSQL is told of each before its statement is run.
    ///
    /// @return what came of each, in their order
    public <P, A> List<A> each(List<P> parts, Each<P, A> what) throws SQLException {
        List<A> answers = new ArrayList<>(parts.size());
        for (int from = 0; from < parts.size(); from += AT_ONCE) {
            atOnce(parts.subList(from, Math.min(from + AT_ONCE, parts.size())), what, answers);
        }
        return answers;
    }

    private <P, A> void atOnce(List<P> parts, Each<P, A> what, List<A> answers)
            throws SQLException {
        String sql = TEXTS.computeIfAbsent(new Text(what.sql(), parts.size()), Text::whole);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (P part : parts) {
                place = TransactionTenant.fill(statement, place, what.whose(part));
                place = what.fill(connection, statement, place, part);
            }
            now = null; // until it is known which of them was run
            statement.execute();
            for (int i = 0; i < parts.size(); i++) {
                statement.getMoreResults(); // past the announcement
                answers.add(what.read(statement));
                statement.getMoreResults();
            }
            now = what.whose(parts.getLast());
        }
    }
}
