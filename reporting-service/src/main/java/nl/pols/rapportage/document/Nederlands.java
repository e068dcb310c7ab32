package nl.pols.rapportage.document;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Figures and days as a Dutch reader writes them, at the clock of the Netherlands.
public final class Nederlands {
    private static final Locale NL = Locale.of("nl", "NL");
    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM uuuu", NL);
    private static final DateTimeFormatter TIJD =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'om' HH.mm 'uur'", NL);

    private Nederlands() {}

    public static String getal(long waarde) {
        return NumberFormat.getIntegerInstance(NL).format(waarde);
    }

    public static String dag(LocalDate dag) {
        return DAG.format(dag);
    }

    public static String dag(Instant moment) {
        return DAG.format(moment.atZone(HIER));
    }

    public static String tijdstip(Instant moment) {
        return TIJD.format(moment.atZone(HIER));
    }
}
