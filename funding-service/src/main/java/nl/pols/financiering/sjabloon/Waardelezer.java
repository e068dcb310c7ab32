package nl.pols.financiering.sjabloon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.pols.financiering.sjabloon.Formulier.Soort;
import nl.pols.financiering.sjabloon.Formulier.Veld;

/// Reads a cell as what the field asks: numbers in Dutch spelling as well as in the machine's, days
/// in both orders. What can be read in two ways isn't read.
final class Waardelezer {

    private static final Pattern NEDERLANDS =
            Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");
    private static final Pattern MACHINE = Pattern.compile("-?\\d+(\\.\\d{1,2})?");
    private static final Pattern DAG_EERST =
            Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
    private static final Pattern JAAR_EERST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    /// A spreadsheet counts in floating point: this far off a cent it is that cent.
    private static final BigDecimal RUIS = new BigDecimal("0.000001");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Waardelezer() {}

    /// What is wrong with a cell: a code, and a sentence with what, why and what to do.
    static final class Onjuist extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        Onjuist(String code, String zin) {
            super(zin);
            this.code = code;
        }

        String code() {
            return code;
        }

        String zin() {
            return String.valueOf(getMessage());
        }
    }

    static JsonNode lees(Veld veld, Waarde waarde) throws Onjuist {
        return switch (waarde) {
            case Waarde.Leeg leeg ->
                    veld.leegIs() == null ? JSON.nullNode() : getal(veld, veld.leegIs());
            case Waarde.Tekst tekst -> tekst(veld, tekst.tekst().strip());
            case Waarde.Getal getal -> getal(veld, getal);
            case Waarde.Formule formule ->
                    throw new Onjuist(
                            "formule-zonder-waarde",
                            "Hier staat een formule zonder uitkomst. Open het bestand in een"
                                + " rekenprogramma en bewaar het opnieuw, of vul het getal in.");
            case Waarde.Rekenfout fout ->
                    throw new Onjuist(
                            "rekenfout",
                            "Hier staat de rekenfout %s. Herstel de formule of vul het getal in."
                                    .formatted(fout.fout()));
            case Waarde.Waar waar -> {
                if (veld.soort() != Soort.JA_NEE) {
                    throw new Onjuist("type", "Hier staat waar of onwaar. " + verwacht(veld));
                }
                yield JSON.booleanNode(waar.waar());
            }
        };
    }

    private static JsonNode tekst(Veld veld, String tekst) throws Onjuist {
        return switch (veld.soort()) {
            case TEKST -> JSON.textNode(tekst);
            case KEUZE -> keuze(veld, tekst);
            case JA_NEE -> jaNee(veld, tekst);
            case DATUM -> JSON.textNode(datum(tekst).toString());
            case BEDRAG -> getal(veld, tekst.replace("€", "").strip());
            case PERCENTAGE -> getal(veld, tekst.replace("%", "").strip());
            case GETAL -> getal(veld, tekst);
        };
    }

    private static JsonNode keuze(Veld veld, String tekst) throws Onjuist {
        var keuze = tekst.toUpperCase(Locale.ROOT);
        if (!veld.keuzes().contains(keuze)) {
            throw new Onjuist("keuze", "Dit is geen van de keuzes. " + verwacht(veld));
        }
        return JSON.textNode(keuze);
    }

    private static JsonNode jaNee(Veld veld, String tekst) throws Onjuist {
        return switch (tekst.toLowerCase(Locale.ROOT)) {
            case "ja" -> JSON.booleanNode(true);
            case "nee" -> JSON.booleanNode(false);
            default -> throw new Onjuist("keuze", "Dit is geen ja of nee. " + verwacht(veld));
        };
    }

    private static JsonNode getal(Veld veld, Waarde.Getal cel) throws Onjuist {
        return switch (veld.soort()) {
            case DATUM -> {
                if (cel.datum() == null) {
                    throw new Onjuist("datum", "Dit getal is geen datum. " + verwacht(veld));
                }
                yield JSON.textNode(cel.datum().toString());
            }
            case TEKST -> JSON.textNode(cel.getal().stripTrailingZeros().toPlainString());
            case KEUZE, JA_NEE ->
                    throw new Onjuist("keuze", "Hier staat een getal. " + verwacht(veld));
            case PERCENTAGE ->
                    tweeDecimalen(
                            veld, cel.procent() ? cel.getal().movePointRight(2) : cel.getal());
            case BEDRAG, GETAL -> tweeDecimalen(veld, cel.getal());
        };
    }

    private static JsonNode getal(Veld veld, String tekst) throws Onjuist {
        var kaal = tekst.replace(" ", "").replace("\u00a0", "");
        if (NEDERLANDS.matcher(kaal).matches()) {
            return tweeDecimalen(veld, new BigDecimal(kaal.replace(".", "").replace(',', '.')));
        }
        if (MACHINE.matcher(kaal).matches()) {
            return tweeDecimalen(veld, new BigDecimal(kaal));
        }
        throw new Onjuist("geen-getal", "Deze tekst is geen getal. " + verwacht(veld));
    }

    private static JsonNode tweeDecimalen(Veld veld, BigDecimal getal) throws Onjuist {
        var afgerond = getal.setScale(2, RoundingMode.HALF_UP);
        if (afgerond.subtract(getal).abs().compareTo(RUIS) > 0) {
            throw new Onjuist(
                    "decimalen", "Dit getal heeft meer dan twee decimalen. " + verwacht(veld));
        }
        if (veld.soort() != Soort.BEDRAG) {
            var kort = afgerond.stripTrailingZeros();
            return JSON.numberNode(kort.scale() < 0 ? kort.setScale(0) : kort);
        }
        try {
            return JSON.numberNode(afgerond.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new Onjuist("te-groot", "Dit bedrag is te groot. Controleer de cijfers.");
        }
    }

    private static LocalDate datum(String tekst) throws Onjuist {
        var jaarEerst = JAAR_EERST.matcher(tekst);
        var dagEerst = DAG_EERST.matcher(tekst);
        try {
            if (jaarEerst.matches()) {
                return LocalDate.of(
                        Integer.parseInt(jaarEerst.group(1)),
                        Integer.parseInt(jaarEerst.group(2)),
                        Integer.parseInt(jaarEerst.group(3)));
            }
            if (dagEerst.matches()) {
                return LocalDate.of(
                        Integer.parseInt(dagEerst.group(3)),
                        Integer.parseInt(dagEerst.group(2)),
                        Integer.parseInt(dagEerst.group(1)));
            }
        } catch (DateTimeException e) {
            throw new Onjuist("datum", "Deze dag bestaat niet. Controleer dag en maand.");
        }
        throw new Onjuist("datum", "Deze tekst is geen datum. Schrijf bijvoorbeeld 31-12-2021.");
    }

    private static String verwacht(Veld veld) {
        return switch (veld.soort()) {
            case BEDRAG -> "Vul euro's in met hoogstens twee decimalen, bijvoorbeeld 1234,50.";
            case GETAL -> "Vul een getal in met hoogstens twee decimalen, bijvoorbeeld 36,5.";
            case PERCENTAGE -> "Vul een percentage in, bijvoorbeeld 12,5.";
            case DATUM -> "Vul een datum in, bijvoorbeeld 31-12-2021.";
            case TEKST -> "Vul een tekst in.";
            case JA_NEE -> "Vul ja of nee in, of laat het leeg.";
            case KEUZE -> "Kies een van: %s.".formatted(String.join(", ", veld.keuzes()));
        };
    }
}
