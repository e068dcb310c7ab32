package nl.pols.trajectregistratie.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// What a feature says about its own kind of record: its rules and the names of its facts.
public interface Vak<I extends Inhoud> {

    Soort<I> soort();

    /// Looks up once what the rules need about a batch.
    Toets<I> toets(String eigenaar, Collection<I> batch, LocalDate vandaag);

    /// The fact that a new version is; its data is the full public state.
    Event feit(@Nullable Versie<I> eerder, Versie<I> nu);

    /// Judges one content.
    @FunctionalInterface
    interface Toets<I extends Inhoud> {

        /// @param eerder what is known under the same number
        /// @param anderen the owner's other records of the same person
        List<Bevinding> toets(I nieuw, @Nullable I eerder, Collection<I> anderen);
    }
}
