package nl.pols.rapportage.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns an indicator's SQL into the statement for one question: fills in the facts as known then,
/// the dimension of the break-down and the filters, and only the joins that these need.
final class Sjabloon {
    private static final Pattern PLEK = Pattern.compile("\\{([a-z]+)(?:\\.([a-z]+))?}");

    private final Vraag vraag;

    private Sjabloon(Vraag vraag) {
        this.vraag = vraag;
    }

    /// Statements by their form, of which an indicator has a few: to make one its text is searched
    /// for every table that there is, which takes longer than PostgreSQL with many an answer.
    private static final Onthouden<Vorm, String> GEVULD = new Onthouden<>(400);

    /// All of a question that its statement is made from: that there is a filter, not on what.
    private record Vorm(
            String sjabloon,
            Set<Dimensie> filters,
            List<Dimensie> uitsplitsingen,
            boolean actueel,
            boolean opKaart,
            boolean metPeriode) {
        static Vorm van(String sjabloon, Vraag vraag) {
            return new Vorm(
                    sjabloon,
                    Set.copyOf(vraag.filters().keySet()),
                    vraag.uitsplitsingen(),
                    vraag.kennis().actueel(),
                    vraag.indeling() != null,
                    vraag.periode() != null);
        }
    }

    static String vul(String sjabloon, Vraag vraag) {
        return GEVULD.geef(Vorm.van(sjabloon, vraag), vorm -> new Sjabloon(vraag).vul(sjabloon));
    }

    private String vul(String sjabloon) {
        var gevuld = PLEK.matcher(sjabloon).replaceAll(m -> waarde(m.group(1), deel(m.group(2))));
        return Tussentabellen.voor(gevuld, vraag);
    }

    private static String deel(@org.jspecify.annotations.Nullable String deel) {
        return deel == null ? "rijen" : deel;
    }

    private String waarde(String plek, String deel) {
        if (plek.equals("bekend")) {
            return Tussentabellen.bekend(deel, vraag.kennis());
        }
        var eigen = Bronnen.van(plek, dimensies());
        var bron = vraag.indeling() == null ? eigen : Kaart.op(eigen);
        return switch (deel) {
            case "rijen" -> bron.rijen(vraag);
            case "dimensie" -> bron.dimensie(vraag);
            case "voorwaarde" -> bron.voorwaarde(vraag);
            default -> throw new IllegalStateException("Unknown place {" + plek + "." + deel + "}");
        };
    }

    private Set<Dimensie> dimensies() {
        var dimensies = EnumSet.noneOf(Dimensie.class);
        dimensies.addAll(vraag.filters().keySet());
        dimensies.addAll(vraag.uitsplitsingen());
        dimensies.remove(Dimensie.PERIODE);
        return dimensies;
    }
}
