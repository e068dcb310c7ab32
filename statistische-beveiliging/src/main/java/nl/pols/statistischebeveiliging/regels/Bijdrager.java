package nl.pols.statistischebeveiliging.regels;

/// Who contributes to an amount, and how much. The name serves only to know the same one again in
/// another cell; it never leaves.
public record Bijdrager(String wie, long bedrag) {
    public Bijdrager {
        if (bedrag < 0) {
            throw new IllegalArgumentException("Negatieve bijdrage; splits baten en lasten");
        }
    }
}
