package nl.pols.rapportage.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.identity.Organisatie;
import nl.pols.rapportage.aanlevering.Aanlevermonitor.Gemeenterij;
import nl.pols.rapportage.aanlevering.Aanlevermonitor.Meting;
import nl.pols.rapportage.formaat.Teken;

/// Through here the figures about senders leave: it shows nobody what is not theirs to see, nor
/// before its day.
@ApplicationScoped
class ToonMonitor {
    private final Leverfeiten feiten;
    private final Reacties reacties;
    private final Openstelling openstelling;

    ToonMonitor(Leverfeiten feiten, Reacties reacties, Openstelling openstelling) {
        this.feiten = feiten;
        this.reacties = reacties;
        this.openstelling = openstelling;
    }

    /// A municipality sees its own row, whatever there is.
    Aanlevermonitor toon(Monitorvraag gevraagd, Organisatie voor) {
        Openstelling.vereisLezer(voor);
        boolean eigen = voor.soort() == Organisatie.Soort.GEMEENTE;
        if (eigen && gevraagd.gemeente() != null && !gevraagd.gemeente().equals(voor.code())) {
            throw new NietBevoegd(
                    "U ziet hoe uw eigen gemeente aanlevert. Vraag gemeente=%s of laat het weg. (Your own only.)"
                            .formatted(voor.code()));
        }
        var vraag = eigen ? gevraagd.alleen(voor.code()) : gevraagd;
        var gereageerd = reacties.over(vraag.periode());
        var gemeten = feiten.metingen(vraag);
        var alle = new TreeSet<>(gemeten.keySet());
        if (vraag.gemeente() != null) {
            alle.add(vraag.gemeente());
        }
        var einde = vraag.periode().tot();
        var zichtbaar =
                alle.stream()
                        .filter(g -> openstelling.ziet(voor, g, einde, gereageerd.containsKey(g)))
                        .toList();
        if (vraag.gemeente() != null && zichtbaar.isEmpty()) {
            throw new AanleveringRefused.NogNietOpen(openstelling.vanaf(einde));
        }
        var rijen = rijen(vraag, zichtbaar, gemeten, gereageerd);
        return new Aanlevermonitor(
                vraag.periode().tekst(),
                vraag.kennis().moment(),
                eigen ? null : openstelling.vanaf(einde),
                alle.size() - zichtbaar.size(),
                eigen
                        ? rijen
                        : rijen.stream().map(r -> r.voorAnderen(openstelling.minimum())).toList());
    }

    private List<Gemeenterij> rijen(
            Monitorvraag vraag,
            List<String> gemeenten,
            Map<String, Map<Meetpunt, Meting>> gemeten,
            Map<String, Aanlevermonitor.Reactie> gereageerd) {
        var verklaard = feiten.verklaringen(vraag);
        var namen = feiten.namen();
        var rijen = new ArrayList<Gemeenterij>();
        for (String gemeente : gemeenten) {
            var eigen = gemeten.getOrDefault(gemeente, Map.of());
            rijen.add(
                    new Gemeenterij(
                            gemeente,
                            namen.getOrDefault(gemeente, gemeente),
                            verklaard.get(gemeente),
                            gereageerd.get(gemeente),
                            Meetpunt.ALLE.stream()
                                    .map(punt ->
                                            eigen.getOrDefault(
                                                    punt, Meting.zonder(punt, Teken.ONTBREEKT)))
                                    .toList()));
        }
        return rijen;
    }
}
