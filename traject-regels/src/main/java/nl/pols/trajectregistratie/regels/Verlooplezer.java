package nl.pols.trajectregistratie.regels;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.pols.trajectregistratie.regels.Verloop.Annulering;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatie;
import nl.pols.trajectregistratie.regels.Verloop.Loonwaardemeting;
import nl.pols.trajectregistratie.regels.Verloop.Onderbreking;
import nl.pols.trajectregistratie.regels.Verloop.Overdracht;
import nl.pols.trajectregistratie.regels.Verloop.OvergenomenVan;
import nl.pols.trajectregistratie.regels.Verloop.Uitstroomcontrole;
import nl.pols.trajectregistratie.regels.Verloop.Urenstap;
import nl.pols.trajectregistratie.regels.Verloop.Vacature;
import nl.pols.trajectregistratie.regels.Verloop.Werkfit;

/// Reads the fields of a record that tell its course. Made only for a record that has one.
final class Verlooplezer {

    static final Set<String> VELDEN =
            Set.of(
                    "onderbrekingen",
                    "evaluaties",
                    "loonwaardemetingen",
                    "werkfit",
                    "urenverloop",
                    "vacatures",
                    "uitstroomcontrole",
                    "annulering",
                    "overdracht",
                    "overgenomenVan");

    private static final int VEEL = 40;
    private static final int MINDER = 20;
    private static final Pattern METHODE = Pattern.compile("[A-Z][A-Z_]{0,19}");

    private static final Vorm<Onderbreking> ONDERBREKING =
            new Vorm<>(v ->
                    new Onderbreking(
                            v.eis("van", LocalDate.class),
                            v.mogelijk("tot", LocalDate.class),
                            v.eis("reden", Verloop.OnderbrekingReden.class)))
                    .verplicht("van", Waarden::datum)
                    .mogelijk("tot", Waarden::datum)
                    .verplicht("reden", w -> w.code(Codes.ONDERBREKING));

    private static final Vorm<Evaluatie> EVALUATIE =
            new Vorm<>(v ->
                    new Evaluatie(
                            v.eis("datum", LocalDate.class),
                            v.eis("uitkomst", Verloop.Evaluatieuitkomst.class)))
                    .verplicht("datum", Waarden::datum)
                    .verplicht("uitkomst", w -> w.code(Codes.EVALUATIE));

    private static final Vorm<Loonwaardemeting> METING =
            new Vorm<>(v ->
                    new Loonwaardemeting(
                            v.eis("datum", LocalDate.class),
                            v.eis("percentage", Integer.class),
                            v.mogelijk("methode", String.class)))
                    .verplicht("datum", Waarden::datum)
                    .verplicht("percentage", Waarden::geheel)
                    .mogelijk("methode", w -> w.code(METHODE));

    private static final Vorm<Werkfit> WERKFIT =
            new Vorm<>(v ->
                    new Werkfit(
                            v.eis("datum", LocalDate.class),
                            v.eis("bron", Verloop.Werkfitbron.class)))
                    .verplicht("datum", Waarden::datum)
                    .verplicht("bron", w -> w.code(Codes.WERKFITBRON));

    private static final Vorm<Urenstap> URENSTAP =
            new Vorm<>(v ->
                    new Urenstap(
                            v.eis("vanaf", LocalDate.class),
                            new Uren(
                                    v.eis("productie", Integer.class),
                                    v.eis("coaching", Integer.class),
                                    v.eis("scholing", Integer.class),
                                    v.eis("overig", Integer.class))))
                    .verplicht("vanaf", Waarden::datum)
                    .verplicht("productie", Waarden::honderdsten)
                    .verplicht("coaching", Waarden::honderdsten)
                    .verplicht("scholing", Waarden::honderdsten)
                    .verplicht("overig", Waarden::honderdsten);

    private static final Vorm<Vacature> VACATURE =
            new Vorm<>(v ->
                    new Vacature(
                            v.eis("datum", LocalDate.class),
                            v.eis("passend", Boolean.class),
                            v.eis("voorgesteld", Boolean.class)))
                    .verplicht("datum", Waarden::datum)
                    .verplicht("passend", Waarden::janee)
                    .verplicht("voorgesteld", Waarden::janee);

    private static final Vorm<Uitstroomcontrole> UITSTROOMCONTROLE =
            new Vorm<>(v ->
                    new Uitstroomcontrole(
                            v.eis("datum", LocalDate.class), v.eis("aanHetWerk", Boolean.class)))
                    .verplicht("datum", Waarden::datum)
                    .verplicht("aanHetWerk", Waarden::janee);

    private static final Vorm<Annulering> ANNULERING =
            new Vorm<>(v ->
                    new Annulering(
                            v.eis("datum", LocalDate.class),
                            v.eis("reden", Verloop.Annuleringreden.class)))
                    .verplicht("datum", Waarden::datum)
                    .verplicht("reden", w -> w.code(Codes.ANNULERING));

    private static final Vorm<Overdracht> OVERDRACHT =
            new Vorm<>(v ->
                    new Overdracht(
                            v.eis("datum", LocalDate.class),
                            v.mogelijk("naarGemeentecode", String.class),
                            v.mogelijk("naarSobId", UUID.class),
                            v.mogelijk("nieuwTrajectNummer", String.class)))
                    .verplicht("datum", Waarden::datum)
                    .mogelijk("naarGemeentecode", Waarden::gemeentecode)
                    .mogelijk("naarSobId", Waarden::uuid)
                    .mogelijk("nieuwTrajectNummer", w -> w.tekst(36));

    private static final Vorm<OvergenomenVan> OVERGENOMEN =
            new Vorm<>(v ->
                    new OvergenomenVan(
                            v.eis("gemeentecode", String.class),
                            v.eis("registratienummer", String.class)))
                    .verplicht("gemeentecode", Waarden::gemeentecode)
                    .verplicht("registratienummer", w -> w.tekst(36));

    private Verlooplezer() {}

    static void lees(String veld, Waarden waarde, VerloopBouwer bouwer) throws IOException {
        switch (veld) {
            case "onderbrekingen" -> bouwer.onderbrekingen(ONDERBREKING.lijst(waarde, MINDER));
            case "evaluaties" -> bouwer.evaluaties(EVALUATIE.lijst(waarde, VEEL));
            case "loonwaardemetingen" -> bouwer.metingen(METING.lijst(waarde, MINDER));
            case "urenverloop" -> bouwer.urenverloop(URENSTAP.lijst(waarde, VEEL));
            case "vacatures" -> bouwer.vacatures(VACATURE.lijst(waarde, VEEL));
            case "werkfit" -> bouwer.veld(WERKFIT.object(waarde));
            case "uitstroomcontrole" -> bouwer.veld(UITSTROOMCONTROLE.object(waarde));
            case "annulering" -> bouwer.veld(ANNULERING.object(waarde));
            case "overdracht" -> bouwer.veld(OVERDRACHT.object(waarde));
            case "overgenomenVan" -> bouwer.veld(OVERGENOMEN.object(waarde));
            default -> throw new IllegalArgumentException("no course field: " + veld);
        }
    }
}
