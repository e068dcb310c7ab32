package nl.pols.kit.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a database that can't be reached, or is too busy, from a statement that is wrong.
public final class DatabaseFailures {

    /// Lost a race (40001, 40P01), waited too long for somebody's lock (55P03): the database is
    /// there, and another moment or another transaction has better luck.
    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03");

    private DatabaseFailures() {}

    /// Nothing that is asked of it now will do.
    public static boolean isAway(Throwable failure) {
        return isUnavailable(failure) && !isContention(failure);
    }

    static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof ConnectException || cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && isUnavailable(sql.getSQLState(), sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContention(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql
                    && CONTENTION.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    static String reason(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            last = cause;
        }
        return last.toString();
    }

    /// 08 connection, 53 resources, 57P0x shutting down.
    private static boolean isUnavailable(@Nullable String state, SQLException sql) {
        if (state == null) {
            var message = sql.getMessage();
            return message != null && message.startsWith("Sorry, acquisition timeout");
        }
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P0")
                || CONTENTION.contains(state);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
