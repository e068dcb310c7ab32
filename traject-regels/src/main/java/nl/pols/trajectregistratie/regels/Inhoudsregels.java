package nl.pols.trajectregistratie.regels;

import static nl.pols.trajectregistratie.regels.Regel.fout;
import static nl.pols.trajectregistratie.regels.Regel.waarschuwing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.jspecify.annotations.Nullable;

/// The rules on the content of one record by itself (domain rules T1, T2, T3, T5 and the sender's
/// part of T8). What is missing breaks no rule here: the reader has already said so.
final class Inhoudsregels {

    /// One rule, where it points, and when it is broken.
    record Inhoudsregel(Regel regel, String pointer, BiPredicate<Opgave, Afzender> geschonden) {}

    private static final int VEERTIG_UUR = 4_000;

    static final List<Inhoudsregel> ALLE =
            List.of(
                    new Inhoudsregel(
                            fout(
                                    "T1-gepland-voor-start",
                                    "De geplande einddatum ligt voor de startdatum.",
                                    "The planned end is before the start."),
                            "/geplandeEinddatum",
                            (o, a) -> voor(o.geplandeEinddatum(), o.startdatum())),
                    new Inhoudsregel(
                            fout(
                                    "T1-einde-voor-start",
                                    "De einddatum ligt voor de startdatum.",
                                    "The end is before the start."),
                            "/einddatum",
                            (o, a) -> voor(o.einddatum(), o.startdatum())),
                    new Inhoudsregel(
                            fout(
                                    "T1-uitstroom-zonder-einde",
                                    "Er is een uitstroom maar geen einddatum; een lopend traject"
                                            + " heeft geen uitstroom.",
                                    "There is an outcome but no end; a running trajectory has no"
                                            + " outcome."),
                            "/uitstroom",
                            (o, a) -> o.uitstroom() != null && o.einddatum() == null),
                    new Inhoudsregel(
                            fout(
                                    "T1-einde-zonder-uitstroom",
                                    "Er is een einddatum maar geen uitstroom; geef precies één"
                                            + " uitstroom.",
                                    "There is an end but no outcome; give exactly one outcome."),
                            "/einddatum",
                            (o, a) -> o.einddatum() != null && o.uitstroom() == null),
                    new Inhoudsregel(
                            waarschuwing(
                                    "T1-einde-in-toekomst",
                                    "De einddatum ligt in de toekomst; het traject telt tot die dag"
                                            + " als lopend.",
                                    "The end is in the future; the trajectory counts as running"
                                            + " until that day."),
                            "/einddatum",
                            (o, a) -> voor(a.vandaag(), o.einddatum())),
                    new Inhoudsregel(
                            fout(
                                    "T2-negatieve-uren",
                                    "Uren per week kunnen niet negatief zijn.",
                                    "Weekly hours can't be negative."),
                            "/urenPerWeek",
                            (o, a) -> o.urenPerWeek() != null && o.urenPerWeek().heeftNegatief()),
                    new Inhoudsregel(
                            fout(
                                    "T2-uren-buiten-bereik",
                                    "Het totaal van de uren per week moet meer dan 0 en ten hoogste"
                                            + " 40 zijn.",
                                    "The total of the weekly hours must be above 0 and at most"
                                            + " 40."),
                            "/urenPerWeek",
                            (o, a) ->
                                    o.urenPerWeek() != null
                                            && (o.urenPerWeek().totaal() <= 0
                                                    || o.urenPerWeek().totaal() > VEERTIG_UUR)),
                    new Inhoudsregel(
                            fout(
                                    "T2-productie-boven-totaal",
                                    "Er zijn meer uren productie dan uren in totaal.",
                                    "There are more production hours than hours in total."),
                            "/urenPerWeek/productie",
                            (o, a) ->
                                    o.urenPerWeek() != null
                                            && o.totaalUrenPerWeek() != null
                                            && o.urenPerWeek().productie() > o.totaalUrenPerWeek()),
                    new Inhoudsregel(
                            fout(
                                    "T2-som-ongelijk-totaal",
                                    "De uren naar soort tellen niet op tot het opgegeven totaal.",
                                    "The hours by kind do not add up to the given total."),
                            "/totaalUrenPerWeek",
                            (o, a) ->
                                    o.urenPerWeek() != null
                                            && o.totaalUrenPerWeek() != null
                                            && o.urenPerWeek().totaal() != o.totaalUrenPerWeek()),
                    new Inhoudsregel(
                            fout(
                                    "T3-verlenging-niet-later",
                                    "Elke verlenging moet later eindigen dan de startdatum en dan"
                                            + " de vorige verlenging.",
                                    "Every extension must end later than the start and than the"
                                            + " extension before."),
                            "/verlengingen",
                            (o, a) -> !verlengingenLopenOp(o)),
                    new Inhoudsregel(
                            waarschuwing(
                                    "T3-langer-dan-12-maanden",
                                    "Het traject duurt langer dan twaalf maanden zonder een zeer"
                                            + " grote afstand tot de arbeidsmarkt.",
                                    "The trajectory lasts longer than twelve months without a very"
                                            + " large distance to the labour market."),
                            "/geplandeEinddatum",
                            (o, a) -> o.afstand() != Afstand.ZEER_GROOT && duurtLangerDanJaar(o)),
                    new Inhoudsregel(
                            fout(
                                    "T4-vervolg-op-zichzelf",
                                    "Een traject kan geen vervolg op zichzelf zijn.",
                                    "A trajectory can't be the follow-up of itself."),
                            "/vervolgVan",
                            (o, a) ->
                                    o.vervolgVan() != null
                                            && o.vervolgVan().equals(o.registratienummer())),
                    new Inhoudsregel(
                            fout(
                                    "T5-behoud-zonder-uitkering",
                                    "Behoud van uitkering kan niet zonder uitkering.",
                                    "A benefit can't be retained without a benefit."),
                            "/behoudVanUitkering",
                            (o, a) ->
                                    Objects.equals(o.behoudVanUitkering(), true)
                                            && o.uitkering() == Uitkering.GEEN),
                    new Inhoudsregel(
                            fout(
                                    "T8-andere-gemeente",
                                    "De gemeentecode is niet die van de afzender.",
                                    "The municipality code is not the sender's."),
                            "/gemeentecode",
                            (o, a) ->
                                    o.gemeentecode() != null
                                            && !o.gemeentecode().equals(a.gemeentecode())));

    private Inhoudsregels() {}

    private static boolean voor(@Nullable LocalDate eerste, @Nullable LocalDate tweede) {
        return eerste != null && tweede != null && eerste.isBefore(tweede);
    }

    private static boolean verlengingenLopenOp(Opgave o) {
        LocalDate vorige = o.startdatum();
        for (Verlenging verlenging : o.verlengingen()) {
            if (vorige != null && !verlenging.nieuweEinddatum().isAfter(vorige)) {
                return false;
            }
            vorige = verlenging.nieuweEinddatum();
        }
        return o.verlengingen().isEmpty() || !voor(o.laatstGepland(), o.geplandeEinddatum());
    }

    private static boolean duurtLangerDanJaar(Opgave o) {
        LocalDate tot = o.einddatum() != null ? o.einddatum() : o.laatstGepland();
        return o.startdatum() != null && tot != null && tot.isAfter(o.startdatum().plusMonths(12));
    }
}
