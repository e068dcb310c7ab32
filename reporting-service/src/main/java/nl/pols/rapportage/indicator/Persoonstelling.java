package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.rapportage.feit.Persoonsbeeld;
import nl.pols.rapportage.feit.Persoonscel;
import nl.pols.rapportage.feit.Persoonscel.Plek;
import nl.pols.rapportage.feit.Persoonscel.Soort;
import nl.pols.rapportage.indicator.Berekening.Cel;
import nl.pols.rapportage.indicator.Telkeuze.Telwijze;
import org.jspecify.annotations.Nullable;

/// Counts sheltered work and the Wsw from the people who are held in memory (ADR 164). Invariant:
/// the answer is of one moment, and the same as that from the facts. What of it isn't about these
/// people (the regulation's numbers, who came with a trajectory) comes with the cells in one
/// statement.
@ApplicationScoped
class Persoonstelling {
    /// Cells that changed are read, and while that was done others may have changed.
    private static final int RONDEN = 3;

    /// A group of so many cells is kept as long as nothing of them changes.
    private static final int VEEL = 8;

    private static final int MEESTE_GROEPEN = 2_000;

    /// Those that read more than the cells.
    private static final Set<String> MET_MEER = Set.of("D05", "F01", "F02");

    private static final Map<String, String> TEKSTEN =
            Telkeuze.UIT_PERSONEN.stream()
                    .collect(Collectors.toUnmodifiableMap(code -> code, Persoonstelling::lees));

    private final Sql sql;
    private final Persoonsbeeld beeld;
    private final Onthouden<Stand, Personengroep> groepen = new Onthouden<>(MEESTE_GROEPEN);
    private final Onthouden<Sleutel, List<Cel>> eerder = new Onthouden<>(MEESTE_GROEPEN);

    Persoonstelling(Sql sql, Persoonsbeeld beeld) {
        this.sql = sql;
        this.beeld = beeld;
    }

    /// A cell with where it is counted, or, without a cell, what is added there.
    private record Rij(
            @Nullable String gemeentecode,
            @Nullable UUID sobId,
            @Nullable UUID stand,
            String dimensie,
            @Nullable Long bij) {
        static Rij lees(ResultSet rij) throws SQLException {
            long bij = rij.getLong(5);
            return new Rij(
                    rij.getString(1),
                    rij.getObject(2, UUID.class),
                    rij.getObject(3, UUID.class),
                    rij.getString(4),
                    rij.wasNull() ? null : bij);
        }

        @Nullable Persoonscel in(Persoonsbeeld beeld, Soort soort) {
            return gemeentecode == null || stand == null
                    ? null
                    : beeld.van(new Plek(soort, gemeentecode, sobId), stand);
        }
    }

    /// What a place of the break-down is made of.
    private static final class Groep {
        private final List<Persoonscel> cellen = new ArrayList<>();
        private @Nullable Long bij;
    }

    /// What the cells of a group are at: added up, as with trajectories ([Beeldtelling]).
    private record Stand(Soort soort, long hoog, long laag) {
        static Stand van(Soort soort, List<Persoonscel> cellen) {
            long hoog = 0;
            long laag = 0;
            for (var cel : cellen) {
                hoog += cel.stand().getMostSignificantBits();
                laag += cel.stand().getLeastSignificantBits();
            }
            return new Stand(soort, hoog, laag);
        }
    }

    /// What a group came to.
    private record Sleutel(Persoonsvraag vraag, Stand stand, String dimensie, @Nullable Long bij) {}

