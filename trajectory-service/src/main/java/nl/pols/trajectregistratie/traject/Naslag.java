package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.traject.TrajectRefused.OnbekendTraject;
import nl.pols.trajectregistratie.traject.Trajecten.Filter;
import nl.pols.trajectregistratie.traject.Trajecten.Versie;
import org.jspecify.annotations.Nullable;

/// Looking up: what is known, and what was known at an earlier moment (`bekendOp`). Reading a
/// participant's data is a processing too and is logged as one.
@ApplicationScoped
class Naslag {

    private static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:trajectraadpleging";

    private final Trajecten trajecten;
    private final Dataverwerkingen dataverwerkingen;

    Naslag(Trajecten trajecten, Dataverwerkingen dataverwerkingen) {
        this.trajecten = trajecten;
        this.dataverwerkingen = dataverwerkingen;
    }

    /// As known now, or as known at `bekendOp`.
    @Transactional
    Traject raadpleeg(Organisatie wie, UUID id, @Nullable Instant bekendOp) {
        var traject =
                bekendOp == null
                        ? trajecten.zoek(wie, id).orElseThrow(OnbekendTraject::new)
                        : alsBekend(wie, id, bekendOp);
        dataverwerkingen.log(ACTIVITEIT, "traject raadplegen", traject.inhoud().deelnemerId());
        return traject;
    }

    private Traject alsBekend(Organisatie wie, UUID id, Instant moment) {
        return trajecten.versies(wie, id).stream()
                .filter(v -> !moment.isBefore(v.traject().bekendVanaf()))
                .filter(v -> v.bekendTot() == null || moment.isBefore(v.bekendTot()))
                .findFirst()
                .map(Versie::traject)
                .orElseThrow(OnbekendTraject::new);
    }

    @Transactional
    List<Versie> versies(Organisatie wie, UUID id) {
        var versies = trajecten.versies(wie, id);
        if (versies.isEmpty()) {
            throw new OnbekendTraject();
        }
        dataverwerkingen.log(
                ACTIVITEIT,
                "trajectversies raadplegen",
                versies.getLast().traject().inhoud().deelnemerId());
        return versies;
    }

    @Transactional
    List<Traject> lijst(Organisatie wie, Filter filter, Slice deel) {
        var gevonden = trajecten.lijst(wie, filter, deel);
        for (Traject traject : gevonden) {
            dataverwerkingen.log(ACTIVITEIT, "trajecten opsommen", traject.inhoud().deelnemerId());
        }
        return gevonden;
    }
}
