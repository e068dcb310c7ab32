package nl.pols.financiering.boeking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.boeking.Leverlezer.Regel;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Takes a batch of postings: all or nothing, or each on its own, a thousand to a transaction. What
/// is no posting at all is refused before anything is booked.
@ApplicationScoped
class LeverBoekingen {

    private static final int PER_TRANSACTIE = 1_000;

    private final Boekronde ronde;
    private final Leverlezer lezer;

    LeverBoekingen(Boekronde ronde, Leverlezer lezer) {
        this.ronde = ronde;
        this.lezer = lezer;
    }

    /// What came of a batch; what was booked is only counted.
    @Schema(
            name = "Boekingslevering",
            requiredProperties = {"ontvangen", "geboekt", "herhaald", "geweigerd", "weigeringen"},
            examples = Levering.VOORBEELD)
    public record Levering(
            int ontvangen, int geboekt, int herhaald, int geweigerd, List<Weigering> weigeringen) {

        static final String VOORBEELD =
                """
                {"ontvangen": 3, "geboekt": 1, "herhaald": 1, "geweigerd": 1, "weigeringen": [
                   {"regel": 3, "id": "7c1d7d5b-3a52-4f0e-b1f9-2c9b3e1f5a22",
                    "type": "/problemen/toekenning-uitgeput", "title": "Toekenning uitgeput",
                    "detail": "Toekenning 0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10: nog 100 cent beschikbaar, 200 gevraagd.",
                    "errors": []}]}\
                """;
    }

    /// Why a line was not booked, in the words of the single request.
    @Schema(
            name = "Weigering",
            requiredProperties = {"regel", "type", "title", "detail", "errors"})
    public record Weigering(
            int regel,
            @Nullable UUID id,
            String type,
            String title,
            String detail,
            List<FieldError> errors) {

        static Weigering van(int regel, @Nullable UUID id, Refusal reden) {
            return new Weigering(
                    regel, id, reden.type(), reden.title(), reden.detail(), reden.errors());
        }
    }

    Levering lever(byte[] body, boolean atomair) {
        var regels = lezer.lees(body);
        List<Weigering> weigeringen = new ArrayList<>();
        List<Regel> goed = new ArrayList<>();
        for (Regel regel : regels) {
            if (regel.fout() == null) {
                goed.add(regel);
            } else {
                weigeringen.add(Weigering.van(regel.nummer(), null, regel.fout()));
            }
        }
        if (atomair && !weigeringen.isEmpty()) {
            throw new InvalidInput(perRegel(weigeringen));
        }
        int[] geteld = new int[2];
        int stap = atomair ? Math.max(1, goed.size()) : PER_TRANSACTIE;
        for (int van = 0; van < goed.size(); van += stap) {
            boek(
                    goed.subList(van, Math.min(goed.size(), van + stap)),
                    atomair,
                    geteld,
                    weigeringen);
        }
        return new Levering(
                regels.size(), geteld[0], geteld[1], weigeringen.size(), List.copyOf(weigeringen));
    }

    private void boek(
            List<Regel> regels, boolean atomair, int[] geteld, List<Weigering> weigeringen) {
        var uitslagen = uitslagen(regels.stream().map(Regel::eisOpdracht).toList(), atomair);
        for (int i = 0; i < regels.size(); i++) {
            var uitslag = uitslagen.get(i);
            if (uitslag.geweigerd() != null) {
                var id = regels.get(i).eisOpdracht().id();
                weigeringen.add(Weigering.van(regels.get(i).nummer(), id, uitslag.geweigerd()));
            } else {
                geteld[uitslag.nieuw() ? 0 : 1]++;
            }
        }
    }

    /// One that spoils the transaction of all is found by halving.
    private List<Uitslag> uitslagen(List<Opdracht> opdrachten, boolean atomair) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> atomair ? ronde.boekSamen(opdrachten) : ronde.boek(opdrachten));
        } catch (Refusal refusal) {
            if (atomair) {
                throw refusal;
            }
            if (opdrachten.size() == 1) {
                return List.of(Uitslag.geweigerd(refusal));
            }
            int helft = opdrachten.size() / 2;
            var samen = new ArrayList<>(uitslagen(opdrachten.subList(0, helft), false));
            samen.addAll(uitslagen(opdrachten.subList(helft, opdrachten.size()), false));
            return samen;
        }
    }

    private static List<FieldError> perRegel(List<Weigering> weigeringen) {
        return weigeringen.stream()
                .flatMap(w ->
                        w.errors().stream()
                                .map(f ->
                                        new FieldError(
                                                "/" + (w.regel() - 1) + f.pointer(),
                                                f.code(),
                                                f.detail())))
                .toList();
    }
}
