package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rules may know besides the record itself: who sends, what day it is, what the register
/// and the earlier trajectories of the sender say. A batch looks it all up once.
public interface Omgeving {

    /// The sender's municipality: from the token, never from the record.
    String gemeentecode();

    LocalDate vandaag();

    boolean kentGemeente(String gemeentecode);

    boolean kentSob(UUID sobId);

    /// Whether the SOB serves the sender's municipality, or one that was joined into it, on that
    /// day.
    boolean bedient(UUID sobId, LocalDate op);

    /// Whether on that day it is served by an SOB that this one went over into.
    boolean bedientAlsOpvolger(UUID sobId, LocalDate op);

    @Nullable Voorganger voorganger(String registratienummer);

    /// An earlier trajectory that a follow-up refers to.
    record Voorganger(
            UUID id, UUID deelnemerId, LocalDate startdatum, @Nullable LocalDate einddatum) {}

    /// For the rules that look at the record alone.
    record Afzender(String gemeentecode, LocalDate vandaag, Grenzen grenzen) {

        /// Who holds to the standard.
        public Afzender(String gemeentecode, LocalDate vandaag) {
            this(gemeentecode, vandaag, Grenzen.STANDAARD);
        }
    }
}
