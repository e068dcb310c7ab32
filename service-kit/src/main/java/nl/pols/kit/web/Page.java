package nl.pols.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list in a fixed order. The same cursors travel in the `Link` header as `next` and
/// `prev`.
///
/// @param next cursor of the page after this one, null on the last
/// @param prev cursor of the page before this one, null on the first
public record Page<T>(List<T> items, @Nullable String next, @Nullable String prev) {
    public Page {
        items = List.copyOf(items);
    }
}
