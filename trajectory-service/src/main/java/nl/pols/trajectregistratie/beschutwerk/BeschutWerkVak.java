package nl.pols.trajectregistratie.beschutwerk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.kit.events.Event;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.dossier.Soort;
import nl.pols.trajectregistratie.dossier.Vak;
import nl.pols.trajectregistratie.dossier.Versie;
import nl.pols.trajectregistratie.register.Register;
import org.jspecify.annotations.Nullable;

/// Sheltered work as a kind of record: municipalities own it.
@ApplicationScoped
class BeschutWerkVak implements Vak<BeschutWerk> {

    static final Soort<BeschutWerk> SOORT =
            new Soort<>(
                    "beschut_werk", "beschut-werk", BeschutWerk.class, Organisatie.Soort.GEMEENTE);

    private final Register register;

    BeschutWerkVak(Register register) {
        this.register = register;
    }

    @Override
    public Soort<BeschutWerk> soort() {
        return SOORT;
    }

    @Override
    public Toets<BeschutWerk> toets(
            String eigenaar, Collection<BeschutWerk> batch, LocalDate vandaag) {
        var genoemd =
                batch.stream()
                        .flatMap(d -> d.plaatsingen().stream())
                        .map(BeschutWerk.Plaatsing::sobId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.<UUID>toSet());
        var kennis = register.raadpleeg(Organisatie.parse(eigenaar).code(), genoemd, List.of());
        return new Toetsing(
                vandaag, genoemd.stream().filter(kennis::kentSob).collect(Collectors.toSet()));
    }

    @Override
    public Event feit(@Nullable Versie<BeschutWerk> eerder, Versie<BeschutWerk> nu) {
        return BeschutWerkGebeurtenis.van(eerder, nu);
    }
}
