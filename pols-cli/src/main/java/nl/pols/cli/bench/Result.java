package nl.pols.cli.bench;

/// One measured figure beside its bar.
///
/// @param unit of the value and the bar
/// @param runs how many observations the value rests on
/// @param bar what it must be at most
public record Result(String name, double value, String unit, int runs, double bar) {

    public boolean met() {
        return value <= bar;
    }
}
