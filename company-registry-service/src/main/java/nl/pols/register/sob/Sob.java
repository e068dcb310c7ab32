package nl.pols.register.sob;

import static nl.pols.register.sob.Feitentabel.IDENTIFICATIES;
import static nl.pols.register.sob.Feitentabel.NAMEN;
import static nl.pols.register.sob.Feitentabel.RECHTSVORMEN;
import static nl.pols.register.sob.Feitentabel.RELATIES;
import static nl.pols.register.sob.Feitentabel.ZETELS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.pols.register.Feit;
import nl.pols.register.Kalender;
import nl.pols.register.Precisie;
import org.jspecify.annotations.Nullable;

/// A social development company, from registration to succession. Guards that it has one name on
/// every day of its life, no two equal relations with a municipality at once, no relation outside
/// its life, and that it goes over into another SOB at most once (letter 002; domain rules R1 and
/// R2).
public final class Sob {
    private final UUID id;
    private final boolean fictief;
    private final Instant geregistreerdOp;
    private final @Nullable Toestand geladen;
    private Toestand toestand;
    private long versie;
    private Instant bijgewerktOp;

    /// As it was read from the register.
    Sob(
            UUID id,
            boolean fictief,
            Instant geregistreerdOp,
            Instant bijgewerktOp,
            long versie,
            Toestand toestand) {
        this.id = id;
        this.fictief = fictief;
        this.geregistreerdOp = geregistreerdOp;
        this.bijgewerktOp = bijgewerktOp;
        this.versie = versie;
        this.geladen = toestand;
        this.toestand = toestand;
    }

    private Sob(Registratie registratie, Toestand toestand, Instant op) {
        this.id = registratie.id();
        this.fictief = registratie.fictief();
        this.geregistreerdOp = op.truncatedTo(ChronoUnit.MICROS);
        this.bijgewerktOp = geregistreerdOp;
        this.versie = 1;
        this.geladen = null;
        this.toestand = toestand;
    }

    /// A new SOB; [#geregistreerd] is its first event.
    public static Sob nieuw(Registratie registratie, List<Opvolging> voorgangers, Instant op) {
        var toestand =
                Toestand.begin(registratie.vanBegin(true), voorgangers)
                        .met(NAMEN, List.of(registratie.vanBegin(registratie.naam())))
                        .met(RECHTSVORMEN, List.of(registratie.vanBegin(registratie.rechtsvorm())))
                        .met(IDENTIFICATIES, registratie.identificaties())
                        .met(ZETELS, registratie.zetels());
        var sob = new Sob(registratie, toestand, op);
        List<Feit<Relatie>> relaties = List.of();
        for (Feit<Relatie> relatie : registratie.relaties()) {
            relaties = Relaties.begin(sob, relaties, relatie);
        }
        sob.toestand = toestand.met(RELATIES, relaties);
        return sob;
    }

    /// A new SOB of which everything is told at once.
    public static Sob nieuw(Registratie registratie, UnaryOperator<Toestand> regel, Instant op) {
        var kaal = nieuw(registratie, List.of(), op);
        kaal.toestand = regel.apply(kaal.toestand);
        return kaal;
    }

    /// One moment of knowing for a change to several: none of them knows it before another.
    public static Instant samen(Collection<Sob> sobs, Instant nu) {
        return sobs.stream()
                .map(sob -> sob.bijgewerktOp.plus(1, ChronoUnit.MICROS))
                .reduce(nu.truncatedTo(ChronoUnit.MICROS), (a, b) -> a.isAfter(b) ? a : b);
    }

    public SobEvent.SobGeregistreerd geregistreerd() {
        return new SobEvent.SobGeregistreerd(gegevens(), versie, bijgewerktOp);
    }

    /// Gives it another name from `per` on, until the next one that is known; the name until then
    /// stays in its history. Renames of different days may become known in any order.
    public SobEvent.SobHernoemd hernoem(String naam, LocalDate per, Precisie precisie, Instant op) {
        wijzig(toestand.met(NAMEN, Namen.met(this, naam, per, precisie)), op);
        return new SobEvent.SobHernoemd(gegevens(), versie, bijgewerktOp);
    }

    /// Goes on as the same SOB, with a name, a legal form or a task that begins on `per`, as far as
    /// they are given.
    public SobEvent.SobGewijzigd gaVerderAls(
            @Nullable String naam,
            @Nullable Rechtsvorm rechtsvorm,
            @Nullable Taakomvang taakomvang,
            LocalDate per,
            Instant op) {
        wijzig(Voortzetting.van(this, naam, rechtsvorm, taakomvang, per), op);
        return new SobEvent.SobGewijzigd(gegevens(), versie, bijgewerktOp);
    }

