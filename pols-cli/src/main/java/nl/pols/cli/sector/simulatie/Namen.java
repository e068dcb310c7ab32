package nl.pols.cli.sector.simulatie;

import java.util.ArrayList;
import java.util.List;

/// Invented names for the fictional companies: plants, birds and insects, so that no name points to
/// a place or an existing organisation. Each such company also carries `fictief: true` on the wire.
final class Namen {
    private static final String WORDS =
            """
            Akelei Beukennoot Bosanemoon Brem Citroenvlinder Distelvink Duindoorn Eikvaren \
            Fluitenkruid Gagel Geelgors Goudplevier Grutto Heidelibel IJsvogel Jeneverbes \
            Kamperfoelie Karekiet Kievit Klaproos Koekoeksbloem Koperwiek Korenbloem Kwartel \
            Lijsterbes Maretak Meidoorn Nachtegaal Ooievaarsbek Pimpernel Putter Roerdomp \
            Sleedoorn Speenkruid Steenuil Tapuit Tjiftjaf Valeriaan Vlasleeuwenbek Vlier \
            Watermunt Wielewaal Wulp Zandoog Zeedistel Zilvermeeuw Zonnedauw Zwartkop\
            """;
    private static final List<String> FORMS = List.of("Ontwikkelbedrijf ", "Werkbedrijf ");

    private final List<String> names = new ArrayList<>();
    private int used;

    Namen(Lot lot) {
        for (String form : FORMS) {
            for (String word : WORDS.split(" ")) {
                names.add(form + word);
            }
        }
        lot.shuffle(names);
    }

    /// Each name once; a sector larger than the list gets numbered names.
    String next() {
        int round = used / names.size();
        String name = names.get(used++ % names.size());
        return round == 0 ? name : name + " " + (round + 1);
    }
}
