package nl.pols.trajectregistratie.verantwoording;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import nl.pols.kit.identity.Gemeentecode;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.verantwoording.VerantwoordingRefused.ScorekaartNogNietOpen;

/// Makes a score card, for the municipality itself at any time and for others when it is open to
/// them. It is made as the municipality: nobody else may read a trajectory, and of what is read
/// only numbers go out.
@ApplicationScoped
class ToonScorekaart {

    private final Periodeverklaringen verklaringen;
    private final Revisies revisies;
    private final Scores scores;
    private final Databank databank;
    private final Openstelling.Config config;
    private final Tenancy tenancy;
    private final Clock clock;

    ToonScorekaart(
            Periodeverklaringen verklaringen,
            Revisies revisies,
            Scores scores,
            Databank databank,
            Openstelling.Config config,
            Tenancy tenancy,
            Clock clock) {
        this.verklaringen = verklaringen;
        this.revisies = revisies;
        this.scores = scores;
        this.databank = databank;
        this.config = config;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// The municipality's look after the end of the period opens the card to others.
    Scorekaart aanGemeente(Gemeentecode gemeente, Periode periode) {
        return als(
                gemeente,
                () -> {
                    var nu = nu();
                    if (periode.isVoorbijOp(LocalDate.ofInstant(nu, ZoneOffset.UTC))) {
                        databank.voer(
                                "INSERT INTO scorekaart_gezien VALUES (?, ?, ?) ON CONFLICT DO"
                                        + " NOTHING",
                                eigenaar(gemeente),
                                periode.naam(),
                                nu);
                    }
                    return maak(gemeente, periode, nu);
                });
    }

    Scorekaart aanAnderen(Gemeentecode gemeente, Periode periode) {
        return als(
                gemeente,
                () -> {
                    var nu = nu();
                    var openstelling = new Openstelling(periode, config.openNaDagen());
                    boolean gezien =
                            !databank.lees(
                                            "SELECT 1 FROM scorekaart_gezien WHERE eigenaar = ? AND"
                                                    + " periode = ?",
                                            rij -> true,
                                            eigenaar(gemeente),
                                            periode.naam())
                                    .isEmpty();
                    if (!openstelling.geldtOp(LocalDate.ofInstant(nu, ZoneOffset.UTC), gezien)) {
                        throw new ScorekaartNogNietOpen(openstelling.uiterlijkVanaf());
                    }
                    return maak(gemeente, periode, nu).voorAnderen(config.minimum());
                });
    }

    private Scorekaart als(Gemeentecode gemeente, Callable<Scorekaart> werk) {
        return tenancy.callAs(
                Organisatie.gemeente(gemeente), () -> QuarkusTransaction.requiringNew().call(werk));
    }

    private Scorekaart maak(Gemeentecode gemeente, Periode periode, Instant nu) {
        String eigenaar = eigenaar(gemeente);
        var verklaring =
                verklaringen
                        .geldend(eigenaar, periode.naam())
                        .map(v -> {
                            var later = revisies.tel(v);
                            return new Scorekaart.Verklaring(
                                    v.id(), v.verklaardOp(), later.versies(), later.trajecten());
                        })
                        .orElse(null);
        return new Scorekaart(
                gemeente.value(),
                periode.naam(),
                periode.van(),
                periode.laatsteDag(),
                nu,
                verklaring,
                false,
                verklaringen.tel(eigenaar, periode),
                scores.volledigheid(eigenaar, periode),
                scores.tijdigheid(eigenaar, periode),
                scores.leveringen(eigenaar, periode),
                scores.meldingen(eigenaar, periode));
    }

    private Instant nu() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String eigenaar(Gemeentecode gemeente) {
        return "gemeente:" + gemeente.value();
    }
}
