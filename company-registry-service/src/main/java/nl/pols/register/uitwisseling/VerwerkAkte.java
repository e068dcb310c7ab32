package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.Violations;
import nl.pols.register.Database;
import nl.pols.register.rechtsopvolging.NeemOver;

/// Brings one succession into the register, by the rules of one that is sent.
@ApplicationScoped
class VerwerkAkte {
    private static final String IN_DE_REGEL = "/rechtsopvolging";

    private final NeemOver neemOver;
    private final Validator validator;
    private final Database database;

    VerwerkAkte(NeemOver neemOver, Validator validator, Database database) {
        this.neemOver = neemOver;
        this.validator = validator;
        this.database = database;
    }

    @Transactional
    Regeluitslag verwerk(Regel regel, Wijze wijze) {
        var akte = Objects.requireNonNull(regel.akte());
        var fouten = vormfouten(akte);
        if (!fouten.isEmpty()) {
            return regel.geweigerd(fouten);
        }
        var gevolgen = Gevolglezer.van(akte.gevolgen(), akte.rechtsopvolging().partijen());
        if (!gevolgen.fouten().isEmpty()) {
            return regel.geweigerd(gevolgen.fouten());
        }
        var overname = akte.overname(gevolgen.gevolgen());
        var uitkomst =
                switch (neemOver.neemOver(overname, wijze.reden())) {
                    case NIEUW -> Uitslag.NIEUW;
                    case GEWIJZIGD -> Uitslag.GEWIJZIGD;
                    case ONGEWIJZIGD -> Uitslag.ONGEWIJZIGD;
                };
        database.schrijf("set constraints all immediate");
        return regel.uitslag(uitkomst);
    }

    /// What is wrong with the request by itself; the rules that need no register.
    private List<Fout> vormfouten(Akte akte) {
        var fouten = Violations.of(validator.validate(akte));
        var inhoud = Violations.of(validator.validate(akte.rechtsopvolging()));
        if (fouten.isEmpty() && inhoud.isEmpty()) {
            try {
                akte.rechtsopvolging().controleer();
            } catch (InvalidInput geweigerd) {
                return inDeRegel(geweigerd.errors());
            }
        }
        return Stream.concat(fouten.stream().map(Fout::van), inDeRegel(inhoud).stream()).toList();
    }

    private static List<Fout> inDeRegel(List<FieldError> fouten) {
        return fouten.stream()
                .map(f -> new FieldError(IN_DE_REGEL + f.pointer(), f.code(), f.detail()))
                .map(Fout::van)
                .toList();
    }
}
