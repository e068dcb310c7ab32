package nl.pols.trajectregistratie.regels;

import static nl.pols.trajectregistratie.regels.Regel.fout;

import java.util.List;

/// The rules on the form of a record: those that the reader itself finds.
public final class Vormregels {

    public static final Regel GEEN_JSON =
            fout(
                    "V01-geen-json",
                    "Deze regel is geen geldig JSON-object; lever per regel precies één object"
                            + " aan.",
                    "This line is not a valid JSON object; send exactly one object per line.");
    public static final Regel ONBEKEND_VELD =
            fout(
                    "V02-onbekend-veld",
                    "Dit veld kennen wij niet; verwijder het of verbeter de naam.",
                    "This field is unknown; remove it or correct its name.");
    public static final Regel VERKEERD_TYPE =
            fout(
                    "V03-verkeerd-type",
                    "Dit veld heeft een verkeerd JSON-type; zie het gegevensmodel.",
                    "This field has the wrong JSON type; see the data model.");
    public static final Regel ONTBREEKT =
            fout(
                    "V04-verplicht-veld",
                    "Dit veld is verplicht en ontbreekt.",
                    "This field is mandatory and missing.");
    public static final Regel DATUM =
            fout(
                    "V05-datum",
                    "Geef een bestaande datum tussen 1950 en 2100 in de vorm jjjj-mm-dd.",
                    "Give an existing date between 1950 and 2100 in the form yyyy-mm-dd.");
    public static final Regel CODE =
            fout(
                    "V06-codewaarde",
                    "Deze waarde staat niet in de codelijst van dit veld.",
                    "This value is not in the code list of this field.");
    public static final Regel GETAL =
            fout(
                    "V07-getal",
                    "Geef een getal zonder exponent, met ten hoogste twee decimalen en kleiner dan"
                            + " 10.000.",
                    "Give a number without exponent, with at most two decimals and below 10,000.");
    public static final Regel TEKST =
            fout(
                    "V08-tekst",
                    "Deze tekst is leeg, te lang of bevat stuurtekens.",
                    "This text is empty, too long or contains control characters.");
    public static final Regel BSN =
            fout(
                    "V09-bsn",
                    "Het BSN bestaat niet uit negen cijfers of voldoet niet aan de elfproef.",
                    "The BSN does not have nine digits or fails the eleven test.");
    public static final Regel UUID_VORM =
            fout(
                    "V10-uuid",
                    "Geef een UUID in de gebruikelijke vorm van 36 tekens.",
                    "Give a UUID in its usual form of 36 characters.");
    public static final Regel GEMEENTECODE =
            fout(
                    "V11-gemeentecode",
                    "Geef een gemeentecode als GM gevolgd door vier cijfers.",
                    "Give a municipality code as GM followed by four digits.");
    public static final Regel DUBBEL_VELD =
            fout(
                    "V12-dubbel-veld",
                    "Dit veld komt in dit object meer dan één keer voor.",
                    "This field occurs more than once in this object.");
    public static final Regel TE_LANG =
            fout(
                    "V13-regel-te-lang",
                    "Deze regel is langer dan 65.536 bytes en is overgeslagen.",
                    "This line is longer than 65,536 bytes and was skipped.");
    public static final Regel BSN_ELDERS =
            fout(
                    "V14-bsn-buiten-bsn-veld",
                    "Het BSN staat ook in een ander veld; gebruik daar een eigen nummer of andere"
                            + " tekst.",
                    "The BSN is also in another field; use a number of your own or other text"
                            + " there.");
    public static final Regel TE_VEEL =
            fout(
                    "V15-te-veel-verlengingen",
                    "Deze lijst is te lang: een traject kan hier ten hoogste 40 verlengingen,"
                        + " evaluaties, urenwijzigingen of vacatures hebben, en 20 onderbrekingen"
                        + " of loonwaardemetingen.",
                    "This list is too long: a trajectory can have at most 40 extensions, reviews,"
                            + " changes of hours or vacancies here, and 20 interruptions or"
                            + " measurements.");

    public static final Regel GEEN_RIJ =
            fout(
                    "V16-geen-tabelrij",
                    "Deze rij past niet bij de kopregel: zij heeft een ander aantal cellen, of"
                            + " bevat tekens die geen UTF-8 zijn.",
                    "This row does not fit the header: it has another number of cells, or"
                            + " characters that are not UTF-8.");

    static final List<Regel> ALLE =
            List.of(
                    GEEN_JSON,
                    ONBEKEND_VELD,
                    VERKEERD_TYPE,
                    ONTBREEKT,
                    DATUM,
                    CODE,
                    GETAL,
                    TEKST,
                    BSN,
                    UUID_VORM,
                    GEMEENTECODE,
                    DUBBEL_VELD,
                    TE_LANG,
                    BSN_ELDERS,
                    TE_VEEL,
                    GEEN_RIJ);

    private Vormregels() {}
}