    /// Nothing where too much changed to be held: then the facts are counted.
    Optional<List<Cel>> tel(Vraag vraag, Map<String, Object> parameters) {
        var code = vraag.indicator().code();
        var soort = soort(code);
        if (vraag.periode() != null) {
            parameters.putAll(Telgrenzen.van(vraag));
        }
        var tekst =
                Sjabloon.vul(
                        Objects.requireNonNull(TEKSTEN.get(code)), Persoonsvraag.naarPlaats(vraag));
        for (int i = 0; i < RONDEN; i++) {
            var rijen = sql.lees(tekst, parameters, Rij::lees);
            var anders = new TreeSet<String>();
            var groepen = groepen(rijen, soort, anders);
            if (anders.isEmpty()) {
                return Optional.of(telAlle(vraag, groepen));
            }
            if (!beeld.ververs(soort, anders)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// By place; municipalities of which a cell is not held as it is go into `anders`.
    private Map<String, Groep> groepen(List<Rij> rijen, Soort soort, Set<String> anders) {
        var groepen = new LinkedHashMap<String, Groep>();
        for (var rij : rijen) {
            var groep = groepen.computeIfAbsent(rij.dimensie, d -> new Groep());
            var cel = rij.in(beeld, soort);
            if (cel != null) {
                groep.cellen.add(cel);
            } else if (rij.gemeentecode == null) {
                groep.bij = rij.bij;
            } else {
                anders.add(rij.gemeentecode);
            }
        }
        return groepen;
    }

    private List<Cel> telAlle(Vraag vraag, Map<String, Groep> perPlaats) {
        var vraagje = Persoonsvraag.van(vraag);
        var soort = soort(vraagje.code());
        var cellen = new ArrayList<Cel>();
        perPlaats.forEach((dimensie, groep) -> {
            var stand = Stand.van(soort, groep.cellen);
            var sleutel = new Sleutel(vraagje, stand, dimensie, groep.bij);
            boolean isGroot = groep.cellen.size() >= VEEL;
            var geteld = isGroot ? eerder.eerder(sleutel) : null;
            if (geteld == null) {
                var personen = groepen.geef(stand, s -> Personengroep.van(groep.cellen));
                geteld = tel(vraagje, dimensie, personen, groep.bij, vraag);
                if (isGroot) {
                    eerder.houd(sleutel, geteld);
                }
            }
            cellen.addAll(geteld);
        });
        return cellen;
    }

    private static List<Cel> tel(
            Persoonsvraag vraagje,
            String dimensie,
            Personengroep groep,
            @Nullable Long bij,
            Vraag vraag) {
        var kenmerk = Persoonsvraag.kenmerk(vraag);
        if (kenmerk == null) {
            return tel(vraagje, dimensie, groep, bij);
        }
        var gevraagd = vraag.filter(kenmerk);
        var dimensies = dimensies(vraag.uitsplitsingen());
        int plek = dimensies.indexOf(kenmerk);
        var woorden = new TreeSet<String>();
        if (gevraagd == null) {
            groep.cellen().forEach(cel -> woorden.addAll(cel.kenmerken()));
        } else {
            woorden.add(gevraagd);
        }
        var cellen = new ArrayList<Cel>();
        for (String woord : woorden) {
            var waar =
                    plek < 0 ? dimensie : Kruising.met(dimensie, dimensies.size() - 1, plek, woord);
            cellen.addAll(tel(vraagje, waar, groep.alleen(woord), bij));
        }
        return cellen;
    }

    private static List<Cel> tel(
            Persoonsvraag vraag, String dimensie, Personengroep groep, @Nullable Long bij) {
        return switch (soort(vraag.code())) {
            case BESCHUT -> new Beschutcijfers(vraag, dimensie, groep, bij).tel();
            case WSW -> new Wswcijfers(vraag, dimensie, groep, bij).tel();
        };
    }

    private static List<Dimensie> dimensies(List<Dimensie> uitsplitsingen) {
        return uitsplitsingen.stream().filter(d -> d != Dimensie.PERIODE).toList();
    }

    private static Soort soort(String code) {
        return code.startsWith("D") ? Soort.BESCHUT : Soort.WSW;
    }

    private static String lees(String code) {
        var naam = MET_MEER.contains(code) ? code : soort(code) == Soort.WSW ? "wsw" : "beschut";
        return Teltekst.vul(Indicatoren.leesSql("personen/" + naam), Telwijze.PER_CEL);
    }
}
