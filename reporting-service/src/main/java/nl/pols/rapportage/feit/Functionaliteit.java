package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.util.List;

/// Something that every region should have (SER 2016), as the register's list names it.
record Functionaliteit(String naam, String bron) {

    Functionaliteit {
        Vereist.velden("naam", naam, "bron", bron);
    }

    static final Versies<Functionaliteit> VERSIES =
            new Versies<>(
                    Functionaliteit.class,
                    new Tabel<>(
                            "functionaliteitversie",
                            "code, volgnummer",
                            List.of(
                                    Versies.sleutel("code", "text"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("naam", "text", v -> v.data().naam),
                                    kolom("bron", "text", v -> v.data().bron))),
                    new Bekendheid("functionaliteitversie", "code", "text"));
}