    /// Begins a relation. With `vervangt` it takes the place of that relation with the same
    /// municipality, which ends on the day the new one begins.
    public SobEvent.SobRelatieGewijzigd beginRelatie(
            Feit<Relatie> relatie, Relatie.@Nullable Soort vervangt, Instant op) {
        var relaties = toestand.relaties();
        if (vervangt != null) {
            var oude = new Relatie(relatie.waarde().gemeentecode(), vervangt);
            relaties = Relaties.eindig(this, relaties, oude, relatie.geldig().van());
        }
        wijzig(toestand.met(RELATIES, Relaties.begin(this, relaties, relatie)), op);
        return relatieGewijzigd();
    }

    /// Ends a relation: `per` is the first day without it.
    public SobEvent.SobRelatieGewijzigd eindigRelatie(Relatie relatie, LocalDate per, Instant op) {
        var over = Relaties.eindig(this, toestand.relaties(), relatie, per);
        wijzig(toestand.met(RELATIES, over), op);
        return relatieGewijzigd();
    }

    /// Ends on that day, with its names and its relations, and goes over into others; without any
    /// it is dissolved. What it had from then on is for them: ask [#relatiesVanaf] first.
    public SobEvent eindig(LocalDate dag, List<Opvolging> opvolgers, Instant op) {
        if (!toestand.opvolgers().isEmpty()) {
            throw new SobRefused.AlOpgevolgd(toestand.opvolgers().getFirst());
        }
        Leven.eisBinnen(this, dag);
        Leven.eisNaVoorgangers(this, dag);
        var laatste = toestand.namen().getLast().geldig().van();
        if (!laatste.isBefore(dag)) {
            throw new SobRefused.NaamOverlapt(id, dag, laatste);
        }
        wijzig(toestand.tot(dag).metOpvolgers(opvolgers), op);
        return opvolgers.isEmpty()
                ? new SobEvent.SobGewijzigd(gegevens(), versie, bijgewerktOp)
                : new SobEvent.SobOpgevolgd(gegevens(), versie, bijgewerktOp);
    }

    /// It ended already, and is now known to have gone over into these.
    public SobEvent.SobOpgevolgd isOpgevolgd(List<Opvolging> opvolgers, Instant op) {
        wijzig(toestand.metOpvolgers(opvolgers), op);
        return new SobEvent.SobOpgevolgd(gegevens(), versie, bijgewerktOp);
    }

    /// Takes over from predecessors what they had with municipalities; what it has already, stays.
    public SobEvent.SobRelatieGewijzigd volgOp(
            List<Opvolging> opvolgingen, List<Feit<Relatie>> relaties, Instant op) {
        opvolgingen.forEach(o -> Leven.eisOp(this, o.ingangsdatum()));
        var voorgangers = new ArrayList<>(toestand.voorgangers());
        voorgangers.addAll(opvolgingen);
        var binnen = Feit.binnen(relaties, toestand.bestaan());
        wijzig(
                toestand.metVoorgangers(voorgangers)
                        .met(RELATIES, Feit.samen(toestand.relaties(), binnen)),
                op);
        return relatieGewijzigd();
    }

    public List<Feit<Relatie>> relatiesVanaf(LocalDate dag) {
        return Feit.na(toestand.relaties(), dag);
    }

    /// Changes its facts by a rule that is not about itself alone; the rule refuses or gives the
    /// new state.
    public SobEvent.SobGewijzigd wijzigFeiten(UnaryOperator<Toestand> regel, Instant op) {
        wijzig(regel.apply(toestand), op);
        return new SobEvent.SobGewijzigd(gegevens(), versie, bijgewerktOp);
    }

    private void wijzig(Toestand nieuw, Instant op) {
        if (toestand.vervallen() != null && nieuw.vervallen() != null) {
            throw new SobRefused.SobVervallen(id, toestand.vervallen());
        }
        var moment = op.truncatedTo(ChronoUnit.MICROS);
        // Two changes never share a moment: else the fact between them would have been known at no
        // time.
        bijgewerktOp =
                moment.isAfter(bijgewerktOp) ? moment : bijgewerktOp.plus(1, ChronoUnit.MICROS);
        versie++;
        toestand = nieuw;
    }

    private SobEvent.SobRelatieGewijzigd relatieGewijzigd() {
        return new SobEvent.SobRelatieGewijzigd(gegevens(), versie, bijgewerktOp);
    }

    private SobGegevens gegevens() {
        return SobGegevens.van(this, LocalDate.ofInstant(bijgewerktOp, Kalender.NEDERLAND));
    }

    public UUID id() {
        return id;
    }

    public long versie() {
        return versie;
    }

    public String naamOp(LocalDate dag) {
        return toestand.naamOp(dag);
    }

    public boolean fictief() {
        return fictief;
    }

    Instant geregistreerdOp() {
        return geregistreerdOp;
    }

    public Instant bijgewerktOp() {
        return bijgewerktOp;
    }

    public Toestand toestand() {
        return toestand;
    }

    /// What the register held to be true when this command began; null for a new SOB.
    @Nullable Toestand geladen() {
        return geladen;
    }
}
