package nl.pols.cli.sector;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The letter's figures beside the computed ones, as a person reads them: Dutch numbers, a row a
/// figure.
record Brieftabel(String title, String peildatum, List<Rij> rijen) {

    private static final BigDecimal MILJOEN_IN_CENTEN = BigDecimal.valueOf(100_000_000);

    /// @param brief as the letter writes it
    /// @param berekend as computed
    /// @param afgerond as computed, in the letter's own rounding
    record Rij(
            String id,
            String omschrijving,
            String brief,
            String berekend,
            String afgerond,
            boolean binnenAfronding) {}

    static Brieftabel of(JsonNode letter) {
        var rijen = new ArrayList<Rij>();
        for (JsonNode rij : letter.path("rijen")) {
            String eenheid = rij.path("eenheid").asText();
            BigDecimal stap = rij.path("afrondingseenheid").decimalValue();
            rijen.add(
                    new Rij(
                            rij.path("id").asText(),
                            rij.path("omschrijving").asText(),
                            rij.path("briefTekst").asText(),
                            rij.hasNonNull("waarde")
                                    ? shown(rij.path("waarde").decimalValue(), eenheid)
                                    : "-",
                            rij.hasNonNull("afgerond")
                                    ? shown(rij.path("afgerond").decimalValue(), eenheid, stap)
                                    : "-",
                            rij.path("binnenAfronding").asBoolean()));
        }
        return new Brieftabel(
                letter.path("titel").asText(), letter.path("peildatum").asText(), rijen);
    }

    boolean allWithinRounding() {
        return !rijen.isEmpty() && rijen.stream().allMatch(Rij::binnenAfronding);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(title);
        lines.add("peildatum " + peildatum);
        lines.add("");
        lines.add(line("", "cijfer", "de brief", "berekend", "afgerond", "binnen afronding"));
        rijen.forEach(rij ->
                lines.add(
                        line(
                                rij.id(),
                                rij.omschrijving(),
                                rij.brief(),
                                rij.berekend(),
                                rij.afgerond(),
                                rij.binnenAfronding() ? "ja" : "NEE")));
        long good = rijen.stream().filter(Rij::binnenAfronding).count();
        lines.add("");
        lines.add(
                "%d van de %d cijfers binnen de afronding van de brief"
                        .formatted(good, rijen.size()));
        return lines;
    }

    private static String line(String... cells) {
        return "%-6s %-62s %24s %18s %18s  %s"
                .formatted(cells[0], shortened(cells[1]), cells[2], cells[3], cells[4], cells[5]);
    }

    private static String shortened(String text) {
        return text.length() <= 62 ? text : text.substring(0, 61) + "…";
    }

    private static String shown(BigDecimal waarde, String eenheid) {
        return switch (eenheid) {
            case "AANDEEL" -> number(waarde.movePointRight(2), 2) + "%";
            case "UREN" -> number(waarde, 2);
            case "CENT" -> euros(waarde, 2);
            default -> number(waarde, 0);
        };
    }

    /// With as many decimals as the step that it was rounded to.
    private static String shown(BigDecimal waarde, String eenheid, BigDecimal stap) {
        return switch (eenheid) {
            case "AANDEEL" ->
                    number(
                                    waarde.movePointRight(2),
                                    Math.max(0, stap.stripTrailingZeros().scale() - 2))
                            + "%";
            case "UREN" -> number(waarde, Math.max(0, stap.stripTrailingZeros().scale()));
            case "CENT" ->
                    euros(waarde, Math.max(0, stap.movePointLeft(8).stripTrailingZeros().scale()));
            default -> number(waarde, 0);
        };
    }

    private static String euros(BigDecimal cents, int decimals) {
        return cents.abs().compareTo(MILJOEN_IN_CENTEN) >= 0
                ? "€ " + number(cents.movePointLeft(8), decimals) + " mln"
                : "€ " + number(cents.movePointLeft(2), 0);
    }

    private static String number(BigDecimal value, int decimals) {
        var format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.of("nl", "NL")));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
