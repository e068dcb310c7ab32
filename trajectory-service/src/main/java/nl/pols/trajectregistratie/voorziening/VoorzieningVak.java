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

/// Provisions as a kind of record: municipalities own them, the SOB that carries one out reads it.
@ApplicationScoped
class VoorzieningVak implements Vak<Voorziening> {

    static final Soort<Voorziening> SOORT =
            new Soort<>(
                    "voorziening", "voorziening", Voorziening.class, Organisatie.Soort.GEMEENTE);

    private final Codelijsten codelijsten;

    VoorzieningVak(Codelijsten codelijsten) {
        this.codelijsten = codelijsten;
    }

    @Override
    public Soort<Voorziening> soort() {
        return SOORT;
    }

    @Override
    public Toets<Voorziening> toets(
            String eigenaar, Collection<Voorziening> batch, LocalDate vandaag) {
        var codes = codelijsten.alle();
        return (nieuw, eerder, anderen) -> toets(nieuw, codes);
    }

    @Override
    public Event feit(@Nullable Versie<Voorziening> eerder, Versie<Voorziening> nu) {
        return VoorzieningGebeurtenis.van(nu);
    }

    static List<Bevinding> toets(Voorziening v, List<Code> codes) {
        var bevindingen = new ArrayList<Bevinding>();
        boolean rond = (v.einddatum() == null) == (v.redenEinde() == null);
        if (!rond || (v.einddatum() != null && !v.einddatum().isAfter(v.startdatum()))) {
            bevindingen.add(Voorzieningregels.EINDE.op("/einddatum"));
        }
        var geldig = codes.stream().filter(c -> c.geldtOp(v.startdatum())).toList();
        var code = geldig.stream().filter(c -> c.code().equals(v.type())).findFirst();
        if (geldig.isEmpty()) {
            bevindingen.add(Voorzieningregels.GEEN_CODELIJST.op("/type"));
        } else if (code.isEmpty()) {
            bevindingen.add(Voorzieningregels.TYPE_ONBEKEND.op("/type"));
        }
        if (v.loonwaarde() != null && code.isPresent() && !code.get().metLoonwaarde()) {
            bevindingen.add(Voorzieningregels.LOONWAARDE.op("/loonwaarde"));
        }
        return bevindingen;
    }
}
