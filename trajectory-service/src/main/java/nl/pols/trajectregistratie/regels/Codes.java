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

    private Codes() {}

    private static <E extends Enum<E>> Map<String, E> opNaam(E[] waarden) {
        return Arrays.stream(waarden)
                .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }
}
