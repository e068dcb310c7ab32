package nl.pols.trajectregistratie.dossier;

import java.util.List;
import java.util.UUID;

/// What a record says, kept as JSON. Two contents that say the same are equal, so that a record
/// stated again unchanged is recognised.
public interface Inhoud {

    /// The owner's own number: with the owner the identity of the record.
    String registratienummer();

    /// The pseudonym of the person; never a BSN.
    UUID deelnemerId();

    /// The organisations beside the owner that may read it, in text form (`sob:<uuid>`).
    List<String> lezers();
}
