package nl.pols.register.uitwisseling;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import nl.pols.register.gemeente.Gemeenteverwijzingen.Verwijzing;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Identificatie;
import nl.pols.register.sob.Registratie;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.Toestand;
import nl.pols.register.uitwisseling.Feitlezer.Periode;
import org.jspecify.annotations.Nullable;

/// A line as the state that it wants the company to have, with everything that is wrong with it.
///
/// @param toestand null when something is wrong
/// @param registratie what it comes to as a registration; null when something is wrong
record Lezing(List<Fout> fouten, @Nullable Toestand toestand, @Nullable Registratie registratie) {

    /// @param bestaande the company as the register has it, if it does
    static Lezing van(Bedrijf bedrijf, @Nullable Sob bestaande) {
        var lezer = new Feitlezer();
        lezer.verplicht("/id", bedrijf.id());
        var bestaan =
                lezer.geldig(
                        "",
                        new Periode(
                                bedrijf.geldigVan(),
                                bedrijf.geldigVanPrecisie(),
                                bedrijf.geldigTot()),
                        null);
        if (bestaan == null || bedrijf.id() == null) {
            return new Lezing(lezer.fouten(), null, null);
        }
        var feiten = new Feitvertaler(lezer, bedrijf, bestaan);
        var was = bestaande == null ? null : bestaande.toestand();
        var wordt = feiten.toestand(was);
        Samenhang.controleer(wordt, was, lezer);
        var vervallen = was == null ? null : was.vervallen();
        if (vervallen != null
                && (bedrijf.vervallen() == null
                        || !bedrijf.vervallen().is(vervallen)
                        || !wordt.equals(was))) {
            lezer.fout("/id", Fout.Soort.VERVALLEN);
        }
        if (bestaande != null
                && bedrijf.fictief() != null
                && bedrijf.fictief() != bestaande.fictief()) {
            lezer.fout("/fictief", Fout.Soort.FICTIEF);
        }
        return lezer.fouten().isEmpty()
                ? new Lezing(List.of(), wordt, registratie(bedrijf, bedrijf.id(), bestaan, wordt))
                : new Lezing(lezer.fouten(), null, null);
    }

    /// As it began: its first name and legal form, and the number and the seat of its first day.
    private static Registratie registratie(
            Bedrijf bedrijf, UUID id, Geldig bestaan, Toestand toestand) {
        return new Registratie(
                id,
                toestand.namen().getFirst().waarde(),
                bestaan.van(),
                Precisie.ofDag(bedrijf.geldigVanPrecisie()),
                toestand.rechtsvormen().getFirst().waarde(),
                Feit.op(kvkNummers(toestand), bestaan.van())
                        .map(Identificatie::waarde)
                        .orElse(null),
                Feit.op(toestand.zetels(), bestaan.van()).orElse(null),
                Boolean.TRUE.equals(bedrijf.fictief()),
                bedrijf.isRegistratie() ? toestand.relaties() : List.of());
    }

    private static List<Feit<Identificatie>> kvkNummers(Toestand toestand) {
        return toestand.identificaties().stream()
                .filter(f -> f.waarde().soort() == Identificatie.Soort.KVK)
                .toList();
    }

    /// The municipalities to which the state refers, each with its place in the line.
    List<Verwijzing> verwijzingen(String voor) {
        var verwijzingen = new ArrayList<Verwijzing>();
        if (toestand != null) {
            verwijs(voor, Feitentabel.ZETELS, toestand.zetels(), z -> z, verwijzingen);
            verwijs(
                    voor,
                    Feitentabel.RELATIES,
                    toestand.relaties(),
                    r -> r.gemeentecode(),
                    verwijzingen);
        }
        return verwijzingen;
    }

    private static <T> void verwijs(
            String voor,
            Feitentabel<T> tabel,
            List<Feit<T>> feiten,
            java.util.function.Function<T, String> code,
            List<Verwijzing> verwijzingen) {
        int nummer = 0;
        for (Feit<T> feit : feiten) {
            verwijzingen.add(
                    new Verwijzing(
                            voor + "/" + tabel.naam() + "/" + nummer++ + "/gemeentecode",
                            code.apply(feit.waarde()),
                            feit.geldig()));
        }
    }
}
