package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.Feit;
import nl.pols.register.rechtsopvolging.Uitwerkingen.Uitwerking;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Opvolging;
import nl.pols.register.sob.Relatie;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.Toestand;
import nl.pols.register.sob.Wijziging;
import org.jspecify.annotations.Nullable;

/// Finds what was built on an act since: a change of what it added, anything at all of an SOB that
/// it made, a duplicate that refers to one, what lasts as long as a life that it shortened, and an
/// act that left out what this one had brought already. A change that was itself revoked doesn't
/// count.
@ApplicationScoped
class Inhalers {
    private static final String DUBBELEN =
            """
            select v.sob_id, v.wijziging_id, w.rechtsopvolging_id, w.soort
            from sob_vervallen v join wijziging w using (wijziging_id)
            where v.verwijst_naar = ? and upper_inf(v.bekend)
            order by lower(v.bekend) desc limit 1
            """;

    private final Database database;
    private final Daden daden;
    private final Uitwerkingen uitwerkingen;

    Inhalers(Database database, Daden daden, Uitwerkingen uitwerkingen) {
        this.database = database;
        this.daden = daden;
        this.uitwerkingen = uitwerkingen;
    }

    /// What the act did to this SOB can be undone; or what stands in the way.
    Optional<Ingehaald> van(Sob sob, Uitwerking uitwerking, Daad act) {
        var nu = sob.toestand();
        var gevolg = uitwerking.gevolg();
        if (nu.vervallen() != null) {
            return daden.waardoorVervallen(sob.id()).map(door -> door.haaltIn(sob.id()));
        }
        if (!nu.bevat(gevolg.erbij())) {
            return Optional.of(schuldige(sob, gevolg.erbij().zonder(nu), act));
        }
        if (uitwerking.geschat()) {
            var later = voegdeToe(sob, gevolg.erbij(), act);
            if (later.isPresent()) {
                return later;
            }
        }
        if (gevolg.maakte()) {
            return nu.zonder(gevolg.erbij()).isLeeg()
                    ? database.vraag(DUBBELEN, Inhalers::ingehaald, sob.id()).stream().findFirst()
                    : Optional.of(laatste(sob.id(), act));
        }
        return afgekapt(sob, gevolg, act).or(() -> toegeschoven(sob, gevolg, act));
    }

    /// Who closed what the act had added and is missing now. What another register changed before
    /// it told the act, it told with the company.
    private Ingehaald schuldige(Sob sob, Toestand mist, Daad act) {
        return daden.na(act, sob.id()).stream()
                .filter(later -> raakt(gevolg(sob.id(), later).weg(), mist))
                .findFirst()
                .orElseGet(() -> daden.laatsteZonderAct(sob.id()))
                .haaltIn(sob.id());
    }

    /// Who added what the act, by how its party is now, must have added: it builds on the act.
    private Optional<Ingehaald> voegdeToe(Sob sob, Toestand erbij, Daad act) {
        return daden.na(act, sob.id()).stream()
                .filter(later -> raakt(gevolg(sob.id(), later).erbij(), erbij))
                .findFirst()
                .map(later -> later.haaltIn(sob.id()));
    }

    private static boolean raakt(Toestand een, Toestand ander) {
        return !een.zonder(ander).equals(een);
    }

    private Gevolg gevolg(UUID sobId, Daad daad) {
        return uitwerkingen.van(sobId, daad).gevolg();
    }

    private Ingehaald laatste(UUID sobId, Daad act) {
        return daden.na(act, sobId).stream()
                .findFirst()
                .orElseGet(() -> daden.laatsteZonderAct(sobId))
                .haaltIn(sobId);
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
    private Optional<Ingehaald> afgekapt(Sob sob, Gevolg gevolg, Daad act) {
        if (!gevolg.beeindigde()) {
            return Optional.empty();
        }
        var einde = sob.toestand().bestaan().tot();
        var later =
                daden.na(act, sob.id()).stream()
                        .filter(daad ->
                                eindigtOp(einde, gebleven(gevolg(sob.id(), daad).erbij(), sob)))
                        .findFirst();
        return later.isEmpty() && eindigtOp(einde, gebleven(gevolg.nadien(), sob))
                ? Optional.of(daden.laatsteZonderAct(sob.id()).haaltIn(sob.id()))
                : later.map(daad -> daad.haaltIn(sob.id()));
    }

    private static Toestand gebleven(Toestand erbij, Sob sob) {
        return erbij.binnen(sob.toestand());
    }

    private static boolean eindigtOp(@Nullable LocalDate einde, Toestand toestand) {
        return toestand.feiten().values().stream()
                .flatMap(List::stream)
                .anyMatch(feit -> Objects.equals(feit.geldig().tot(), einde));
    }

    /// A later predecessor brought a relation that this SOB had already, by the act: it was left
    /// out then, and would be missing now.
    private Optional<Ingehaald> toegeschoven(Sob sob, Gevolg gevolg, Daad act) {
        var gebracht = gevolg.erbij().feiten(Feitentabel.RELATIES);
        if (gebracht.isEmpty()) {
            return Optional.empty();
        }
        for (Daad later : daden.na(act, sob.id())) {
            for (Opvolging opvolging : sob.toestand().voorgangers()) {
                if (opvolging.rechtsopvolgingId().equals(later.rechtsopvolgingId())
                        && overlapt(gebracht, meegebracht(opvolging, later))) {
                    return Optional.of(later.haaltIn(sob.id()));
                }
            }
        }
        return Optional.empty();
    }

    private List<Feit<Relatie>> meegebracht(Opvolging opvolging, Daad daad) {
        var weg = gevolg(opvolging.voorgangerId(), daad).weg();
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
