package nl.pols.trajectregistratie.signaal;

import java.util.Map;

/// What a definition finds in a trajectory or a group.
///
/// @param aanleiding which of several in the same trajectory; stays the same while it is about the
///   same
/// @param recent whether it may be raised now; what lies further back is history, and only keeps a
///   signal that was raised before
record Bevinding(Signaalsoort soort, String aanleiding, Map<Feit, String> feiten, boolean recent) {}
