package nl.pols.trajectregistratie.controle;

import java.time.LocalDate;
import java.util.UUID;

/// What is known of the register without the register: from lists that were given.
public interface Registerkennis {

    boolean kentGemeente(String gemeentecode);

    boolean kentSob(UUID sobId);

    /// Whether the SOB serves the municipality, or one that was joined into it, on that day.
    boolean bedient(UUID sobId, String gemeentecode, LocalDate op);

    /// Whether on that day it is served by an SOB that this one went over into by then.
    boolean bedientAlsOpvolger(UUID sobId, String gemeentecode, LocalDate op);
}
