package nl.pols.statistischebeveiliging.vorm;

import java.util.Map;

/// How it may have been: how many left each lowest code between a release and the next one, and
/// after the last one how many are there still. It proves that a figure can be what it is in it.
///
/// @param plaats what the figure is called
/// @param code of what it is
/// @param van after which release, counted from nought, they left
/// @param tot before which one; the number of releases for who was there
public record Afbouwwereld(Plaats plaats, String code, int van, int tot, Map<String, long[]> weg) {}
