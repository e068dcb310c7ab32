package nl.pols.trajectregistratie.verordening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.trajectregistratie.regels.Grenzen;

/// A version of what a municipality's ordinance says, and from which day it holds.
record Verordening(
        int versie,
        LocalDate geldigVan,
        Grenzen grenzen,
        List<Signaaldrempel> signaaldrempels,
        String bron,
        String door,
        Instant vastgelegdOp) {}
