package nl.pols.trajectregistratie.regels;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The code lists by their word on the wire; a map, because an unknown code is an ordinary answer
/// and no exception.
final class Codes {

    static final Map<String, Uitstroom> UITSTROOM = opNaam(Uitstroom.values());
    static final Map<String, Uitkering> UITKERING = opNaam(Uitkering.values());
    static final Map<String, Doelgroep> DOELGROEP = opNaam(Doelgroep.values());
    static final Map<String, Afstand> AFSTAND = opNaam(Afstand.values());

    static final Map<String, Verlenging.Rol> ROL = opNaam(Verlenging.Rol.values());
    static final Map<String, Verlenging.Exitplan> EXITPLAN = opNaam(Verlenging.Exitplan.values());
    static final Map<String, Verloop.OnderbrekingReden> ONDERBREKING =
            opNaam(Verloop.OnderbrekingReden.values());
    static final Map<String, Verloop.Evaluatieuitkomst> EVALUATIE =
            opNaam(Verloop.Evaluatieuitkomst.values());
    static final Map<String, Verloop.Werkfitbron> WERKFITBRON =
            opNaam(Verloop.Werkfitbron.values());
    static final Map<String, Verloop.Annuleringreden> ANNULERING =
            opNaam(Verloop.Annuleringreden.values());
    static final Map<String, Kenmerken.Geslacht> GESLACHT = opNaam(Kenmerken.Geslacht.values());
    static final Map<String, Kenmerken.Doel> DOEL = opNaam(Kenmerken.Doel.values());
    static final Map<String, Kenmerken.Instroomkanaal> INSTROOMKANAAL =
            opNaam(Kenmerken.Instroomkanaal.values());

    private Codes() {}

    private static <E extends Enum<E>> Map<String, E> opNaam(E[] waarden) {
        return Arrays.stream(waarden)
                .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }
}
