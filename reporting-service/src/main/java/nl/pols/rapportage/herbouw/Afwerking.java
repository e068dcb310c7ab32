package nl.pols.rapportage.herbouw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import nl.pols.rapportage.feit.Afronding;

/// Makes of the versions that were read a model that answers: what follows from them, lasting
/// tables, indexes and statistics. What is counted reads the facts while their indexes are made.
@ApplicationScoped
class Afwerking {
    private final Nieuwmodel model;
    private final Afronding afronding;
    private final Systeemwerk systeem;

    Afwerking(Nieuwmodel model, Afronding afronding, Systeemwerk systeem) {
        this.model = model;
        this.afronding = afronding;
        this.systeem = systeem;
    }

    void werkAf() {
        inModel(afronding::rondVersiesAf);
        model.maakDuurzaam();
        Set<String> afgeleid = afronding.afgeleideTabellen();
        Collection<String> feiten =
                model.tabellen().stream().filter(Predicate.not(afgeleid::contains)).toList();
        tegelijk(() -> inModel(afronding::leidAf), () -> maakKlaar(feiten));
        maakKlaar(afgeleid);
    }

    private void maakKlaar(Collection<String> tabellen) {
        model.indexeer(tabellen);
        model.maakVlot(tabellen);
    }

    private void inModel(Runnable werk) {
        systeem.inTransactie(() -> {
            model.richt();
            model.metRuimte();
            werk.run();
            return true;
        });
    }

    /// Both have ended when it returns, whatever became of them.
    private static void tegelijk(Runnable een, Runnable ander) {
        try {
            CompletableFuture.allOf(opEigenDraad(een), opEigenDraad(ander)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException bekend ? bekend : e;
        }
    }

    private static CompletableFuture<Void> opEigenDraad(Runnable werk) {
        return CompletableFuture.runAsync(werk, Thread.ofPlatform()::start);
    }
}
