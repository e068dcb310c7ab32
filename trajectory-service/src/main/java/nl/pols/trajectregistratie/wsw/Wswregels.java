package nl.pols.trajectregistratie.wsw;

import static nl.pols.trajectregistratie.dossier.Voorschrift.fout;
import static nl.pols.trajectregistratie.dossier.Voorschrift.waarschuwing;

import java.util.List;
import nl.pols.trajectregistratie.dossier.Voorschrift;

/// The rules about Wsw employments, each with its source.
final class Wswregels {

    static final Voorschrift GESLOTEN_GROEP =
            fout(
                    "W1-gesloten-groep",
                    "Na 31 december 2014 begint geen Wsw-dienstverband meer. Alleen wie toen in"
                            + " dienst was gaat voort: geef voortzetting met het begin van het"
                            + " eerste dienstverband.",
                    "No Wsw employment begins after 31 December 2014. Only who was employed then"
                            + " goes on: give voortzetting with the begin of the first employment.",
                    "brief 004; Wsw artikel 2");
    static final Voorschrift VOORTZETTING =
            fout(
                    "W1-voortzetting",
                    "Een voortzetting gaat uit van een dienstverband dat in 2014 of eerder begon en"
                            + " voor dit dienstverband.",
                    "A continuation comes from an employment that began in 2014 or before and"
                            + " before this one.",
                    "brief 004; Wsw artikel 2");
    static final Voorschrift VOORTZETTING_ONBEKEND =
            fout(
                    "W1-voortzetting-onbekend",
                    "Onder dit nummer is bij u geen eerder dienstverband van deze persoon bekend."
                            + " Lever dat eerst aan of verbeter het nummer.",
                    "No earlier employment of this person is known with you under this number."
                            + " Deliver that first or correct the number.",
                    "brief 004");
    static final Voorschrift VOORTZETTING_ELDERS =
            waarschuwing(
                    "W1-voortzetting-elders",
                    "Het eerdere dienstverband is van een ander bedrijf en wordt hier niet"
                            + " nagegaan. Bewaar het bewijs ervan.",
                    "The earlier employment is of another company and isn't checked here. Keep the"
                            + " proof of it.",
                    "brief 004");
    static final Voorschrift ZONDER_WERKGEVER =
            fout(
                    "W2-zonder-werkgever",
                    "Een dienstverband eindigt niet omdat de werkgever eindigt of overgaat: geef"
                            + " opvolgendeWerkgever. Wel mogelijk: een einde door de persoon zelf"
                            + " (regulier werk, pensioen, eigen verzoek).",
                    "An employment doesn't end because the employer ends or goes over: give"
                            + " opvolgendeWerkgever. Possible: an end by the person (regular work,"
                            + " pension, own request).",
                    "brief 002");
    static final Voorschrift ANDERE_OPVOLGER =
            fout(
                    "W2-andere-opvolger",
                    "Dit bedrijf is volgens het register niet de opvolger voor deze gemeente. Zie"
                            + " werkgevers van het dienstverband, of de rechtsopvolging in het"
                            + " register.",
                    "By the register this company is not the successor for this municipality. See"
                            + " werkgevers of the employment, or the succession in the register.",
                    "brief 002");
    static final Voorschrift OPVOLGER_BIJ_PERSOON =
            fout(
                    "W2-opvolger-bij-persoon",
                    "Alleen een einde door overgang of opheffing van de werkgever heeft een"
                            + " opvolgendeWerkgever.",
                    "Only an end because the employer goes over or ends has opvolgendeWerkgever.",
                    "brief 002");
    static final Voorschrift EINDE_VOOR_START =
            fout(
                    "WSW-einde-voor-start",
                    "Het dienstverband eindigt na zijn begin.",
                    "The employment ends after its begin.",
                    "domeinregel T1");
    static final Voorschrift WERKVORMEN =
            fout(
                    "WSW-werkvormen",
                    "De eerste werkvorm begint op de startdatum; elke volgende later dan de vorige"
                            + " en voor het einde.",
                    "The first work form begins on the first day; each next one later than the one"
                            + " before and before the end.",
                    "brief 003");
    static final Voorschrift OMVANG =
            fout(
                    "WSW-omvang",
                    "De eerste omvang geldt vanaf de startdatum; elke volgende vanaf een latere dag"
                            + " dan de vorige en voor het einde.",
                    "The first size holds from the first day; each next one from a later day than"
                            + " the one before and before the end.",
                    "brief 003");
    static final Voorschrift AL_IN_DIENST =
            fout(
                    "WSW-al-in-dienst",
                    "Deze persoon heeft in die tijd al een Wsw-dienstverband bij u of een bedrijf"
                            + " dat in u overging. Beëindig dat eerst, of werk dat bij.",
                    "This person has a Wsw employment in that time already with you or a company"
                            + " that went over into you. End that one first, or update it.",
                    "brief 004");

    static final List<Voorschrift> ALLE =
            List.of(
                    GESLOTEN_GROEP,
                    VOORTZETTING,
                    VOORTZETTING_ONBEKEND,
                    VOORTZETTING_ELDERS,
                    ZONDER_WERKGEVER,
                    ANDERE_OPVOLGER,
                    OPVOLGER_BIJ_PERSOON,
                    EINDE_VOOR_START,
                    WERKVORMEN,
                    OMVANG,
                    AL_IN_DIENST);

    private Wswregels() {}
}
