package nl.pols.trajectregistratie.voorziening;

import static nl.pols.trajectregistratie.dossier.Voorschrift.fout;
import static nl.pols.trajectregistratie.dossier.Voorschrift.waarschuwing;

import java.util.List;
import nl.pols.trajectregistratie.dossier.Voorschrift;

/// The rules about provisions and register flags, each with its source.
final class Voorzieningregels {

    private static final String SRG =
            "Regeling statistiek Participatiewet, IOAW en IOAZ 2015, bijlage 2";

    static final Voorschrift EINDE =
            fout(
                    "VZ-einde",
                    "Een voorziening eindigt na haar begin, en altijd met datum en reden.",
                    "A provision ends after its begin, and always with a date and a reason.",
                    SRG);
    static final Voorschrift TYPE_ONBEKEND =
            fout(
                    "VZ-type-onbekend",
                    "De codelijst die op de startdatum geldt kent dit type niet. Zie"
                            + " /voorzieningcodes.",
                    "The list of codes that holds on the first day doesn't have this type. See"
                            + " /voorzieningcodes.",
                    SRG);
    static final Voorschrift GEEN_CODELIJST =
            waarschuwing(
                    "VZ-geen-codelijst",
                    "Voor de startdatum is geen codelijst bekend; het type is niet nagegaan.",
                    "No list of codes is known for the first day; the type wasn't checked.",
                    SRG);
    static final Voorschrift LOONWAARDE =
            fout(
                    "VZ-loonwaarde",
                    "Bij dit type hoort geen loonwaarde.",
                    "No wage value belongs to this type.",
                    SRG);
    static final Voorschrift REGISTRATIE_EINDE =
            fout(
                    "DG-geldigheid",
                    "De registratie eindigt na haar begin.",
                    "The flag ends after its begin.",
                    "brief 004");
    static final Voorschrift REGISTRATIE_OVERLAPT =
            fout(
                    "DG-overlapt",
                    "Deze persoon is in die tijd al geregistreerd onder een ander nummer.",
                    "This person is registered in that time already under another number.",
                    "brief 004");
    static final Voorschrift BAAN =
            fout(
                    "DG-baan",
                    "Een baan begint terwijl de registratie geldt en eindigt na haar begin.",
                    "A job begins while the flag holds and ends after its begin.",
                    "brief 004");

    static final List<Voorschrift> ALLE =
            List.of(
                    EINDE,
                    TYPE_ONBEKEND,
                    GEEN_CODELIJST,
                    LOONWAARDE,
                    REGISTRATIE_EINDE,
                    REGISTRATIE_OVERLAPT,
                    BAAN);

    private Voorzieningregels() {}
}
