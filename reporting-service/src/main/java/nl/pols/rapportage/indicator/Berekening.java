package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Telkeuze.Telwijze;
import org.jspecify.annotations.Nullable;

/// Counts. Only [Uitgang] may ask it: what it returns has passed nobody's rule yet (guarded by an
/// architecture test).
@ApplicationScoped
class Berekening {
    private final Indicatoren indicatoren;
    private final Sql sql;
    private final Beeldtelling beeldtelling;
    private final Persoonstelling persoonstelling;
    private final Omvang omvang;

    Berekening(
            Indicatoren indicatoren,
            Sql sql,
            Beeldtelling beeldtelling,
            Persoonstelling persoonstelling,
            Omvang omvang) {
        this.indicatoren = indicatoren;
        this.sql = sql;
        this.beeldtelling = beeldtelling;
        this.persoonstelling = persoonstelling;
        this.omvang = omvang;
    }

    /// One counted cell.
    ///
    /// @param code where it stands in the break-down ([Kruising]); empty without one
    /// @param groep the smallest number of cases that it is about, if not its denominator
    /// @param gegevens what its interval is found from
    record Cel(
            String code,
            @Nullable String onderdeel,
            @Nullable Long teller,
            @Nullable Long noemer,
            @Nullable Long groep,
            List<Double> gegevens) {
        Cel(String code, @Nullable String onderdeel, @Nullable Long teller, @Nullable Long noemer) {
            this(code, onderdeel, teller, noemer, null, List.of());
        }

        long omvang() {
            return groep != null ? groep : noemer != null ? noemer : 0;
        }
    }

    /// Only statements about groups have more columns.
    private static final int GEWONE_KOLOMMEN = 4;

    List<Cel> bereken(Vraag vraag) {
        if (!vraag.perDeel()) {
            return reken(vraag, vraag.periode());
        }
        // Each part is asked the same question: the same SQL, the same index.
        var delen = new ArrayList<Cel>();
        var cellen = new ArrayList<Cel>();
        for (Periode deel : vraag.delen()) {
            var geteld = reken(vraag, deel);
            delen.addAll(geteld);
            geteld.forEach(cel -> cellen.add(in(vraag, deel.tekst(), cel)));
        }
        if (vraag.indicator().heeftRestPerPeriode()) {
            Rest.van(reken(vraag, vraag.periode()), delen)
                    .forEach(cel -> cellen.add(in(vraag, Rest.code(Dimensie.PERIODE), cel)));
        }
        return cellen;
    }

    /// The municipalities, by their own codes, that have facts in the answer.
    Set<String> gemeenten(Vraag vraag) {
        var eigen = vraag.perEigenGemeente();
        return (vraag.perDeel() ? vraag.delen().stream() : Stream.ofNullable(vraag.periode()))
                        .map(over -> reken(eigen, over))
                        .reduce(Berekening::samen)
                        .orElseGet(() -> reken(eigen, null))
                        .stream()
                        .filter(cel -> isIets(cel.teller()) || isIets(cel.noemer()))
                        .map(Cel::code)
                        .collect(Collectors.toSet());
    }

    private static boolean isIets(@Nullable Long getal) {
        return getal != null && getal != 0;
    }

    private static List<Cel> samen(List<Cel> een, List<Cel> ander) {
        return Stream.concat(een.stream(), ander.stream()).toList();
    }

    /// The same question of another period; for whom a predecessor counts stays that of the
    /// question.
    List<Cel> reken(Vraag vraag, @Nullable Periode over) {
        var deelvraag = over == null ? vraag : vraag.over(over);
        var parameters = deelvraag.parameters();
        parameters.put("opvolgingOp", vraag.opvolgingOp());
        var cellen =
                uitBeeld(deelvraag, parameters)
                        .orElseGet(() ->
                                lees(deelvraag, parameters, Telkeuze.wijzeZonderBeeld(deelvraag)));
        omvang.vereis(cellen.size(), 1);
        return cellen;
    }

    private Optional<List<Cel>> uitBeeld(Vraag vraag, Map<String, Object> parameters) {
        var periode = vraag.periode();
        return switch (Telkeuze.wijze(vraag)) {
            case BEELD ->
                    periode == null
                            ? Optional.empty()
                            : beeldtelling.tel(vraag, periode, parameters);
            case PERSONEN -> persoonstelling.tel(vraag, parameters);
            default -> Optional.empty();
        };
    }

    private List<Cel> lees(Vraag vraag, Map<String, Object> parameters, Telwijze wijze) {
        var tekst = Sjabloon.vul(indicatoren.sql(vraag.indicator(), wijze), vraag);
        if (wijze == Telwijze.GEVALLEN) {
            return perGroep(tekst, parameters, Objects.requireNonNull(vraag.periode()));
        }
        if (wijze != Telwijze.FEITEN) {
            parameters.putAll(Telgrenzen.van(vraag));
            tekst = Tijdvakken.gevraagd(tekst, parameters);
        }
        // Each row is a cell: no more of them are held than an answer has, and one to know that.
        return sql.lees(tekst, parameters, omvang.meesteCellen() + 1, new Cellezing());
    }

    /// Each row is a group with all of its cases.
    private List<Cel> perGroep(String tekst, Map<String, Object> parameters, Periode periode) {
        return sql
                .lees(
                        tekst,
                        parameters,
                        omvang.meesteCellen() + 1,
                        rij ->
                                Duurbeeld.tel(
                                        rij.getString("dimensie"),
                                        ByteBuffer.wrap(rij.getBytes("gevallen")).asLongBuffer(),
                                        periode))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Cel in(Vraag vraag, String deel, Cel cel) {
        var dimensies = vraag.uitsplitsingen();
        return new Cel(
                Kruising.met(
                        cel.code(),
                        dimensies.size() - 1,
                        dimensies.indexOf(Dimensie.PERIODE),
                        deel),
                cel.onderdeel(),
                cel.teller(),
                cel.noemer(),
                cel.groep(),
                cel.gegevens());
    }

    /// Reads cells by where their columns stand, found once for all rows.
    private static final class Cellezing implements Sql.Rij<Cel> {
        private int dimensie;
        private int onderdeel;
        private int teller;
        private int noemer;
        private int groep;
        private int gegevens;

        @Override
        public Cel lees(ResultSet rij) throws SQLException {
            if (dimensie == 0) {
                zoek(rij);
            }
            return new Cel(
                    rij.getString(dimensie),
                    rij.getString(onderdeel),
                    heelGetal(rij, teller),
                    heelGetal(rij, noemer),
                    groep > 0 ? heelGetal(rij, groep) : null,
                    gegevens > 0 ? getallen(rij, gegevens) : List.of());
        }

        private void zoek(ResultSet rij) throws SQLException {
            dimensie = rij.findColumn("dimensie");
            onderdeel = rij.findColumn("onderdeel");
            teller = rij.findColumn("teller");
            noemer = rij.findColumn("noemer");
            if (rij.getMetaData().getColumnCount() > GEWONE_KOLOMMEN) {
                groep = rij.findColumn("groep");
                gegevens = rij.findColumn("gegevens");
            }
        }
    }

    private static List<Double> getallen(ResultSet rij, int kolom) throws SQLException {
        var array = rij.getArray(kolom);
        return array == null
                ? List.of()
                : Stream.of((@Nullable Double[]) array.getArray())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }

    private static @Nullable Long heelGetal(ResultSet rij, int kolom) throws SQLException {
        long waarde = rij.getLong(kolom);
        return rij.wasNull() ? null : waarde;
    }
}
