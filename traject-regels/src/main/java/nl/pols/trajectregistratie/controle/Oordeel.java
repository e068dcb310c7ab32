package nl.pols.trajectregistratie.controle;

/// What becomes of a record, as far as it can be known without the service: whether an accepted one
/// is new, changed or unchanged depends on what was delivered before.
public enum Oordeel {
    AANVAARD,
    GEPARKEERD,
    GEWEIGERD
}
