package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.register.Database;
import nl.pols.register.Feit;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Gevolgen;
import nl.pols.register.sob.Opvolging;
import nl.pols.register.sob.Relatie;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.Toestand;
import nl.pols.register.sob.Wijziging;

/// Finds what was built on an act since: a change of what it added, anything at all of an SOB that
/// it made, a duplicate that refers to one, what lasts as long as a life that it shortened, and an
/// act that left out what this one had brought already. A change that was itself revoked doesn't
/// count.
@ApplicationScoped
class Inhalers {
    private static final String LATERE =
            """
            select sw.sob_id, w.wijziging_id, w.rechtsopvolging_id, w.soort
            from sob_wijziging eerste
            join sob_wijziging sw on sw.sob_id = eerste.sob_id and sw.versie > eerste.versie
            join wijziging w on w.wijziging_id = sw.wijziging_id
            where eerste.sob_id = ? and eerste.wijziging_id = ?
              and w.soort not in ('INTREKKING_RECHTSOPVOLGING', 'INTREKKING_DUBBELREGISTRATIE')
              and not exists (
                select 1 from rechtsopvolging_intrekking i
                where i.rechtsopvolging_id = w.rechtsopvolging_id)
            order by sw.versie desc
            """;

    private static final String DUBBELEN =
            """
            select v.sob_id, v.wijziging_id, w.rechtsopvolging_id, w.soort
            from sob_vervallen v join wijziging w using (wijziging_id)
            where v.verwijst_naar = ? and upper_inf(v.bekend)
            order by lower(v.bekend) desc limit 1
            """;

    private final Database database;
    private final Gevolgen gevolgen;

    Inhalers(Database database, Gevolgen gevolgen) {
        this.database = database;
        this.gevolgen = gevolgen;
    }

    /// What the act `wijziging` did to this SOB can be undone; or what stands in the way.
    Optional<Ingehaald> van(Sob sob, Gevolg gevolg, UUID wijziging) {
        var nu = sob.toestand();
        if (nu.vervallen() != null || !bevat(nu, gevolg.erbij())) {
            return Optional.of(schuldige(sob.id(), gevolg, wijziging));
        }
        if (maakte(gevolg)) {
            return isLeeg(nu.zonder(gevolg.erbij()))
                    ? database.vraag(DUBBELEN, Inhalers::ingehaald, sob.id()).stream().findFirst()
                    : Optional.of(laatste(sob.id(), wijziging));
        }
        return afgekapt(sob, gevolg, wijziging).or(() -> toegeschoven(sob, gevolg, wijziging));
    }

    /// Whether the SOB exists by this act.
    static boolean maakte(Gevolg gevolg) {
        return !gevolg.erbij().feiten(Feitentabel.BESTAAN).isEmpty()
                && gevolg.weg().feiten(Feitentabel.BESTAAN).isEmpty();
    }

    private static boolean bevat(Toestand nu, Toestand erbij) {
        return Feitentabel.alle().stream().allMatch(t -> nu.feiten(t).containsAll(erbij.feiten(t)))
                && nu.opvolgers().containsAll(erbij.opvolgers())
                && nu.voorgangers().containsAll(erbij.voorgangers());
    }

    private static boolean isLeeg(Toestand toestand) {
        return Feitentabel.alle().stream().allMatch(t -> toestand.feiten(t).isEmpty())
                && toestand.opvolgers().isEmpty()
                && toestand.voorgangers().isEmpty();
    }

    /// Who closed what the act had added, if need be through the revocation that laid it down
    /// again.
    private Ingehaald schuldige(UUID sobId, Gevolg gevolg, UUID wijziging) {
        var latere = latere(sobId, wijziging);
        for (UUID door : gevolg.ingehaaldDoor()) {
            var gevonden = latere.stream().filter(l -> l.wijzigingId().equals(door)).findFirst();
            if (gevonden.isPresent()) {
                return gevonden.get();
            }
        }
        return laatste(sobId, wijziging);
    }

    private Ingehaald laatste(UUID sobId, UUID wijziging) {
        return latere(sobId, wijziging).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Facts of " + sobId + " are gone"));
    }

    private List<Ingehaald> latere(UUID sobId, UUID wijziging) {
        return database.vraag(LATERE, Inhalers::ingehaald, sobId, wijziging);
    }

    private static Ingehaald ingehaald(ResultSet rij) throws SQLException {
        return new Ingehaald(
                rij.getObject("sob_id", UUID.class),
                rij.getObject("wijziging_id", UUID.class),
                rij.getObject("rechtsopvolging_id", UUID.class),
                Wijziging.Soort.valueOf(rij.getString("soort")));
    }

    /// The act ended the SOB, and what was laid down since until further notice lasts until then:
    /// nobody said that it ended.
    private Optional<Ingehaald> afgekapt(Sob sob, Gevolg gevolg, UUID wijziging) {
        var leven = gevolg.erbij().feiten(Feitentabel.BESTAAN);
        var einde = leven.isEmpty() ? null : leven.getFirst().geldig().tot();
        if (einde == null) {
            return Optional.empty();
        }
        return latere(sob.id(), wijziging).stream()
                .filter(later -> {
                    var erbij = gevolgen.van(sob.id(), later.wijzigingId()).erbij();
                    return Feitentabel.alle().stream()
                            .flatMap(t -> gebleven(erbij.feiten(t), sob.toestand().feiten(t)))
                            .anyMatch(f -> Objects.equals(f.geldig().tot(), einde));
                })
                .findFirst();
    }

    private static Stream<Feit<?>> gebleven(
            List<? extends Feit<?>> erbij, List<? extends Feit<?>> nu) {
        return erbij.stream().<Feit<?>>map(feit -> feit).filter(nu::contains);
    }

    /// A later predecessor brought a relation that this SOB had already, by the act: it was left
    /// out then, and would be missing now.
    private Optional<Ingehaald> toegeschoven(Sob sob, Gevolg gevolg, UUID wijziging) {
        var gebracht = gevolg.erbij().feiten(Feitentabel.RELATIES);
        if (gebracht.isEmpty()) {
            return Optional.empty();
        }
        for (Ingehaald later : latere(sob.id(), wijziging)) {
            for (Opvolging opvolging : sob.toestand().voorgangers()) {
                if (opvolging.rechtsopvolgingId().equals(later.rechtsopvolgingId())
                        && overlapt(gebracht, meegebracht(opvolging, later.wijzigingId()))) {
                    return Optional.of(later);
                }
            }
        }
        return Optional.empty();
    }

    private List<Feit<Relatie>> meegebracht(Opvolging opvolging, UUID wijziging) {
        var weg = gevolgen.van(opvolging.voorgangerId(), wijziging).weg();
        var mee = new ArrayList<Feit<Relatie>>();
        for (Feit<Relatie> relatie :
                Feit.na(weg.feiten(Feitentabel.RELATIES), opvolging.ingangsdatum())) {
            if (opvolging.metGemeente(relatie.waarde().gemeentecode())) {
                mee.add(relatie);
            }
        }
        return mee;
    }

    private static boolean overlapt(List<Feit<Relatie>> ene, List<Feit<Relatie>> andere) {
        return ene.stream()
                .anyMatch(a ->
                        andere.stream()
                                .anyMatch(b ->
                                        a.waarde().sleutel().equals(b.waarde().sleutel())
                                                && a.geldig().overlapt(b.geldig())));
    }
}
