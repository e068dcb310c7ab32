package nl.pols.cli.bench;

import org.jspecify.annotations.Nullable;

/// One measured figure beside its bar and, where the machine has one, its own limit.
///
/// @param unit of the value, the limit and the bar
/// @param runs how many observations the value rests on
/// @param bar what it must be, at most or at least
/// @param limit what this machine did at most in the same run, when nothing is asked of the suite
public record Result(
        String name,
        double value,
        String unit,
        int runs,
        Side side,
        double bar,
        @Nullable Double limit) {

    /// On which side of the bar the value must be.
    public enum Side {
        AT_MOST("at most"),
        AT_LEAST("at least"),
        /// There is no bar: it explains another figure.
        NOTED("noted");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Result atMost(double bar, String name, double value, String unit, int runs) {
        return new Result(name, value, unit, runs, Side.AT_MOST, bar, null);
    }

    static Result atLeast(double bar, String name, double value, String unit, int runs) {
        return new Result(name, value, unit, runs, Side.AT_LEAST, bar, null);
    }

    static Result noted(String name, double value, String unit, int runs) {
        return new Result(name, value, unit, runs, Side.NOTED, 0, null);
    }

    Result besideLimit(double limit) {
        return new Result(name, value, unit, runs, side, bar, limit);
    }

    public boolean met() {
        return switch (side) {
            case AT_MOST -> value <= bar;
            case AT_LEAST -> value >= bar;
            case NOTED -> true;
        };
    }

    /// The value as a part of the machine's own limit.
    public @Nullable Double ratio() {
        return limit == null ? null : value / limit;
    }
}
