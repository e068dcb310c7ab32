package nl.pols.register.rechtsopvolging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Opvolging;
import nl.pols.register.sob.Relatie;
import nl.pols.register.sob.Toestand;
import org.jspecify.annotations.Nullable;

/// What an act must have done to a party, by how that party is now: for an act of which an import
/// told no more than that its consequences stand with the companies. Who ended on its day lived on
/// with what it had the day before; who began by it wasn't there; what began on its day with who
/// went on, was as before it.
final class Geschat {
    private final Aanvraag aanvraag;
    private final LocalDate dag;

    Geschat(Aanvraag aanvraag) {
        this.aanvraag = aanvraag;
        this.dag = aanvraag.ingangsdatum();
    }

    /// @param partij any party to the act, as it is now
    Gevolg van(UUID id, Function<UUID, Toestand> partij) {
        var nu = partij.apply(id);
        var overgang = Overgang.van(aanvraag);
        if (overgang == null) {
            return gingVerder(nu);
        }
        return overgang.voorgangerIds().contains(id)
                ? eindigde(nu)
                : volgdeOp(id, nu, overgang, partij);
    }

    private Gevolg eindigde(Toestand nu) {
        var erbij = Toestand.leeg().metOpvolgers(doorDezeAct(nu.opvolgers()));
        if (!dag.equals(nu.bestaan().tot())) {
            return new Gevolg(erbij, Toestand.leeg());
        }
        var weg = Toestand.leeg();
        for (Feitentabel<?> tabel : Feitentabel.alle()) {
            erbij = erbij.samen(eindigend(tabel, nu));
            weg = weg.samen(lopend(tabel, nu));
        }
        return new Gevolg(erbij, weg);
    }

    private <T> Toestand eindigend(Feitentabel<T> tabel, Toestand nu) {
        return Toestand.leeg().met(tabel, totDeDag(nu.feiten(tabel)));
    }

    private <T> Toestand lopend(Feitentabel<T> tabel, Toestand nu) {
        return Toestand.leeg()
                .met(tabel, totDeDag(nu.feiten(tabel)).stream().map(f -> tot(f, null)).toList());
    }

    private <T> List<Feit<T>> totDeDag(List<Feit<T>> feiten) {
        return feiten.stream().filter(f -> dag.equals(f.geldig().tot())).toList();
    }

    private <T> List<Feit<T>> vanDeDag(List<Feit<T>> feiten) {
        return feiten.stream().filter(f -> dag.equals(f.geldig().van())).toList();
    }

    private static <T> Feit<T> tot(Feit<T> feit, @Nullable LocalDate tot) {
        return new Feit<>(feit.waarde(), new Geldig(feit.geldig().van(), tot), feit.precisie());
    }

    private Gevolg volgdeOp(
            UUID id, Toestand nu, Overgang overgang, Function<UUID, Toestand> partij) {
        var voorgangers = doorDezeAct(nu.voorgangers());
        boolean nieuw =
                overgang.ontvangers().stream()
                        .anyMatch(o -> o.id().equals(id) && o.opvolger().nieuw() != null);
        if (nieuw && dag.equals(nu.bestaan().van())) {
            return new Gevolg(
                    nu.metOpvolgers(List.of()).metVoorgangers(voorgangers), Toestand.leeg());
        }
        var gebracht = new HashSet<Relatie>();
        for (Opvolging opvolging : voorgangers) {
            totDeDag(partij.apply(opvolging.voorgangerId()).relaties()).stream()
                    .map(Feit::waarde)
                    .filter(r -> opvolging.metGemeente(r.gemeentecode()))
                    .forEach(gebracht::add);
        }
        var relaties =
                vanDeDag(nu.relaties()).stream()
                        .filter(r -> gebracht.contains(r.waarde()))
                        .toList();
        return new Gevolg(
                Toestand.leeg().metVoorgangers(voorgangers).met(Feitentabel.RELATIES, relaties),
                Toestand.leeg());
    }

    private List<Opvolging> doorDezeAct(Collection<Opvolging> opvolgingen) {
        return opvolgingen.stream()
                .filter(o -> o.rechtsopvolgingId().equals(aanvraag.id()))
                .toList();
    }

    /// As the same SOB, with another name, legal form or task from the day on.
    private Gevolg gingVerder(Toestand nu) {
        var delen = new ArrayList<Gevolg>();
        switch (aanvraag) {
            case Aanvraag.Naamswijziging hernoeming -> delen.add(vervangen(Feitentabel.NAMEN, nu));
            case Aanvraag.SamenvoegingSocialeDienst samen -> {
                if (samen.nieuweNaam() != null) {
                    delen.add(vervangen(Feitentabel.NAMEN, nu));
                }
                if (samen.rechtsvorm() != null) {
                    delen.add(vervangen(Feitentabel.RECHTSVORMEN, nu));
                }
                if (samen.volledig()) {
                    delen.add(vervangen(Feitentabel.TAAKOMVANG, nu));
                }
            }
            case Aanvraag.Fusie fusie -> throw new IllegalStateException("Nobody went on");
            case Aanvraag.Splitsing splitsing -> throw new IllegalStateException("Nobody went on");
            case Aanvraag.Opheffing opheffing -> throw new IllegalStateException("Nobody went on");
        }
        return delen.stream()
                .reduce(
                        new Gevolg(Toestand.leeg(), Toestand.leeg()),
                        (een, ander) ->
                                new Gevolg(
                                        een.erbij().samen(ander.erbij()),
                                        een.weg().samen(ander.weg())));
    }

    /// What held until the day went on for as long as what began then. Of the names and legal forms
    /// the first one stays: there is one on every day.
    private <T> Gevolg vervangen(Feitentabel<T> tabel, Toestand nu) {
        var nieuw = vanDeDag(nu.feiten(tabel)).stream().findFirst().orElse(null);
        var oud = totDeDag(nu.feiten(tabel)).stream().findFirst().orElse(null);
        var leeg = Toestand.leeg();
        if (nieuw == null || oud == null && tabel != Feitentabel.TAAKOMVANG) {
            return new Gevolg(leeg, leeg);
        }
        if (oud == null) {
            return new Gevolg(leeg.met(tabel, List.of(nieuw)), leeg);
        }
        return new Gevolg(
                leeg.met(tabel, List.of(oud, nieuw)),
                leeg.met(tabel, List.of(tot(oud, nieuw.geldig().tot()))));
    }
}
