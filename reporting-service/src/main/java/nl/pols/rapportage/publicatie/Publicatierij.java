package nl.pols.rapportage.publicatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.pols.rapportage.publicatie.Publicatie.Intrekking;

/// A publication as the database has it.
final class Publicatierij {
    private Publicatierij() {}

    static Publicatie van(ResultSet rij) throws SQLException {
        var ingetrokkenDoor = rij.getString("ingetrokken_door");
        return new Publicatie(
                rij.getObject("publicatie_id", UUID.class),
                rij.getString("product"),
                rij.getString("titel"),
                rij.getString("periode"),
                rij.getObject("versie", Integer.class),
                rij.getInt("na_versie"),
                moment(rij, "kennisdatum"),
                moment(rij, "embargo_tot"),
                rij.getString("wijziging"),
                rij.getString("definities"),
                rij.getString("hash"),
                rij.getString("opgesteld_door"),
                moment(rij, "opgesteld_op"),
                rij.getString("getekend_door"),
                rij.getObject("getekend_op") == null ? null : moment(rij, "getekend_op"),
                ingetrokkenDoor == null
                        ? null
                        : new Intrekking(
                                ingetrokkenDoor,
                                moment(rij, "ingetrokken_op"),
                                rij.getString("intrekkingsreden")));
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }
}
