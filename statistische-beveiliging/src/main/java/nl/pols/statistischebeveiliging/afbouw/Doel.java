package nl.pols.statistischebeveiliging.afbouw;

/// Who left an area from one release until another, or was there, and must stay unknown.
///
/// @param van the release since when
/// @param tot the one until when; after the last one it is who was there
/// @param boven so many must stay possible; none asks that nobody does
record Doel(int knoop, int van, int tot, long boven) {
    boolean isLeeg() {
        return boven == 0;
    }

    boolean raakt(int moment) {
        return van == moment || tot == moment;
    }
}
