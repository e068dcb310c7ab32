package nl.pols.trajectregistratie.regels;

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

    static final List<Inhoudsregel> ALLE =
            List.of(
                    new Inhoudsregel(
                            Regelboek.regel("T1-gepland-voor-start"),
                            "/geplandeEinddatum",
                            (o, a) -> voor(o.geplandeEinddatum(), o.startdatum())),
                    new Inhoudsregel(
                            Regelboek.regel("T1-einde-voor-start"),
                            "/einddatum",
                            (o, a) -> voor(o.einddatum(), o.startdatum())),
                    new Inhoudsregel(
                            Regelboek.regel("T1-uitstroom-zonder-einde"),
                            "/uitstroom",
                            (o, a) -> o.uitstroom() != null && o.einddatum() == null),
                    new Inhoudsregel(
                            Regelboek.regel("T1-einde-zonder-uitstroom"),
                            "/einddatum",
                            (o, a) -> o.einddatum() != null && o.uitstroom() == null),
                    new Inhoudsregel(
                            Regelboek.regel("T1-einde-in-toekomst"),
                            "/einddatum",
                            (o, a) -> voor(a.vandaag(), o.einddatum())),
                    new Inhoudsregel(
                            Regelboek.regel("T2-negatieve-uren"),
                            "/urenPerWeek",
                            (o, a) -> o.urenPerWeek() != null && o.urenPerWeek().heeftNegatief()),
                    new Inhoudsregel(
                            Regelboek.regel("T2-uren-buiten-bereik"),
                            "/urenPerWeek",
                            (o, a) ->
                                    o.urenPerWeek() != null
                                            && (o.urenPerWeek().totaal() <= 0
                                                    || o.urenPerWeek().totaal() > meesteUren(o))),
                    new Inhoudsregel(
                            Regelboek.regel("T2-productie-boven-totaal"),
                            "/urenPerWeek/productie",
                            (o, a) ->
                                    o.urenPerWeek() != null
                                            && o.totaalUrenPerWeek() != null
                                            && o.urenPerWeek().productie() > o.totaalUrenPerWeek()),
                    new Inhoudsregel(
                            Regelboek.regel("T2-som-ongelijk-totaal"),
                            "/totaalUrenPerWeek",
                            (o, a) ->
                                    o.urenPerWeek() != null
                                            && o.totaalUrenPerWeek() != null
                                            && o.urenPerWeek().totaal() != o.totaalUrenPerWeek()),
                    new Inhoudsregel(
                            Regelboek.regel("T3-verlenging-niet-later"),
                            "/verlengingen",
                            (o, a) -> !verlengingenLopenOp(o)),
                    new Inhoudsregel(
                            Regelboek.regel("T3-langer-dan-12-maanden"),
                            "/geplandeEinddatum",
                            (o, a) -> o.afstand() != Afstand.ZEER_GROOT && duurtLangerDanJaar(o)),
                    new Inhoudsregel(
                            Regelboek.regel("T4-vervolg-op-zichzelf"),
                            "/vervolgVan",
                            (o, a) ->
                                    o.vervolgVan() != null
                                            && o.vervolgVan().equals(o.registratienummer())),
                    new Inhoudsregel(
                            Regelboek.regel("T5-behoud-zonder-uitkering"),
                            "/behoudVanUitkering",
                            (o, a) ->
                                    Objects.equals(o.behoudVanUitkering(), true)
                                            && o.uitkering() == Uitkering.GEEN),
                    new Inhoudsregel(
                            Regelboek.regel("T8-andere-gemeente"),
                            "/gemeentecode",
                            (o, a) ->
                                    o.gemeentecode() != null
                                            && !o.gemeentecode().equals(a.gemeentecode())));

    private Inhoudsregels() {}

    /// In hundredths, like the hours themselves.
    private static int meesteUren(Opgave o) {
        return 100 * Grenswaarde.UREN_PER_WEEK_HOOGSTE.op(o.startdatum());
    }

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
        return o.startdatum() != null
                && tot != null
                && tot.isAfter(
                        o.startdatum()
                                .plusMonths(
                                        Grenswaarde.DUUR_MAANDEN_ZONDER_ZEER_GROTE_AFSTAND.op(
                                                o.startdatum())));
    }
}
