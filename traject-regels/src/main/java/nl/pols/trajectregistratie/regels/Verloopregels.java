package nl.pols.trajectregistratie.regels;

import java.util.List;
import java.util.function.Consumer;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;

/// The rules on the course of a trajectory. Held only against a record that has one.
final class Verloopregels {

    /// One rule, and what finds the places at which it is broken.
    record Verloopregel(Regel regel, Zoeker zoeker) {}

    @FunctionalInterface
    interface Zoeker {
        void zoek(Opgave opgave, Verloop verloop, Afzender afzender, Consumer<String> plek);
    }

    static final List<Verloopregel> ALLE =
            List.of(
                    new Verloopregel(
                            Regelboek.regel("L01-onderbreking-omgekeerd"),
                            Onderbrekingen::omgekeerd),
                    new Verloopregel(
                            Regelboek.regel("L02-onderbreking-buiten-traject"),
                            Onderbrekingen::buitenTraject),
                    new Verloopregel(
                            Regelboek.regel("L03-onderbrekingen-overlappen"),
                            Onderbrekingen::overlappend),
                    new Verloopregel(
                            Regelboek.regel("L04-feit-voor-start"),
                            (o, v, a, plek) ->
                                    Feiten.van(v)
                                            .filter(f -> Feiten.voor(f.dag(), o.startdatum()))
                                            .forEach(f -> plek.accept(f.plek()))),
                    new Verloopregel(
                            Regelboek.regel("L05-feit-in-toekomst"),
                            (o, v, a, plek) ->
                                    Feiten.metAfloop(v)
                                            .filter(f -> Feiten.voor(a.vandaag(), f.dag()))
                                            .forEach(f -> plek.accept(f.plek()))),
                    new Verloopregel(
                            Regelboek.regel("L06-feit-na-einde"),
                            (o, v, a, plek) ->
                                    Feiten.van(v)
                                            .filter(f -> Feiten.voor(Feiten.einde(o), f.dag()))
                                            .forEach(f -> plek.accept(f.plek()))),
                    new Verloopregel(
                            Regelboek.regel("L07-loonwaarde-buiten-bereik"),
                            Feiten::loonwaardeBuitenBereik),
                    new Verloopregel(
                            Regelboek.regel("L08-urenverloop-volgorde"),
                            Feiten::urenNietOpVolgorde),
                    new Verloopregel(
                            Regelboek.regel("L09-urenverloop-buiten-bereik"),
                            Feiten::urenBuitenBereik),
                    new Verloopregel(
                            Regelboek.regel("L10-uitstroomcontrole-zonder-werk"),
                            Afloop::controleZonderWerk),
                    new Verloopregel(
                            Regelboek.regel("L11-uitstroomcontrole-te-vroeg"),
                            Afloop::controleTeVroeg),
                    new Verloopregel(
                            Regelboek.regel("L12-annulering-met-einde"),
                            Afloop::annuleringMetEinde),
                    new Verloopregel(
                            Regelboek.regel("L13-annulering-na-begin"), Afloop::annuleringNaBegin),
                    new Verloopregel(
                            Regelboek.regel("L14-overdracht-met-einde"),
                            Afloop::overdrachtMetEinde),
                    new Verloopregel(
                            Regelboek.regel("L15-overdracht-zonder-ontvanger"),
                            Afloop::overdrachtZonderOntvanger),
                    new Verloopregel(
                            Regelboek.regel("L16-overdracht-voor-start"),
                            Afloop::overdrachtVoorStart),
                    new Verloopregel(
                            Regelboek.regel("L17-overgenomen-van-zichzelf"),
                            Afloop::overgenomenVanZichzelf));

    static final Regel GEBOORTEJAAR = Regelboek.regel("K01-geboortejaar");

    private Verloopregels() {}

    static void toets(Opgave opgave, Afzender afzender, List<Bevinding> bevindingen) {
        Verloop verloop = opgave.verloop();
        if (verloop != null) {
            for (Verloopregel regel : ALLE) {
                regel.zoeker()
                        .zoek(
                                opgave,
                                verloop,
                                afzender,
                                plek -> bevindingen.add(new Bevinding(regel.regel(), plek)));
            }
        }
        if (opgave.kenmerken() != null && geboortejaarKloptNiet(opgave, opgave.kenmerken())) {
            bevindingen.add(new Bevinding(GEBOORTEJAAR, "/geboortejaar"));
        }
    }

    private static boolean geboortejaarKloptNiet(Opgave o, Kenmerken kenmerken) {
        if (kenmerken.geboortejaar() == null || o.startdatum() == null) {
            return false;
        }
        int leeftijd = o.startdatum().getYear() - kenmerken.geboortejaar();
        return leeftijd < Grenswaarde.LEEFTIJD_LAAGSTE.op(o.startdatum())
                || leeftijd > Grenswaarde.LEEFTIJD_HOOGSTE.op(o.startdatum());
    }
}
