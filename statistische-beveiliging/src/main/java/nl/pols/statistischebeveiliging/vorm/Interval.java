package nl.pols.statistischebeveiliging.vorm;

/// From and to, both included. `ONBEGRENSD` above means that nothing bounds it.
public record Interval(long onder, long boven) {
    public static final long ONBEGRENSD = Long.MAX_VALUE;

    public Interval {
        if (onder > boven) {
            throw new IllegalArgumentException("%d > %d".formatted(onder, boven));
        }
    }

    public boolean omvat(Interval ander) {
        return onder <= ander.onder && boven >= ander.boven;
    }
}
