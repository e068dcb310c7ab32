package nl.pols.rapportage.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.rapportage.aanlevering.Respons.Bron;
import nl.pols.rapportage.aanlevering.Respons.Kwaliteit;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Sql;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import nl.pols.statistischebeveiliging.regels.Parameters;

/// Measures the response of a publication from the facts as known at its knowledge date, so that
/// measuring again gives the same.
@ApplicationScoped
public class Responsmeting {
    /// What can be told of the whole country; medians of municipalities make no median.
    private static final List<String> METINGEN = List.of("volledigheid", "tijdigheid");

    private static final Set<Meetpunt.Onderwerp> ONDERWERPEN =
            Set.of(Meetpunt.Onderwerp.VOLLEDIGHEID, Meetpunt.Onderwerp.TIJDIGHEID);
    private static final int MINIMUM = Parameters.STANDAARD.minimum();
    private static final long HONDERD = 100;

    private final Leverfeiten feiten;
    private final Sql sql;

    Responsmeting(Leverfeiten feiten, Sql sql) {
        this.feiten = feiten;
        this.sql = sql;
    }

    private record Afzender(String code, boolean geleverd) {}

    private record Verklaring(String gemeente, Periode periode) {}

    private record Breuk(long teller, long noemer) {
        Breuk plus(Breuk ander) {
            return new Breuk(teller + ander.teller, noemer + ander.noemer);
        }
    }

    public Respons meet(Bron bron, Periode periode, Instant kennisdatum) {
        var vraag = new Monitorvraag(periode, Kennis.van(kennisdatum), null);
        var afzenders =
                sql.lees(
                        tekst(naam(bron), vraag),
                        vraag.parameters(),
                        rij -> new Afzender(rij.getString("afzender"), rij.getBoolean("geleverd")));
        boolean verklaarbaar = bron == Bron.TRAJECT;
        var verklaard = verklaarbaar ? verklaard(vraag) : Set.<String>of();
        return new Respons(
                bron,
                afzenders.size(),
                Math.toIntExact(afzenders.stream().filter(Afzender::geleverd).count()),
                verklaarbaar
                        ? Math.toIntExact(
                                afzenders.stream().filter(a -> verklaard.contains(a.code)).count())
                        : null,
                Math.toIntExact(
                        afzenders.stream()
                                .filter(a -> !a.geleverd && !verklaard.contains(a.code))
                                .count()),
                verklaarbaar ? kwaliteit(vraag) : List.of());
    }

    /// Which definitions these are: other ones make another response of the same facts.
    public String uitgave() {
        var namen = new ArrayList<>(METINGEN);
        namen.add("verklaard");
        Arrays.stream(Bron.values()).map(Responsmeting::naam).forEach(namen::add);
        return Integer.toHexString(namen.stream().map(Responsmeting::tekst).toList().hashCode());
    }

    /// Who declared all days of the period complete, at once or in parts.
    private Set<String> verklaard(Monitorvraag vraag) {
        var perGemeente =
                sql
                        .lees(
                                tekst("verklaard", vraag),
                                vraag.parameters(),
                                rij ->
                                        new Verklaring(
                                                rij.getString("gemeentecode"),
                                                Periode.lees(rij.getString("periode"))
                                                        .orElseThrow()))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Verklaring::gemeente,
                                        Collectors.mapping(
                                                Verklaring::periode, Collectors.toList())));
        var heel = new HashSet<String>();
        perGemeente.forEach((gemeente, perioden) -> {
            if (dekt(perioden, vraag.periode())) {
                heel.add(gemeente);
            }
        });
        return heel;
    }

    static boolean dekt(List<Periode> delen, Periode heel) {
        var vanaf = heel.van();
        for (var deel : delen.stream().sorted(Comparator.comparing(Periode::van)).toList()) {
            if (deel.van().isAfter(vanaf)) {
                return false;
            }
            vanaf = laatste(vanaf, deel.tot().plusDays(1));
        }
        return vanaf.isAfter(heel.tot());
    }

    private static LocalDate laatste(LocalDate een, LocalDate ander) {
        return een.isAfter(ander) ? een : ander;
    }

    /// In the order in which the monitor of deliveries shows them.
    private List<Kwaliteit> kwaliteit(Monitorvraag vraag) {
        Map<Meetpunt, Breuk> land = new HashMap<>();
        feiten.metingen(vraag, METINGEN).values().stream()
                .flatMap(eigen -> eigen.values().stream())
                .filter(m -> m.teller() != null && m.noemer() != null)
                .forEach(m ->
                        land.merge(
                                new Meetpunt(m.onderwerp(), m.veld()),
                                new Breuk(m.teller(), m.noemer()),
                                Breuk::plus));
        var kwaliteit = new ArrayList<Kwaliteit>();
        for (var punt : Meetpunt.ALLE) {
            var breuk = land.getOrDefault(punt, new Breuk(0, 0));
            if (ONDERWERPEN.contains(punt.onderwerp()) && breuk.noemer >= MINIMUM) {
                int procent = Math.toIntExact(HONDERD * breuk.teller / breuk.noemer);
                kwaliteit.add(new Kwaliteit(punt.onderwerp().name(), punt.veld(), procent));
            }
        }
        return kwaliteit;
    }

    private static String naam(Bron bron) {
        return "respons/" + bron.name();
    }

    private static String tekst(String naam) {
        return Sql.tekst("aanlevering/" + naam + ".sql");
    }

    private static String tekst(String naam, Monitorvraag vraag) {
        return Sql.bekend(tekst(naam), vraag.kennis());
    }
}
