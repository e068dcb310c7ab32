package nl.pols.rapportage.indicator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Indicator.Eenheid;
import nl.pols.rapportage.indicator.Uitkomst.Interval;
import nl.pols.rapportage.indicator.Uitkomst.Signaal;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import org.jspecify.annotations.Nullable;

/// Writes a value as Jackson would by itself, without looking up how each of its parts is written:
/// an answer has thousands. A test holds both against each other.
final class Waardeschrijver extends StdSerializer<Waarde> {
    private static final long serialVersionUID = 1L;

    private static final SerializableString DIMENSIES = new SerializedString("dimensies");
    private static final SerializableString ONDERDEEL = new SerializedString("onderdeel");
    private static final SerializableString TELLER = new SerializedString("teller");
    private static final SerializableString NOEMER = new SerializedString("noemer");
    private static final SerializableString OMSCHRIJVING =
            new SerializedString("noemerOmschrijving");
    private static final SerializableString WAARDE = new SerializedString("waarde");
    private static final SerializableString AFGEROND = new SerializedString("afgerond");
    private static final SerializableString INTERVAL = new SerializedString("interval");
    private static final SerializableString METHODE = new SerializedString("methode");
    private static final SerializableString NIVEAU = new SerializedString("niveau");
    private static final SerializableString ONDER = new SerializedString("onder");
    private static final SerializableString BOVEN = new SerializedString("boven");
    private static final SerializableString SIGNAAL = new SerializedString("signaal");
    private static final SerializableString EENHEID = new SerializedString("eenheid");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString SYMBOOL = new SerializedString("symbool");

    private static final Map<Betrouwbaarheid, SerializableString> METHODEN =
            namen(Betrouwbaarheid.class);
    private static final Map<Signaal, SerializableString> SIGNALEN = namen(Signaal.class);
    private static final Map<Eenheid, SerializableString> EENHEDEN = namen(Eenheid.class);
    private static final Map<Status, SerializableString> STATUSSEN = namen(Status.class);
    private static final Map<Teken, SerializableString> SYMBOLEN = namen(Teken.class);

    /// The definitions have some hundreds, that each value repeats; beyond these nothing is kept.
    private static final int MEESTE_TEKSTEN = 2_000;

    private static final Map<String, SerializableString> TEKSTEN = new ConcurrentHashMap<>();

    Waardeschrijver() {
        super(Waarde.class);
    }

    private static <E extends Enum<E>> Map<E, SerializableString> namen(Class<E> soort) {
        var namen = new EnumMap<E, SerializableString>(soort);
        for (E keuze : soort.getEnumConstants()) {
            namen.put(keuze, new SerializedString(keuze.name()));
        }
        return namen;
    }

    private static SerializableString vast(String tekst) {
        var eerder = TEKSTEN.get(tekst);
        if (eerder != null) {
            return eerder;
        }
        var nieuw = new SerializedString(tekst);
        if (TEKSTEN.size() < MEESTE_TEKSTEN) {
            TEKSTEN.put(tekst, nieuw);
        }
        return nieuw;
    }

    @Override
    public void serialize(Waarde waarde, JsonGenerator naar, SerializerProvider provider)
            throws IOException {
        naar.writeStartObject(waarde);
        naar.writeFieldName(DIMENSIES);
        naar.writeStartObject();
        for (var dimensie : waarde.dimensies().entrySet()) {
            naar.writeFieldName(vast(dimensie.getKey()));
            naar.writeString(dimensie.getValue());
        }
        naar.writeEndObject();
        schrijf(naar, ONDERDEEL, waarde.onderdeel());
        schrijf(naar, TELLER, waarde.teller());
        schrijf(naar, NOEMER, waarde.noemer());
        schrijf(naar, OMSCHRIJVING, waarde.noemerOmschrijving());
        schrijf(naar, WAARDE, waarde.waarde());
        schrijf(naar, AFGEROND, waarde.afgerond());
        naar.writeFieldName(INTERVAL);
        schrijf(naar, waarde.interval());
        schrijf(naar, SIGNAAL, waarde.signaal(), SIGNALEN);
        schrijf(naar, EENHEID, waarde.eenheid(), EENHEDEN);
        schrijf(naar, STATUS, waarde.status(), STATUSSEN);
        schrijf(naar, SYMBOOL, waarde.symbool(), SYMBOLEN);
        naar.writeEndObject();
    }

    private static void schrijf(JsonGenerator naar, @Nullable Interval interval)
            throws IOException {
        if (interval == null) {
            naar.writeNull();
            return;
        }
        naar.writeStartObject();
        schrijf(naar, METHODE, interval.methode(), METHODEN);
        schrijf(naar, NIVEAU, interval.niveau());
        schrijf(naar, ONDER, interval.onder());
        schrijf(naar, BOVEN, interval.boven());
        naar.writeEndObject();
    }

    private static <E extends Enum<E>> void schrijf(
            JsonGenerator naar,
            SerializableString veld,
            @Nullable E keuze,
            Map<E, SerializableString> namen)
            throws IOException {
        naar.writeFieldName(veld);
        var naam = keuze == null ? null : namen.get(keuze);
        if (naam == null) {
            naar.writeNull();
        } else {
            naar.writeString(naam);
        }
    }

    private static void schrijf(JsonGenerator naar, SerializableString veld, @Nullable String tekst)
            throws IOException {
        naar.writeFieldName(veld);
        if (tekst == null) {
            naar.writeNull();
        } else {
            naar.writeString(vast(tekst));
        }
    }

    private static void schrijf(JsonGenerator naar, SerializableString veld, @Nullable Long getal)
            throws IOException {
        naar.writeFieldName(veld);
        if (getal == null) {
            naar.writeNull();
        } else {
            naar.writeNumber(getal);
        }
    }

    private static void schrijf(
            JsonGenerator naar, SerializableString veld, @Nullable BigDecimal getal)
            throws IOException {
        naar.writeFieldName(veld);
        naar.writeNumber(getal);
    }
}
