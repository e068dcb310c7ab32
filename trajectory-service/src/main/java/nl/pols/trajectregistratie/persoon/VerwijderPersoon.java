package nl.pols.trajectregistratie.persoon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.persoon.PersoonRefused.OnbekendePersoon;
import nl.pols.trajectregistratie.persoon.Vergetelheid.Deel;
import nl.pols.trajectregistratie.persoon.Vergetelheid.Opdracht;

/// The act of erasing a person: everything that the owner has of somebody, whatever kind of record
/// holds it. What another organisation has is that organisation's to erase.
@ApplicationScoped
class VerwijderPersoon {

    private static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:verwijdering";

    private final Databank databank;
    private final Vergetelheid vergetelheid;
    private final Verwijderingen verwijderingen;
    private final Dataverwerkingen dataverwerkingen;

    VerwijderPersoon(
            Databank databank,
            Vergetelheid vergetelheid,
            Verwijderingen verwijderingen,
            Dataverwerkingen dataverwerkingen) {
        this.databank = databank;
        this.vergetelheid = vergetelheid;
        this.verwijderingen = verwijderingen;
        this.dataverwerkingen = dataverwerkingen;
    }

    /// @param personen the pseudonyms under which the person may be known
    @Transactional
    Verwijdering verwijder(Opdracht opdracht, List<UUID> personen) {
        // at random, not from the person: nothing leads back
        UUID vervanging = UUID.randomUUID();
        List<Deel> delen = new ArrayList<>();
        List<UUID> records = new ArrayList<>();
        for (Recordsoort soort : Recordsoort.values()) {
            var gevonden = zoek(opdracht.eigenaar(), soort, personen);
            if (gevonden.isGenoemd()) {
                delen.add(new Deel(soort, gevonden.ids(), personen, vervanging));
                records.addAll(gevonden.ids());
            }
        }
        vergeetWissel(opdracht.eigenaar(), personen);
        var bijzaken = vergeetBijzaken(opdracht.eigenaar(), personen, records);
        if (delen.isEmpty() && bijzaken.getOrDefault("geparkeerd", 0L) == 0) {
            throw new OnbekendePersoon();
        }
        var bewijs = vergetelheid.vergeet(opdracht, delen, bijzaken);
        dataverwerkingen.log(ACTIVITEIT, "persoon verwijderen", vervanging);
        return bewijs;
    }

    /// @param ids records that are the person's now
    /// @param inVersies whether an earlier version named the person too
    private record Gevonden(List<UUID> ids, boolean inVersies) {
        boolean isGenoemd() {
            return !ids.isEmpty() || inVersies;
        }
    }

    private Gevonden zoek(String eigenaar, Recordsoort soort, List<UUID> personen) {
        String sql =
                "SELECT DISTINCT id FROM %s WHERE eigenaar = ? AND deelnemer_id = ANY (?::uuid[])";
        var ids =
                databank.lees(
                        sql.formatted(soort.tabel()),
                        rij -> rij.getObject(1, UUID.class),
                        eigenaar,
                        personen);
        var eerder =
                databank.lees(
                        sql.formatted(soort.tabel() + "_versie"), rij -> true, eigenaar, personen);
        return new Gevonden(ids, !eerder.isEmpty());
    }

    /// While the key of the pseudonyms is rotated.
    private void vergeetWissel(String eigenaar, List<UUID> personen) {
        databank.lees("SELECT pols_vergeet_wissel(?, ?::uuid[])", rij -> true, eigenaar, personen);
    }

    private Map<String, Long> vergeetBijzaken(
            String eigenaar, List<UUID> personen, List<UUID> records) {
        return databank.lees(
                        "SELECT pols_vergeet_persoon(?, ?::uuid[], ?::uuid[])",
                        rij -> verwijderingen.aantallen(rij.getString(1)),
                        eigenaar,
                        personen,
                        records)
                .getFirst();
    }
}
