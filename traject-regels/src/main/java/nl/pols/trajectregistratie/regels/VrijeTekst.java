package nl.pols.trajectregistratie.regels;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Free text that people write: it must not smuggle in the number that the rest of the suite keeps
/// out (architecture section 7).
public final class VrijeTekst {

    private static final Pattern NEGEN_CIJFERS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");

    private VrijeTekst() {}

    public static boolean bevatBsn(String tekst) {
        Matcher kandidaat = NEGEN_CIJFERS.matcher(tekst);
        while (kandidaat.find()) {
            if (Elfproef.klopt(kandidaat.group())) {
                return true;
            }
        }
        return false;
    }

    /// Control characters and lone surrogates: PostgreSQL and UTF-8 can't hold them all.
    public static boolean heeftVreemdeTekens(String tekst) {
        for (int i = 0; i < tekst.length(); i++) {
            char teken = tekst.charAt(i);
            if (Character.isISOControl(teken)) {
                return true;
            }
            if (Character.isSurrogate(teken)) {
                boolean paar =
                        i + 1 < tekst.length()
                                && Character.isSurrogatePair(teken, tekst.charAt(i + 1));
                if (!paar) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
