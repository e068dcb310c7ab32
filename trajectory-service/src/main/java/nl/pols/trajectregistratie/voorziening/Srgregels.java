package nl.pols.trajectregistratie.voorziening;

import static nl.pols.trajectregistratie.dossier.Voorschrift.fout;

import java.util.List;
import nl.pols.trajectregistratie.dossier.Voorschrift;

/// The rules about a line of the SRG, before it is a provision.
final class Srgregels {

    private static final String SRG =
            "Regeling statistiek Participatiewet, IOAW en IOAZ 2015, bijlage 2";

    static final Voorschrift LENGTE =
            fout(
                    "SRG-lengte",
                    "De regel heeft niet de lengte van een record van de SRG (96 posities; lege"
                        + " velden zijn spaties). Lever het bestand zoals het naar het CBS gaat.",
                    "The line doesn't have the length of an SRG record (96 positions; empty fields"
                            + " are spaces). Deliver the file as it goes to CBS.",
                    SRG);
    static final Voorschrift VERPLICHT =
            fout(
                    "SRG-verplicht",
                    "Dit veld is leeg en mag dat niet zijn. Vul het aan in de bron.",
                    "This field is empty and must not be. Complete it at the source.",
                    SRG);
    static final Voorschrift VORM =
            fout(
                    "SRG-vorm",
                    "Dit veld heeft alleen cijfers, een datum de vorm jjjjmmdd. Zie de indeling op"
                            + " /voorzieningen/srg/indeling.",
                    "This field has digits only, a date the form yyyymmdd. See the layout at"
                            + " /voorzieningen/srg/indeling.",
                    SRG);
    static final Voorschrift BESTAND =
            fout(
                    "SRG-bestand",
                    "De statistiekcode is niet die van de SRG (10). Lever hier geen ander bestand"
                            + " aan, zoals de bijstandsuitkeringen.",
                    "The statistics code isn't that of the SRG (10). Don't deliver another file"
                            + " here, such as that of the benefits.",
                    SRG);
    static final Voorschrift GEMEENTE =
            fout(
                    "SRG-gemeente",
                    "Deze regel is van een andere gemeente dan uw token. Lever hem met het token"
                            + " van die gemeente.",
                    "This line is of another municipality than your token. Deliver it with the"
                            + " token of that one.",
                    SRG);
    static final Voorschrift PERIODE =
            fout(
                    "SRG-periode",
                    "De indeling van 2015 geldt van januari 2015 tot en met december 2018. Lever"
                            + " latere maanden als JSON.",
                    "The layout of 2015 holds from January 2015 to December 2018. Deliver later"
                            + " months as JSON.",
                    SRG);
    static final Voorschrift DUBBEL =
            fout(
                    "SRG-dubbel",
                    "Dit registratienummer staat eerder in dit bestand met een andere inhoud; de"
                            + " eerste telt.",
                    "This registration number is earlier in this file with another content; the"
                            + " first one counts.",
                    SRG);

    static final List<Voorschrift> ALLE =
            List.of(LENGTE, VERPLICHT, VORM, BESTAND, GEMEENTE, PERIODE, DUBBEL);

    private Srgregels() {}
}
