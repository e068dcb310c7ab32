package nl.pols.trajectregistratie.regels;

import java.util.List;

/// The rules on the form of a record: those that the reader itself finds.
public final class Vormregels {

    public static final Regel GEEN_JSON = Regelboek.regel("V01-geen-json");
    public static final Regel ONBEKEND_VELD = Regelboek.regel("V02-onbekend-veld");
    public static final Regel VERKEERD_TYPE = Regelboek.regel("V03-verkeerd-type");
    public static final Regel ONTBREEKT = Regelboek.regel("V04-verplicht-veld");
    public static final Regel DATUM = Regelboek.regel("V05-datum");
    public static final Regel CODE = Regelboek.regel("V06-codewaarde");
    public static final Regel GETAL = Regelboek.regel("V07-getal");
    public static final Regel TEKST = Regelboek.regel("V08-tekst");
    public static final Regel BSN = Regelboek.regel("V09-bsn");
    public static final Regel UUID_VORM = Regelboek.regel("V10-uuid");
    public static final Regel GEMEENTECODE = Regelboek.regel("V11-gemeentecode");
    public static final Regel DUBBEL_VELD = Regelboek.regel("V12-dubbel-veld");
    public static final Regel TE_LANG = Regelboek.regel("V13-regel-te-lang");
    public static final Regel BSN_ELDERS = Regelboek.regel("V14-bsn-buiten-bsn-veld");
    public static final Regel TE_VEEL = Regelboek.regel("V15-te-veel-verlengingen");

    public static final Regel GEEN_RIJ = Regelboek.regel("V16-geen-tabelrij");

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
