package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.rapportage.indicator.Indicator.Eenheid;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Bijdrager;
import nl.pols.statistischebeveiliging.regels.Soort;

/// Counts what the cells of one crossing are made of: cases with the persons behind them, or an
/// amount with whom it is of. It is the indicator's own statement, so a cell is what the indicator
/// answers. Only [Vrijgavetelling] may ask it.
@ApplicationScoped
class Celtelling {
    /// Where the statement of an indicator that counts cases leaves room for what it is divided by.
    private static final String ZONDER_NOEMER = "NULL::bigint AS noemer";

    private static final String MET_PERSONEN = "count(DISTINCT t.deelnemer_id) AS noemer";

    /// Where one that sums amounts leaves room for whom they are of.
    private static final String ZONDER_BIJDRAGER = "NULL AS onderdeel";

    private static final String PER_PLAATS = "GROUP BY 1";

    private static final String PER_BIJDRAGER = "u.wie AS onderdeel";

    private final Indicatoren indicatoren;
    private final Sql sql;

    Celtelling(Indicatoren indicatoren, Sql sql) {
        this.indicatoren = indicatoren;
        this.sql = sql;
    }

    private record Geval(String code, long gevallen, long personen) {}

    private record Deel(String code, Bijdrager bijdrager) {}

    static Soort soort(Indicator indicator) {
        return indicator.eenheid() == Eenheid.CENT ? Soort.BEDRAG : Soort.AANTAL;
    }

    /// By the place in the crossing.
    Map<String, Bijdragen> tel(Vraag vraag) {
        return soort(vraag.indicator()) == Soort.BEDRAG ? bedragen(vraag) : gevallen(vraag);
    }

    private Map<String, Bijdragen> gevallen(Vraag vraag) {
        return gevallen(tekst(vraag, ZONDER_NOEMER, MET_PERSONEN), vraag, Map.of());
    }

    /// Of what the indicator has more than another one.
    Map<String, Bijdragen> tel(Vraag vraag, Verschil verschil) {
        return gevallen(verschil.sql(), vraag, verschil.parameters());
    }

    private Map<String, Bijdragen> gevallen(String tekst, Vraag vraag, Map<String, Object> meer) {
        var parameters = new HashMap<>(vraag.parameters());
        parameters.putAll(meer);
        var geteld = new LinkedHashMap<String, Bijdragen>();
        sql.lees(
                        Sjabloon.vul(tekst, vraag),
                        parameters,
                        rij ->
                                new Geval(
                                        rij.getString("dimensie"),
                                        rij.getLong("teller"),
                                        rij.getLong("noemer")))
                .forEach(rij ->
                        geteld.put(rij.code, Bijdragen.gevallen(rij.gevallen, rij.personen)));
        return geteld;
    }

    private Map<String, Bijdragen> bedragen(Vraag vraag) {
        var perBijdrager =
                tekst(vraag, ZONDER_BIJDRAGER, PER_BIJDRAGER)
                        .replace(PER_PLAATS, PER_PLAATS + ", 2");
        var delen = new HashMap<String, List<Bijdrager>>();
        sql
                .lees(
                        Sjabloon.vul(perBijdrager, vraag),
                        vraag.parameters(),
                        rij ->
                                new Deel(
                                        rij.getString("dimensie"),
                                        new Bijdrager(
                                                rij.getString("onderdeel"), rij.getLong("teller"))))
                .stream()
                .filter(deel -> deel.bijdrager.bedrag() > 0)
                .forEach(deel ->
                        delen.computeIfAbsent(deel.code, c -> new ArrayList<>())
                                .add(deel.bijdrager));
        var geteld = new LinkedHashMap<String, Bijdragen>();
        delen.forEach((code, alle) -> geteld.put(code, Bijdragen.bedragen(alle)));
        return geteld;
    }

    private String tekst(Vraag vraag, String plek, String erin) {
        var tekst = indicatoren.sql(vraag.indicator());
        if (!tekst.contains(plek)) {
            throw new IllegalArgumentException(
                    vraag.indicator().code() + " counts no cases, and sums no amounts");
        }
        return tekst.replace(plek, erin);
    }
}
