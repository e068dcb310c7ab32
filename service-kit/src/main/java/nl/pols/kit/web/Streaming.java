package nl.pols.kit.web;

import jakarta.ws.rs.container.ResourceInfo;

/// Whether an endpoint reads its body as a stream, marked by [NotReplayed].
final class Streaming {
    private Streaming() {}

    static boolean is(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var type = resource.getResourceClass();
        return (method != null && method.isAnnotationPresent(NotReplayed.class))
                || (type != null && type.isAnnotationPresent(NotReplayed.class));
    }
}
