package nl.pols.trajectregistratie.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.OnbekendeAanlevering;
import nl.pols.trajectregistratie.aanlevering.Uitslagen.Regeluitslag;
import nl.pols.trajectregistratie.aanlevering.Verdwijnlijst.Verdwijnend;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.jspecify.annotations.Nullable;

/// What a sender can look up about its own deliveries, also while one is at work.
@ApplicationScoped
class Inzage {

    private final Aanleveringen aanleveringen;
    private final Uitslagen uitslagen;
    private final Verdwijnlijst verdwijnlijst;
    private final Intrekboek intrekboek;

    Inzage(
            Aanleveringen aanleveringen,
            Uitslagen uitslagen,
            Verdwijnlijst verdwijnlijst,
            Intrekboek intrekboek) {
        this.aanleveringen = aanleveringen;
        this.uitslagen = uitslagen;
        this.verdwijnlijst = verdwijnlijst;
        this.intrekboek = intrekboek;
    }

    @Transactional
    Aanlevering aanlevering(String eigenaar, UUID id) {
        return aanleveringen.zoek(eigenaar, id).orElseThrow(OnbekendeAanlevering::new);
    }

    @Transactional
    List<Aanlevering> lijst(String eigenaar, Slice deel) {
        return aanleveringen.lijst(eigenaar, deel);
    }

    @Transactional
    List<Verdwijnend> verdwijnt(String eigenaar, UUID id, Slice deel) {
        return verdwijnlijst.lees(aanlevering(eigenaar, id).id(), deel);
    }

    @Transactional
    List<String> overgeslagen(String eigenaar, UUID id, Slice deel) {
        return intrekboek.overgeslagen(aanlevering(eigenaar, id).id(), deel);
    }

    @Transactional
    List<Regeluitslag> uitslagen(String eigenaar, UUID id, @Nullable Uitslag alleen, Slice deel) {
        return uitslagen.lees(aanlevering(eigenaar, id), alleen, deel);
    }
}
