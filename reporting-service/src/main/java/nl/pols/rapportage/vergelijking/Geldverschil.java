package nl.pols.rapportage.vergelijking;

import static nl.pols.rapportage.vergelijking.Ontleding.deel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.rapportage.indicator.Groepssom;
import nl.pols.rapportage.indicator.Indicator.Eenheid;
import nl.pols.rapportage.vergelijking.Verschillen.Verschil;
import nl.pols.rapportage.vergelijking.Verschillen.Verschildeel;

/// Differences of money: how many, how many hours, at which price. On the other side stands the
/// mean company of the group.
final class Geldverschil {
    static final String OMZET = "OMZET";
    static final String SALDO = "SALDO_PER_TRAJECT";

    private static final BigDecimal HONDERD = BigDecimal.valueOf(100);

    private final Kant eigen;
    private final Kant groep;
    private final int bedrijven;

    private Geldverschil(Groepssom som) {
        eigen = Kant.van(som.eigen(), 1);
        groep = Kant.van(som.anderen(), som.aantal());
        bedrijven = som.aantal();
    }

    /// What makes up a figure, here or there: hours in hundredths a week, money in cents.
    private record Kant(
            BigDecimal trajecten,
            BigDecimal urenPerTraject,
            BigDecimal omzetPerUur,
            BigDecimal kostenPerTraject) {
        static Kant van(Map<String, Long> som, int bedrijven) {
            long trajecten = Objects.requireNonNull(som.get("trajecten"));
            long uren = Objects.requireNonNull(som.get("uren"));
            return new Kant(
                    deel(trajecten, bedrijven),
                    deel(uren, trajecten),
                    deel(Objects.requireNonNull(som.get("B01")), uren),
                    deel(Objects.requireNonNull(som.get("B03")), trajecten));
        }

        BigDecimal omzetPerTraject() {
            return urenPerTraject.multiply(omzetPerUur);
        }

        BigDecimal omzet() {
            return trajecten.multiply(omzetPerTraject());
        }

        BigDecimal saldo() {
            return omzetPerTraject().subtract(kostenPerTraject);
        }
    }

    static List<Verschil> van(Groepssom som) {
        var verschil = new Geldverschil(som);
        return List.of(verschil.omzet(), verschil.saldo());
    }

    /// Both without a figure: too few have all of it.
    static List<Verschil> geen() {
        return List.of(
                Verschil.geen(OMZET, "Omzet uit trajecten", Eenheid.CENT),
                Verschil.geen(SALDO, "Saldo per traject", Eenheid.CENT));
    }

    private Verschil omzet() {
        return Verschil.van(
                OMZET,
                "Omzet uit trajecten",
                Eenheid.CENT,
                bedrijven,
                heel(eigen.omzet()),
                heel(groep.omzet()),
                List.of(
                        factor(
                                "aantal trajecten",
                                Eenheid.AANTAL,
                                eigen.trajecten,
                                groep.trajecten),
                        uren(),
                        prijs()),
                Ontleding.factoren(
                        List.of(eigen.trajecten, eigen.urenPerTraject, eigen.omzetPerUur),
                        List.of(groep.trajecten, groep.urenPerTraject, groep.omzetPerUur)));
    }

    private Verschil saldo() {
        var bijdragen =
                new ArrayList<>(
                        Ontleding.factoren(
                                List.of(eigen.urenPerTraject, eigen.omzetPerUur),
                                List.of(groep.urenPerTraject, groep.omzetPerUur)));
        bijdragen.add(groep.kostenPerTraject.subtract(eigen.kostenPerTraject));
        return Verschil.van(
                SALDO,
                "Saldo per traject",
                Eenheid.CENT,
                bedrijven,
                heel(eigen.saldo()),
                heel(groep.saldo()),
                List.of(
                        uren(),
                        prijs(),
                        factor(
                                "kosten per traject",
                                Eenheid.CENT,
                                eigen.kostenPerTraject,
                                groep.kostenPerTraject)),
                bijdragen);
    }

    private Verschildeel uren() {
        return factor(
                "uren productie per week per traject",
                Eenheid.UREN,
                eigen.urenPerTraject.divide(HONDERD),
                groep.urenPerTraject.divide(HONDERD));
    }

    private Verschildeel prijs() {
        return factor(
                "omzet per uur productie per week",
                Eenheid.CENT,
                eigen.omzetPerUur.multiply(HONDERD),
                groep.omzetPerUur.multiply(HONDERD));
    }

    private static Verschildeel factor(
            String naam, Eenheid eenheid, BigDecimal eigen, BigDecimal groep) {
        int decimalen = eenheid == Eenheid.CENT ? 0 : 2;
        return new Verschildeel(
                naam,
                eenheid,
                eigen.setScale(decimalen, RoundingMode.HALF_UP),
                groep.setScale(decimalen, RoundingMode.HALF_UP),
                BigDecimal.ZERO);
    }

    private static BigDecimal heel(BigDecimal cents) {
        return cents.setScale(0, RoundingMode.HALF_UP);
    }
}
