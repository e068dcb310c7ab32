package nl.pols.trajectregistratie.controle;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.aanlevering.Bestand;
import nl.pols.trajectregistratie.aanlevering.Breuk;
import nl.pols.trajectregistratie.aanlevering.KopOnjuist;
import nl.pols.trajectregistratie.aanlevering.Regelstroom;
import nl.pols.trajectregistratie.controle.Eerdergezien.Gezien;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Inhoudshash;
import nl.pols.trajectregistratie.regels.Omgeving;
import nl.pols.trajectregistratie.regels.Opgave;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.OpgaveLezer.Gelezen;
import nl.pols.trajectregistratie.regels.Regels;
import nl.pols.trajectregistratie.regels.Verbandregels;
import org.jspecify.annotations.Nullable;

/// Judges the records of one file as a service would that never received anything of this sender
/// before. Invariant, held by a fuzz test against that service: the same records are accepted,
/// refused and parked, by the same rules at the same places.
public final class Controle implements Closeable {

    private final Omgeving.Afzender afzender;
    private final Registerkennis register;
    private final Eerdergezien eerder = new Eerdergezien();
    private final OpgaveLezer lezer = new OpgaveLezer(new Dagpseudoniem());
    private final Omgeving omgeving = new Wereld();

    public Controle(Omgeving.Afzender afzender, Registerkennis register) throws IOException {
        this.afzender = afzender;
        this.register = register;
    }

    /// What is done with each outcome, in the order of the file.
    @FunctionalInterface
    public interface Ontvanger {
        void ontvang(Recorduitslag uitslag) throws IOException;
    }

    /// Whatever is wrong with the file's packing ends it with a [Breuk], as a delivery would.
    ///
    /// @throws KopOnjuist if it is a table under a header that no row can be read with
    public Telling controleer(Bestand bestand, Ontvanger ontvanger) throws IOException {
        var telling = new Telling();
        Regelstroom regels = null;
        try {
            regels = bestand.regels();
            var records = bestand.records(regels);
            while (records.volgende()) {
                var uitslag = beoordeel(records.nummer(), records.lees(lezer));
                telling.tel(uitslag);
                ontvanger.ontvang(uitslag);
            }
        } catch (KopOnjuist e) {
            throw e;
        } catch (IOException e) {
            var breuk = Breuk.van(e, regels == null ? 0 : regels.nummer());
            if (breuk == Breuk.VERBROKEN) {
                throw e;
            }
            telling.breekAf(breuk);
        }
        return telling;
    }

    private Recorduitslag beoordeel(long regel, Gelezen gelezen) throws IOException {
        Opgave opgave = gelezen.opgave();
        List<Bevinding> bevindingen = new ArrayList<>(Regels.toets(gelezen, afzender));
        Oordeel oordeel =
                Bevinding.weigert(bevindingen)
                        ? Oordeel.GEWEIGERD
                        : beoordeelVerband(opgave, bevindingen);
        return new Recorduitslag(regel, opgave.registratienummer(), oordeel, bevindingen);
    }

    private Oordeel beoordeelVerband(Opgave opgave, List<Bevinding> bevindingen)
            throws IOException {
        String nummer = requireNonNull(opgave.registratienummer());
        long hash = Inhoudshash.van(opgave);
        Gezien gezien = eerder.zoek(nummer);
        if (gezien != null) {
            if (gezien.inhoud() == hash) {
                return Oordeel.AANVAARD;
            }
            bevindingen.add(new Bevinding(Verbandregels.DUBBEL, "/registratienummer"));
            return Oordeel.GEWEIGERD;
        }
        Regels.toetsVerband(opgave, omgeving, bevindingen);
        if (Bevinding.weigert(bevindingen)) {
            return Oordeel.GEWEIGERD;
        }
        boolean wacht = bevindingen.stream().anyMatch(Bevinding::parkeert);
        eerder.onthoud(
                nummer,
                new Gezien(
                        hash,
                        requireNonNull(opgave.deelnemerId()),
                        requireNonNull(opgave.startdatum()),
                        !wacht));
        return wacht ? Oordeel.GEPARKEERD : Oordeel.AANVAARD;
    }

    @Override
    public void close() {
        eerder.close();
    }

    /// What the rules may know: the lists that were given, and the file so far.
    private final class Wereld implements Omgeving {

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
            return register.bedient(sobId, gemeentecode(), op);
        }

        @Override
        public boolean bedientAlsOpvolger(UUID sobId, LocalDate op) {
            return register.bedientAlsOpvolger(sobId, gemeentecode(), op);
        }

        @Override
        public @Nullable Voorganger voorganger(String registratienummer) {
            var gezien = eerder.zoek(registratienummer);
            return gezien == null || !gezien.opgenomen()
                    ? null
                    : new Voorganger(
                            gezien.deelnemerId(), gezien.deelnemerId(), gezien.startdatum(), null);
        }
    }
}
