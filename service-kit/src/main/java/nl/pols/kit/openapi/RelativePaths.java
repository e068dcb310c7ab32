package nl.pols.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// Gives the document its server, the base path with the major version, and writes the paths
/// relative to it. The server is relative too: the service is where its document came from.
final class RelativePaths {

    private RelativePaths() {}

    static void under(OpenAPI document) {
        String base =
                ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.rest.path", String.class)
                        .orElse("");
        if (base.length() < 2) {
            return;
        }
        document.setServers(
                List.of(OASFactory.createServer().url(base).description("Deze dienst")));
        var relative = OASFactory.createPaths();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        relative.addPathItem(
                                path.startsWith(base + "/") ? path.substring(base.length()) : path,
                                item));
        document.setPaths(relative);
    }
}
