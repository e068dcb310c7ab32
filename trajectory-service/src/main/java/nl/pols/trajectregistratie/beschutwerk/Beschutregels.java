package nl.pols.trajectregistratie.beschutwerk;

import static nl.pols.trajectregistratie.dossier.Voorschrift.fout;
import static nl.pols.trajectregistratie.dossier.Voorschrift.waarschuwing;

import java.util.List;
import nl.pols.trajectregistratie.dossier.Voorschrift;

/// The rules about sheltered work, each with its source.
final class Beschutregels {

    static final Voorschrift PERSOON_VOOR_2017 =
            fout(
                    "BW-persoon-voor-2017",
                    "Een persoon kan pas sinds 1 januari 2017 zelf een advies aanvragen. Controleer"
                            + " de datum of de aanvrager.",
                    "A person can apply since 1 January 2017 only. Check the date or the"
                            + " applicant.",
                    "brief 004; Participatiewet artikel 10b");
    static final Voorschrift IN_DE_TOEKOMST =
            fout(
                    "BW-in-de-toekomst",
                    "Een aanvraag of advies ligt niet in de toekomst. Controleer de datum.",
                    "An application or advice isn't in the future. Check the date.",
                    "architectuur 3");
    static final Voorschrift ADVIES_VOOR_AANVRAAG =
            fout(
                    "BW-advies-voor-aanvraag",
                    "Het advies ligt voor de aanvraag. Controleer beide datums.",
                    "The advice is before the application. Check both dates.",
                    "brief 004");
    static final Voorschrift EINDE_ADVIES =
            fout(
                    "BW-einde-advies",
                    "Alleen een positief advies eindigt, niet voor het begon, en altijd met datum"
                            + " en reden.",
                    "Only a positive advice ends, not before it began, and always with a date and a"
                            + " reason.",
                    "brief 004");
    static final Voorschrift ZONDER_POSITIEF_ADVIES =
            fout(
                    "BW-zonder-positief-advies",
                    "Een plaatsing, wachtreden of ander aanbod vraagt een positief advies van UWV"
                            + " op of voor die dag. Registreer eerst het advies.",
                    "A place, a reason for waiting or another offer needs a positive advice by UWV"
                            + " on or before that day. Register the advice first.",
                    "brief 004; Participatiewet artikel 10b");
    static final Voorschrift NA_EINDE_ADVIES =
            fout(
                    "BW-na-einde-advies",
                    "Het advies gold niet meer. Een plaatsing begint voor, en eindigt op of voor"
                            + " de dag waarop het advies eindigt; daarna is een nieuwe aanvraag"
                            + " nodig.",
                    "The advice held no longer. A place begins before and ends on or before the day"
                            + " on which the advice ends; after that a new application is needed.",
                    "brief 004");
    static final Voorschrift EINDE_PLAATSING =
            fout(
                    "BW-einde-plaatsing",
                    "Een plaatsing eindigt na haar begin, en altijd met datum en reden.",
                    "A place ends after its begin, and always with a date and a reason.",
                    "brief 004");
    static final Voorschrift PLAATSINGEN_OVERLAPPEN =
            fout(
                    "BW-plaatsingen-overlappen",
                    "Een persoon heeft op een dag een plaats; plaatsingen staan op volgorde en"
                            + " overlappen niet.",
                    "A person has one place on a day; places are in order and don't overlap.",
                    "brief 004");
    static final Voorschrift AL_GEPLAATST =
            fout(
                    "BW-al-geplaatst",
                    "Deze persoon heeft in die tijd al een plaats onder een ander"
                            + " registratienummer. Beëindig die eerst.",
                    "This person has a place in that time already under another registration"
                            + " number. End that one first.",
                    "brief 004");
    static final Voorschrift WERKGEVER =
            fout(
                    "BW-werkgever",
                    "Het sobId hoort bij werkgever SOB, en alleen daarbij.",
                    "sobId belongs to employer SOB, and to that one only.",
                    "brief 004");
    static final Voorschrift UREN =
            fout(
                    "BW-uren",
                    "Andere uren gelden vanaf een latere dag dan de vorige, binnen de plaatsing.",
                    "Other hours hold from a later day than the ones before, within the place.",
                    "brief 004");
    static final Voorschrift WACHTREDENEN =
            fout(
                    "BW-wachtredenen",
                    "Wachtredenen staan op volgorde van datum, elke dag ten hoogste een.",
                    "Reasons for waiting are in the order of their dates, at most one on a day.",
                    "brief 004");
    static final Voorschrift TERUGVAL =
            fout(
                    "BW-terugval",
                    "Terugval volgt op een overstap van dezelfde persoon naar de banenafspraak, op"
                            + " of voor de dag van de nieuwe aanvraag.",
                    "A fallback follows a step up of the same person to the jobs agreement, on or"
                            + " before the day of the new application.",
                    "brief 004 (Simpel switchen)");
    static final Voorschrift TERUGVAL_ONBEKEND =
            waarschuwing(
                    "BW-terugval-onbekend",
                    "Het dossier waarvan dit een terugval is, is hier nog niet bekend. Lever het"
                            + " alsnog aan, tenzij een andere gemeente het heeft.",
                    "The record of which this is a fallback isn't known here yet. Deliver it,"
                            + " unless another municipality has it.",
                    "brief 004 (Simpel switchen)");
    static final Voorschrift ONBEKENDE_SOB =
            waarschuwing(
                    "BW-sob-onbekend",
                    "Het register kent dit sociaal ontwikkelbedrijf nog niet. Controleer het"
                            + " sobId.",
                    "The register doesn't know this company yet. Check sobId.",
                    "domeinregel T8");

    /// For the document of rules and the test that holds them together.
    static final List<Voorschrift> ALLE =
            List.of(
                    PERSOON_VOOR_2017,
                    IN_DE_TOEKOMST,
                    ADVIES_VOOR_AANVRAAG,
                    EINDE_ADVIES,
                    ZONDER_POSITIEF_ADVIES,
                    NA_EINDE_ADVIES,
                    EINDE_PLAATSING,
                    PLAATSINGEN_OVERLAPPEN,
                    AL_GEPLAATST,
                    WERKGEVER,
                    UREN,
                    WACHTREDENEN,
                    TERUGVAL,
                    TERUGVAL_ONBEKEND,
                    ONBEKENDE_SOB);

    private Beschutregels() {}
}
