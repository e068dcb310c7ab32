package nl.pols.kit.web;

import org.jspecify.annotations.Nullable;

/// The answer to a request as it goes over the wire, to be given again.
///
/// @param location value of the header `Location`
/// @param etag value of the header `ETag`
record StoredAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String mediaType,
        byte @Nullable [] body) {}
