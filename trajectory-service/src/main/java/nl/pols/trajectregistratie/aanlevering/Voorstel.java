package nl.pols.trajectregistratie.aanlevering;

/// What would lapse when a replacement takes effect.
///
/// @param merk names this proposal: another set of trajectories or versions has another one
/// @param binnenBereik how many trajectories the replacement is about
record Voorstel(String merk, long verdwijnt, long binnenBereik) {}
