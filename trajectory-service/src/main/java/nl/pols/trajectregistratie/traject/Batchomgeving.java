package nl.pols.trajectregistratie.traject;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Omgeving;
import nl.pols.trajectregistratie.register.Register.Kennis;
import nl.pols.trajectregistratie.traject.Bestaand.Bekend;
import org.jspecify.annotations.Nullable;

/// What the rules may know while a batch is judged: what was looked up before, and the records of
/// the batch itself that were accepted so far.
final class Batchomgeving implements Omgeving {

    private final Afzender afzender;
    private final Kennis register;
    private final Map<String, Bekend> bestaand;
    private final Map<String, Voorganger> ditmaal = new HashMap<>();

    Batchomgeving(Afzender afzender, Kennis register, Map<String, Bekend> bestaand) {
        this.afzender = afzender;
        this.register = register;
        this.bestaand = bestaand;
    }

    void aanvaard(Traject traject) {
        var i = traject.inhoud();
        ditmaal.put(
                i.registratienummer(),
                new Voorganger(traject.id(), i.deelnemerId(), i.startdatum(), i.einddatum()));
    }

    @Override
    public String gemeentecode() {
        return afzender.gemeentecode();
    }

    @Override
    public LocalDate vandaag() {
        return afzender.vandaag();
    }

    @Override
    public boolean kentGemeente(String gemeentecode) {
        return register.kentGemeente(gemeentecode);
    }

    @Override
    public boolean kentSob(UUID sobId) {
        return register.kentSob(sobId);
    }

    @Override
    public boolean bedient(UUID sobId, LocalDate op) {
        return register.bedient(sobId, op);
    }

    @Override
    public boolean bedientAlsOpvolger(UUID sobId, LocalDate op) {
        return register.bedientAlsOpvolger(sobId, op);
    }

    @Override
    public @Nullable Voorganger voorganger(String registratienummer) {
        var nu = ditmaal.get(registratienummer);
        if (nu != null) {
            return nu;
        }
        var eerder = bestaand.get(registratienummer);
        return eerder == null
                ? null
                : new Voorganger(
                        eerder.id(), eerder.deelnemerId(), eerder.startdatum(), eerder.einddatum());
    }
}
