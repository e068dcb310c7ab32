package nl.pols.trajectregistratie.regels;

import static nl.pols.trajectregistratie.regels.Regel.fout;
import static nl.pols.trajectregistratie.regels.Regel.waarschuwing;

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
                            fout(
                                    "L01-onderbreking-omgekeerd",
                                    "Een onderbreking moet later eindigen dan zij begint.",
                                    "An interruption must end later than it begins."),
                            Onderbrekingen::omgekeerd),
                    new Verloopregel(
                            fout(
                                    "L02-onderbreking-buiten-traject",
                                    "Een onderbreking ligt niet geheel tussen begin en einde van"
                                            + " het traject.",
                                    "An interruption is not wholly between the begin and the end of"
                                            + " the trajectory."),
                            Onderbrekingen::buitenTraject),
                    new Verloopregel(
                            fout(
                                    "L03-onderbrekingen-overlappen",
                                    "Twee onderbrekingen overlappen, of een onderbreking zonder"
                                            + " einde heeft een latere na zich.",
                                    "Two interruptions overlap, or one without an end is followed"
                                            + " by a later one."),
                            Onderbrekingen::overlappend),
                    new Verloopregel(
                            fout(
                                    "L04-feit-voor-start",
                                    "Dit ligt voor de startdatum van het traject.",
                                    "This is before the start of the trajectory."),
                            (o, v, a, plek) ->
                                    Feiten.van(v)
                                            .filter(f -> Feiten.voor(f.dag(), o.startdatum()))
                                            .forEach(f -> plek.accept(f.plek()))),
                    new Verloopregel(
                            fout(
                                    "L05-feit-in-toekomst",
                                    "Dit ligt in de toekomst; meld het als het gebeurd is.",
                                    "This is in the future; report it when it has happened."),
                            (o, v, a, plek) ->
                                    Feiten.metAfloop(v)
                                            .filter(f -> Feiten.voor(a.vandaag(), f.dag()))
                                            .forEach(f -> plek.accept(f.plek()))),
                    new Verloopregel(
                            waarschuwing(
                                    "L06-feit-na-einde",
                                    "Dit ligt na het einde van het traject.",
                                    "This is after the end of the trajectory."),
                            (o, v, a, plek) ->
                                    Feiten.van(v)
                                            .filter(f -> Feiten.voor(Feiten.einde(o), f.dag()))
                                            .forEach(f -> plek.accept(f.plek()))),
                    new Verloopregel(
                            fout(
                                    "L07-loonwaarde-buiten-bereik",
                                    "Een loonwaarde is een percentage van 0 tot en met 100.",
                                    "A productivity is a percentage from 0 to 100."),
                            Feiten::loonwaardeBuitenBereik),
                    new Verloopregel(
                            fout(
                                    "L08-urenverloop-volgorde",
                                    "Wijzigingen van de uren staan op volgorde van dag, elk op een"
                                            + " eigen dag na de startdatum.",
                                    "Changes of the hours are in the order of their days, each on a"
                                            + " day of its own after the start."),
                            Feiten::urenNietOpVolgorde),
                    new Verloopregel(
                            fout(
                                    "L09-urenverloop-buiten-bereik",
                                    "Uren per week zijn niet negatief en hun totaal is meer dan 0"
                                            + " en ten hoogste 40.",
                                    "Weekly hours aren't negative and their total is above 0 and at"
                                            + " most 40."),
                            Feiten::urenBuitenBereik),
                    new Verloopregel(
                            fout(
                                    "L10-uitstroomcontrole-zonder-werk",
                                    "Of iemand nog werkt wordt alleen nagegaan na uitstroom naar"
                                            + " betaald werk.",
                                    "Whether somebody still works is checked only after paid work"
                                            + " as outcome."),
                            Afloop::controleZonderWerk),
                    new Verloopregel(
                            fout(
                                    "L11-uitstroomcontrole-te-vroeg",
                                    "Of iemand nog werkt wordt nagegaan vanaf 26 weken na de"
                                            + " einddatum.",
                                    "Whether somebody still works is checked from 26 weeks after"
                                            + " the end."),
                            Afloop::controleTeVroeg),
                    new Verloopregel(
                            fout(
                                    "L12-annulering-met-einde",
                                    "Een geannuleerd traject heeft geen einddatum, uitstroom of"
                                            + " overdracht.",
                                    "A cancelled trajectory has no end, outcome or hand-over."),
                            Afloop::annuleringMetEinde),
                    new Verloopregel(
                            fout(
                                    "L13-annulering-na-begin",
                                    "Een traject met onderbrekingen, evaluaties, metingen of"
                                            + " andere uren is begonnen; annuleren kan dan alleen"
                                            + " als vergissing.",
                                    "A trajectory with interruptions, reviews, measurements or"
                                        + " changed hours has begun; it can only be cancelled as a"
                                        + " mistake."),
                            Afloop::annuleringNaBegin),
                    new Verloopregel(
                            fout(
                                    "L14-overdracht-met-einde",
                                    "Een overgedragen traject heeft zelf geen einddatum of"
                                            + " uitstroom; die meldt wie het overneemt.",
                                    "A trajectory handed over has no end or outcome of its own;"
                                            + " whoever takes it over reports them."),
                            Afloop::overdrachtMetEinde),
                    new Verloopregel(
                            fout(
                                    "L15-overdracht-zonder-ontvanger",
                                    "Noem de andere gemeente of het andere sociaal"
                                            + " ontwikkelbedrijf dat het traject overneemt.",
                                    "Name the other municipality or the other SOB that takes the"
                                            + " trajectory over."),
                            Afloop::overdrachtZonderOntvanger),
                    new Verloopregel(
                            fout(
                                    "L16-overdracht-voor-start",
                                    "De overdracht ligt voor de startdatum.",
                                    "The hand-over is before the start."),
                            Afloop::overdrachtVoorStart),
                    new Verloopregel(
                            fout(
                                    "L17-overgenomen-van-zichzelf",
                                    "Een traject kan niet van zichzelf zijn overgenomen.",
                                    "A trajectory can't be taken over from itself."),
                            Afloop::overgenomenVanZichzelf));

    static final Regel GEBOORTEJAAR =
            fout(
                    "K01-geboortejaar",
                    "Het geboortejaar past niet bij iemand die op de startdatum tussen 13 en 100"
                            + " jaar is.",
                    "The year of birth doesn't fit somebody between 13 and 100 on the start date.");

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
        return leeftijd < 13 || leeftijd > 100;
    }
}
