package nl.pols.rapportage.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bars from left to right, to scale, each with its name and its figure in words: so that colour
/// carries nothing. What has no figure has no bar, but its sign.
public record Staafdiagram(int hoogte, List<Balk> balken) {
    static final int BREEDTE = 640;
    private static final int RIJ = 24;
    private static final int BALK = 16;

    /// The longest name of a region fits, whatever the letters of the reader's machine.
    private static final int NAAM = 240;

    private static final int WIT = 8;
    private static final int GETAL = 70;
    private static final int TEKEN = 8;
    private static final int NAAST_BALK = 6;
    private static final int LANGSTE_NAAM = 34;

    /// @param waarde null where there is none
    /// @param tekst the figure or the sign
    public record Staaf(String naam, @Nullable Long waarde, String tekst) {}

    /// A bar as it is drawn; a width of nought is no bar.
    public record Balk(String naam, String tekst, int y, int basislijn, int breedte, int tekstX) {}

    public Staafdiagram {
        balken = List.copyOf(balken);
    }

    /// Where the bars begin.
    public int as() {
        return NAAM;
    }

    /// Where the names end.
    public int naamX() {
        return NAAM - WIT;
    }

    public static Staafdiagram van(List<Staaf> staven) {
        long grootste =
                staven.stream()
                        .map(Staaf::waarde)
                        .mapToLong(w -> w == null ? 0 : Math.max(0, w))
                        .max()
                        .orElse(0);
        int ruimte = BREEDTE - NAAM - getal(staven);
        var balken = new ArrayList<Balk>();
        for (var staaf : staven) {
            int y = balken.size() * RIJ + (RIJ - BALK) / 2;
            int breedte = breedte(staaf.waarde(), grootste, ruimte);
            balken.add(
                    new Balk(
                            kort(staaf.naam()),
                            staaf.tekst(),
                            y,
                            y + 12,
                            breedte,
                            NAAM + breedte + NAAST_BALK));
        }
        return new Staafdiagram(staven.size() * RIJ, balken);
    }

    /// Room for the longest figure beside the longest bar.
    private static int getal(List<Staaf> staven) {
        int langste = staven.stream().mapToInt(staaf -> staaf.tekst().length()).max().orElse(0);
        return Math.max(GETAL, NAAST_BALK + TEKEN * langste);
    }

    private static int breedte(@Nullable Long waarde, long grootste, int ruimte) {
        if (waarde == null || waarde <= 0) {
            return 0;
        }
        return (int) Math.max(1, Math.round((double) ruimte * waarde / grootste));
    }

    private static String kort(String naam) {
        return naam.length() <= LANGSTE_NAAM
                ? naam
                : naam.substring(0, LANGSTE_NAAM - 1).strip() + "\u2026";
    }
}
