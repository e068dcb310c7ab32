package nl.pols.kit.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/// Tells a database that can't be reached, or is too busy, from a statement that is wrong.
final class DatabaseFailures {
    private DatabaseFailures() {}

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

    static String reason(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            last = cause;
        }
        return last.toString();
    }

    /// 08 connection, 53 resources, 57P0x shutting down, 40001/40P01 lost a race, 55P03 waited too
    /// long.
    private static boolean isUnavailable(@Nullable String state, SQLException sql) {
        if (state == null) {
            var message = sql.getMessage();
            return message != null && message.startsWith("Sorry, acquisition timeout");
        }
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P0")
                || state.equals("40001")
                || state.equals("40P01")
                || state.equals("55P03");
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
