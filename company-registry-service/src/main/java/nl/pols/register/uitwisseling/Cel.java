package nl.pols.register.uitwisseling;

/// A text in a cell of a table. One that a spreadsheet would take for a formula gets an apostrophe
/// before it, which reading takes away again; so does one that would else lose its own.
final class Cel {
    private static final String FORMULE = "=+-@\t\r";

    private Cel() {}

    static String schrijf(String tekst) {
        return isTeVerwarren(tekst) ? "'" + tekst : tekst;
    }

    static String lees(String cel) {
        return cel.startsWith("'") && isTeVerwarren(cel.substring(1)) ? cel.substring(1) : cel;
    }

    private static boolean isTeVerwarren(String tekst) {
        int eerste = 0;
        while (eerste < tekst.length() && tekst.charAt(eerste) == '\'') {
            eerste++;
        }
        return eerste < tekst.length() && FORMULE.indexOf(tekst.charAt(eerste)) >= 0;
    }
}
