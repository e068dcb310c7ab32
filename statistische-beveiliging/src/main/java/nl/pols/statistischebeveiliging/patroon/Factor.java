package nl.pols.statistischebeveiliging.patroon;

import java.util.Arrays;

/// What a move does along one dimension: the nodes that it touches, each up (1) or down (-1).
///
/// @param verschil whether what goes up under one node goes down under another, so that all above
///   both stays as it is
record Factor(int[] knopen, int[] tekens, boolean verschil) {

    static final Factor TOTAAL = new Factor(new int[] {0}, new int[] {1}, false);

    /// A leaf and all above it.
    static Factor pad(Boom boom, int blad) {
        var knopen = new int[boom.diepte[blad] + 1];
        int aantal = 0;
        for (int knoop = blad; knoop >= 0; knoop = boom.ouder[knoop]) {
            if (knoop != 0 || boom.telbaar) {
                knopen[aantal++] = knoop;
            }
        }
        var tekens = new int[aantal];
        Arrays.fill(tekens, 1);
        return new Factor(Arrays.copyOf(knopen, aantal), tekens, false);
    }

    /// One leaf up and another down, each with what is above it as far as they have nothing above
    /// them in common.
    static Factor verschil(Boom boom, int op, int neer) {
        var knopen = new int[boom.diepte[op] + boom.diepte[neer]];
        var tekens = new int[knopen.length];
        int aantal = 0;
        for (int knoop = op; !boom.isOnder(neer, knoop); knoop = boom.ouder[knoop]) {
            knopen[aantal] = knoop;
            tekens[aantal++] = 1;
        }
        for (int knoop = neer; !boom.isOnder(op, knoop); knoop = boom.ouder[knoop]) {
            knopen[aantal] = knoop;
            tekens[aantal++] = -1;
        }
        return new Factor(Arrays.copyOf(knopen, aantal), Arrays.copyOf(tekens, aantal), true);
    }
}
