package nl.pols.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days on which a fact holds: from `van` up to, not including, `tot`; without `tot` until
/// further notice. Never empty. A name that ends on the day the next begins leaves no day without a
/// name.
public record Geldig(LocalDate van, @Nullable LocalDate tot) {

    public Geldig {
        if (tot != null && !van.isBefore(tot)) {
            throw new IllegalArgumentException(
                    "Een periode van %s tot %s bevat geen dag".formatted(van, tot));
        }
    }

    public static Geldig vanaf(LocalDate van) {
        return new Geldig(van, null);
    }

    public boolean bevat(LocalDate dag) {
        return !dag.isBefore(van) && (tot == null || dag.isBefore(tot));
    }

    public boolean bevat(Geldig ander) {
        return !ander.van.isBefore(van)
                && (tot == null || (ander.tot != null && !ander.tot.isAfter(tot)));
    }

    public boolean overlapt(Geldig ander) {
        return (tot == null || ander.van.isBefore(tot))
                && (ander.tot == null || van.isBefore(ander.tot));
    }

    /// The part before `dag`, if there is any.
    public Optional<Geldig> voor(LocalDate dag) {
        if (!van.isBefore(dag)) {
            return Optional.empty();
        }
        return Optional.of(tot != null && !tot.isAfter(dag) ? this : new Geldig(van, dag));
    }

    /// The part on and after `dag`, if there is any.
    public Optional<Geldig> na(LocalDate dag) {
        if (tot != null && !dag.isBefore(tot)) {
            return Optional.empty();
        }
        return Optional.of(van.isBefore(dag) ? new Geldig(dag, tot) : this);
    }

    /// What is left of this period outside `ander`: nothing, one part, or one on each side.
    public List<Geldig> zonder(Geldig ander) {
        if (!overlapt(ander)) {
            return List.of(this);
        }
        var rest = new ArrayList<Geldig>();
        voor(ander.van).ifPresent(rest::add);
        if (ander.tot != null) {
            na(ander.tot).ifPresent(rest::add);
        }
        return rest;
    }
}
