package nl.pols.rapportage.herbouw;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is another in the new model than in the old one, at the same place in the topics.
///
/// @param oud what the model that serves holds: rows and a code of what is in them
@Schema(name = "Leesmodelverschil")
public record Verschil(String tabel, String oud, String nieuw) {}
