package nl.pols.rapportage.indicator;

import java.util.Map;

/// What a quantity of a period has more than one of another period that is part of it: who came
/// since. Counted by a statement of its own, as no indicator knows two periods.
///
/// @param naam of the statement in `publicaties/verbanden`
/// @param geheel the period of the whole
/// @param deel the period of the part
public record Verschil(String naam, Periode geheel, Periode deel) {

    String sql() {
        return tekst(naam);
    }

    /// The statement of this name.
    public static String tekst(String naam) {
        return Indicatoren.metDelen("publicaties/verbanden/" + naam + ".sql");
    }

    Map<String, Object> parameters() {
        return Map.of(
                "geheelVan", geheel.van(),
                "geheelTot", geheel.tot(),
                "deelVan", deel.van(),
                "deelTot", deel.tot());
    }
}
