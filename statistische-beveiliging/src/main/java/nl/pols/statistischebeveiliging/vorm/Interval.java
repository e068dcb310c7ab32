package nl.pols.statistischebeveiliging.vorm;

/// From and to, both included. `ONBEGRENSD` above means that nothing bounds it.
public record Interval(long onder, long boven) {
    public static final long ONBEGRENSD = Long.MAX_VALUE;

    public Interval {
        if (onder > boven) {
            throw new IllegalArgumentException("%d > %d".formatted(onder, boven));
        }
    }

    /// With what is less than its own width away.
    public Interval metRand() {
        if (boven == ONBEGRENSD || boven == onder) {
            return this;
        }
        long rand = boven - onder - 1;
        return new Interval(onder - rand, boven + rand);
    }

    public boolean omvat(Interval ander) {
        return onder <= ander.onder && boven >= ander.boven;
    }
}
