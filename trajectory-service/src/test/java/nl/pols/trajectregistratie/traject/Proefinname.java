package nl.pols.trajectregistratie.traject;

import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import nl.pols.kit.identity.Bsn;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;
import nl.pols.trajectregistratie.verordening.Kader;

/// A record as it came in, read and with its sender, without a request.
@ApplicationScoped
class Proefinname {
    private final Pseudonyms pseudonyms;
    private final Kader kader;
    private final Tenancy tenancy;

    Proefinname(Pseudonyms pseudonyms, Kader kader, Tenancy tenancy) {
        this.pseudonyms = pseudonyms;
        this.kader = kader;
        this.tenancy = tenancy;
    }

    Ingekomen van(Namens namens, String record) {
        byte[] bericht = record.getBytes(StandardCharsets.UTF_8);
        var gelezen =
                new OpgaveLezer(bsn -> pseudonyms.deelnemerId(new Bsn(bsn)))
                        .lees(bericht, 0, bericht.length);
        var afzender =
                tenancy.callAs(namens.organisatie(), () -> kader.afzender(namens.gemeentecode()));
        return new Ingekomen(
                namens, afzender, Aangeboden.van(1, gelezen, afzender), SpanContext.getInvalid());
    }
}
