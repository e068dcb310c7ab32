package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one JSON object into an [Opgave] and says everything that is wrong with its form at once.
/// Data binding would stop at the first fault and quote the value in its message; a BSN must never
/// be quoted.
///
/// A field of which the name begins with `#` is a remark and is passed over, so that a file of
/// refused records can be sent again with the reasons still in it.
public final class OpgaveLezer {

    /// A longer line is no record of ours; also the bound on what one record can cost.
    public static final int MAX_BYTES = 65_536;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern TYPE_VOORZIENING = Pattern.compile("[0-9]{2}");

    private final Function<String, UUID> pseudoniem;

    /// @param pseudoniem who is meant by a BSN that passes the test; keeps nothing of the number
    public OpgaveLezer(Function<String, UUID> pseudoniem) {
        this.pseudoniem = pseudoniem;
    }

    /// What was read, with the faults of form in it. With one of them the record is refused.
    public record Gelezen(Opgave opgave, List<Bevinding> bevindingen) {}

    public static Gelezen onleesbaar(Regel regel) {
        return new Gelezen(new OpgaveBouwer().bouw(), List.of(new Bevinding(regel, "")));
    }

    /// Never throws on bad input: that is an answer.
    public Gelezen lees(byte[] bytes, int vanaf, int lengte) {
        if (lengte > MAX_BYTES) {
            return onleesbaar(Vormregels.TE_LANG);
        }
        var lezing = new Lezing();
        try (JsonParser parser = JSON.createParser(bytes, vanaf, lengte)) {
            lezing.leesAlles(parser);
        } catch (IOException geenJson) {
            // on a byte array it can only be the form: no JSON, or bytes that are no UTF-8
            return onleesbaar(Vormregels.GEEN_JSON);
        }
        return lezing.gelezen();
    }

    /// One pass over one object.
    private final class Lezing {
        private final OpgaveBouwer bouwer = new OpgaveBouwer();
        private final List<Bevinding> bevindingen = new ArrayList<>(0);
        private final Set<String> gezien = HashSet.newHashSet(20);
        private @Nullable String bsn;

        void leesAlles(JsonParser parser) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "geen object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String veld = parser.currentName();
                parser.nextToken();
                if (!gezien.add(veld)) {
                    meld(Vormregels.DUBBEL_VELD, Waarden.pointer("", veld));
                    parser.skipChildren();
                } else if (parser.currentToken() != JsonToken.VALUE_NULL
                        || !OpgaveBouwer.kent(veld)) {
                    leesVeld(veld, new Waarden(parser, "", veld, bevindingen));
                }
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "meer dan één object");
            }
        }

        private void leesVeld(String veld, Waarden waarde) throws IOException {
            switch (veld) {
                case "registratienummer" -> bouwer.registratienummer = waarde.tekst(36);
                case "bsn" -> leesBsn(waarde);
                case "sobId" -> bouwer.sobId = waarde.uuid();
                case "startdatum" -> bouwer.startdatum = waarde.datum();
                case "geplandeEinddatum" -> bouwer.geplandeEinddatum = waarde.datum();
                case "einddatum" -> bouwer.einddatum = waarde.datum();
                case "uitstroom" -> bouwer.uitstroom = waarde.code(Codes.UITSTROOM);
                case "urenPerWeek" -> bouwer.urenPerWeek = Onderdelen.uren(waarde, bevindingen);
                case "totaalUrenPerWeek" -> bouwer.totaalUrenPerWeek = waarde.honderdsten();
                case "uitkering" -> bouwer.uitkering = waarde.code(Codes.UITKERING);
                case "behoudVanUitkering" -> bouwer.behoudVanUitkering = waarde.janee();
                case "doelgroep" -> bouwer.doelgroep = waarde.code(Codes.DOELGROEP);
                case "afstand" -> bouwer.afstand = waarde.code(Codes.AFSTAND);
                case "verlengingen" -> bouwer.verlengingen = Onderdelen.verlengingen(waarde);
                case "vervolgVan" -> bouwer.vervolgVan = waarde.tekst(36);
                case "gemeentecode" -> bouwer.gemeentecode = waarde.gemeentecode();
                case "kostendragendeGemeente" ->
                        bouwer.kostendragendeGemeente = waarde.gemeentecode();
                case "geboortejaar" -> bouwer.geboortejaar = waarde.geheel();
                case "geslacht" -> bouwer.geslacht = waarde.code(Codes.GESLACHT);
                case "doel" -> bouwer.doel = waarde.code(Codes.DOEL);
                case "typeVoorziening" -> bouwer.typeVoorziening = waarde.code(TYPE_VOORZIENING);
                case "doelgroepregister" -> bouwer.doelgroepregister = waarde.janee();
                case "instroomkanaal" -> bouwer.instroomkanaal = waarde.code(Codes.INSTROOMKANAAL);
                default -> leesVerloop(veld, waarde);
            }
        }

        private void leesVerloop(String veld, Waarden waarde) throws IOException {
            if (Verlooplezer.VELDEN.contains(veld)) {
                Verlooplezer.lees(veld, waarde, bouwer.verloop());
            } else if (veld.startsWith("#")) {
                waarde.parser().skipChildren();
            } else {
                waarde.onbekend();
            }
        }

        /// The number lives for the length of this reading, to see whether it also hides in another
        /// field.
        private void leesBsn(Waarden waarde) throws IOException {
            bsn = waarde.ruweTekst();
            if (bsn == null) {
                return;
            }
            if (Elfproef.klopt(bsn)) {
                bouwer.deelnemerId = pseudoniem.apply(bsn);
            } else {
                meld(Vormregels.BSN, "/bsn");
            }
        }

        Gelezen gelezen() {
            for (String veld : OpgaveBouwer.VERPLICHT) {
                if (!gezien.contains(veld) || bouwer.mist(veld, bevindingen)) {
                    meld(Vormregels.ONTBREEKT, "/" + veld);
                }
            }
            if (bsn != null && bsn.length() == 9) {
                bouwer.verbergBsn(bsn, bevindingen);
            }
            bouwer.weigerBsnInReden(bevindingen);
            return new Gelezen(bouwer.bouw(), bevindingen);
        }

        private void meld(Regel regel, String pointer) {
            bevindingen.add(new Bevinding(regel, pointer));
        }
    }
}
