package nl.pols.trajectregistratie.voorziening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.pols.kit.events.Event;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.dossier.Bevinding;
import nl.pols.trajectregistratie.dossier.Soort;
import nl.pols.trajectregistratie.dossier.Vak;
import nl.pols.trajectregistratie.dossier.Versie;
import org.jspecify.annotations.Nullable;

/// Flags of the register of the jobs agreement as a kind of record: municipalities own them.
@ApplicationScoped
class DoelgroepVak implements Vak<Doelgroepregistratie> {

    static final Soort<Doelgroepregistratie> SOORT =
            new Soort<>(
                    "doelgroepregistratie",
                    "doelgroepregistratie",
                    Doelgroepregistratie.class,
                    Organisatie.Soort.GEMEENTE);

    @Override
    public Soort<Doelgroepregistratie> soort() {
        return SOORT;
    }

    @Override
    public Toets<Doelgroepregistratie> toets(
            String eigenaar, Collection<Doelgroepregistratie> batch, LocalDate vandaag) {
        return (nieuw, eerder, anderen) -> toets(nieuw, anderen);
    }

    @Override
    public Event feit(
            @Nullable Versie<Doelgroepregistratie> eerder, Versie<Doelgroepregistratie> nu) {
        return DoelgroepGebeurtenis.van(nu);
    }

    static List<Bevinding> toets(Doelgroepregistratie d, Collection<Doelgroepregistratie> anderen) {
        var bevindingen = new ArrayList<Bevinding>();
        if (d.geldigTot() != null && !d.geldigTot().isAfter(d.geldigVan())) {
            bevindingen.add(Voorzieningregels.REGISTRATIE_EINDE.op("/geldigTot"));
        }
        if (anderen.stream().anyMatch(d::overlapt)) {
            bevindingen.add(Voorzieningregels.REGISTRATIE_OVERLAPT.op("/geldigVan"));
        }
        for (int i = 0; i < d.banen().size(); i++) {
            var baan = d.banen().get(i);
            boolean rond = baan.einddatum() == null || baan.einddatum().isAfter(baan.startdatum());
            if (!d.geldtOp(baan.startdatum()) || !rond) {
                bevindingen.add(Voorzieningregels.BAAN.op("/banen/" + i));
            }
        }
        return bevindingen;
    }
}
