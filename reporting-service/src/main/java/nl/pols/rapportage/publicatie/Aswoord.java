package nl.pols.rapportage.publicatie;

import java.util.ArrayList;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;

/// What tables are laid out by, in words.
final class Aswoord {
    private Aswoord() {}

    static String van(As as) {
        return switch (as) {
            case SOB -> "bedrijf";
            case AFSTAND -> "afstand tot de arbeidsmarkt";
            case REGIO -> "arbeidsmarktregio";
            case KWART -> "kwart van de bedrijven";
            default -> as.sleutel();
        };
    }

    static String kop(As as) {
        var woord = van(as);
        return Character.toUpperCase(woord.charAt(0)) + woord.substring(1);
    }

    /// The parts of the whole.
    static String delen(As as) {
        return as == As.GEBIED ? "per arbeidsmarktregio" : "per " + van(as);
    }

    /// What is below those parts.
    static String lager(As as) {
        return as == As.GEBIED ? "per gemeente" : "per " + van(as);
    }

    /// A level as the protection names it: "gebied 2, uitkering 1".
    static String niveau(String diepten) {
        var woorden = new ArrayList<String>();
        for (var deel : diepten.split(", ")) {
            switch (deel) {
                case "gebied 0", "regio 0" -> woorden.add("Nederland");
                case "gebied 1", "regio 1" -> woorden.add("arbeidsmarktregio");
                case "gebied 2" -> woorden.add("gemeente");
                case "sob 1" -> woorden.add("bedrijf");
                case String anders when anders.endsWith(" 0") -> {
                    // at its total it says nothing
                }
                default -> woorden.add(deel.replaceFirst(" [0-9]+$", ""));
            }
        }
        return woorden.isEmpty() ? "totaal" : String.join(" naar ", woorden);
    }

    /// What was left out, as the protection says it.
    static String weggelaten(String wat) {
        return wat.startsWith("zonder ") ? niveau(wat.substring("zonder ".length())) : wat;
    }
}
