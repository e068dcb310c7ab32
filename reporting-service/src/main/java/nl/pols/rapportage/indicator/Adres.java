package nl.pols.rapportage.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The stable address of an answer: the same question with its knowledge date written out, its keys
/// in order. Whoever asks it later gets the figures as they were known then.
final class Adres {
    private Adres() {}

    static String van(Vraag vraag) {
        var delen = new TreeMap<String, String>();
        var periode = vraag.periode();
        if (periode != null) {
            delen.put("periode", periode.tekst());
        }
        if (periode == null || !vraag.peildatum().equals(periode.tot())) {
            delen.put("peildatum", vraag.peildatum().toString());
        }
        delen.put("kennisdatum", vraag.kennis().moment().toString());
        vraag.filters().forEach((dimensie, code) -> delen.put(dimensie.sleutel(), code));
        var indeling = vraag.indeling();
        if (indeling != null) {
            delen.put("indeling", String.valueOf(indeling.jaar()));
        }
        if (!vraag.uitsplitsingen().isEmpty()) {
            delen.put("uitsplitsing", Kruising.tekst(vraag.uitsplitsingen()));
        }
        return "/rapportage/v1/indicatoren/%s/waarden?%s"
                .formatted(
                        vraag.indicator().code(),
                        delen.entrySet().stream()
                                .map(Adres::deel)
                                .collect(Collectors.joining("&")));
    }

    private static String deel(Map.Entry<String, String> deel) {
        return deel.getKey() + "=" + URLEncoder.encode(deel.getValue(), StandardCharsets.UTF_8);
    }
}
