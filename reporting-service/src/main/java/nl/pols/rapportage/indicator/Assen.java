package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Berekening.Cel;

/// The axes of an answer: what each dimension of its break-down shows, in order. Every combination
/// is a cell, because nought and missing are different things.
@ApplicationScoped
class Assen {
    private final Codelijsten codelijsten;

    Assen(Codelijsten codelijsten) {
        this.codelijsten = codelijsten;
    }

    /// The codes that exist, of each dimension, before anything was counted.
    record Lijsten(Vraag vraag, Map<Dimensie, SortedMap<String, Codelijsten.Naam>> namen) {
        /// How many places the answer has at least: without a filter, all that exist.
        long minstens() {
            return vraag.uitsplitsingen().stream()
                    .mapToLong(this::bestaand)
                    .reduce(1, Math::multiplyExact);
        }

        private long bestaand(Dimensie dimensie) {
            var lijst = namen.get(dimensie);
            if (lijst == null) {
                return vraag.perDeel() ? Math.max(vraag.delen().size(), 1) : 1;
            }
            long bestaand = lijst.values().stream().filter(Codelijsten.Naam::bestaat).count();
            return vraag.filters().isEmpty() ? Math.max(bestaand, 1) : 1;
        }
    }

    /// One axis: codes with their names.
    record As(Dimensie dimensie, Map<String, String> namen) {}

    /// A place of the cube: as cells name it, and as the answer does.
    record Plaats(String code, Map<String, String> dimensies) {}

    Lijsten lijsten(Vraag vraag) {
        var namen = new HashMap<Dimensie, SortedMap<String, Codelijsten.Naam>>();
        for (Dimensie dimensie : vraag.uitsplitsingen()) {
            if (dimensie != Dimensie.PERIODE) {
                namen.put(
                        dimensie,
                        codelijsten.namen(
                                dimensie,
                                vraag.kennis(),
                                dimensie == Dimensie.GEMEENTE || dimensie == Dimensie.REGIO
                                        ? vraag.plaatsenOp()
                                        : vraag.opvolgingOp()));
            }
        }
        return new Lijsten(vraag, namen);
    }

    /// What exists, and what was counted without existing (a code that the registry hasn't told
    /// yet).
    static List<As> assen(Lijsten lijsten, List<Cel> cellen) {
        var dimensies = lijsten.vraag.uitsplitsingen();
        var assen = new ArrayList<As>();
        for (int i = 0; i < dimensies.size(); i++) {
            int plek = i;
            var geteld =
                    cellen.stream()
                            .map(cel -> Kruising.codes(cel.code(), dimensies.size()).get(plek))
                            .collect(Collectors.toSet());
            assen.add(new As(dimensies.get(i), as(lijsten, dimensies.get(i), geteld)));
        }
        return assen;
    }

    private static Map<String, String> as(Lijsten lijsten, Dimensie dimensie, Set<String> geteld) {
        var vraag = lijsten.vraag;
        var codes = new LinkedHashMap<String, String>();
        var namen = lijsten.namen.get(dimensie);
        if (namen != null) {
            // Within a filter only what was counted: which municipalities a company serves is not a
            // nought.
            boolean ookNul = vraag.filters().isEmpty();
            namen.forEach((code, naam) -> {
                if (geteld.contains(code) || (ookNul && naam.bestaat())) {
                    codes.put(code, naam.naam());
                }
            });
        } else if (vraag.perDeel()) {
            vraag.delen().forEach(deel -> codes.put(deel.tekst(), deel.tekst()));
        }
        // names come in order; that of hundreds needn't be found again where there is nothing else
        if (namen != null && codes.keySet().containsAll(geteld) && !Rest.isIn(codes)) {
            return codes;
        }
        var inOrde = Rest.<String>achteraan();
        geteld.forEach(code -> inOrde.put(code, Rest.naam(code)));
        inOrde.putAll(codes);
        return inOrde;
    }

    static long omvang(List<As> assen) {
        return assen.stream().mapToLong(as -> as.namen.size()).reduce(1, Math::multiplyExact);
    }

    /// All places in order, the last axis fastest; each is made when it is asked for, once for all
    /// parts of the answer.
    static List<Plaats> plaatsen(Vraag vraag, List<As> assen) {
        var vast = new LinkedHashMap<String, String>();
        new TreeMap<>(vraag.filters())
                .forEach((dimensie, code) -> vast.put(dimensie.sleutel(), code));
        var codes = assen.stream().map(as -> List.copyOf(as.namen.keySet())).toList();
        return OpVerzoek.herhaald(
                Math.toIntExact(omvang(assen)), nummer -> plaats(vast, assen, codes, nummer));
    }

    private static Plaats plaats(
            Map<String, String> vast, List<As> assen, List<List<String>> codes, int nummer) {
        var plekken = new int[assen.size()];
        int rest = nummer;
        for (int i = assen.size() - 1; i >= 0; i--) {
            plekken[i] = rest % codes.get(i).size();
            rest /= codes.get(i).size();
        }
        var cel = "";
        var dimensies = new LinkedHashMap<>(vast);
        for (int i = 0; i < plekken.length; i++) {
            var as = assen.get(i);
            var code = codes.get(i).get(plekken[i]);
            var naam = as.namen.getOrDefault(code, code);
            cel = Kruising.met(cel, i, i, code);
            dimensies.put(as.dimensie.sleutel(), code);
            if (!naam.equals(code)) {
                dimensies.put(as.dimensie.sleutel() + "Naam", naam);
            }
        }
        return new Plaats(cel, dimensies);
    }
}
