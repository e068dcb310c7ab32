package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How this service is called between services: the first segment of its base path (`/register/v1`
/// is `register`). In `source` of its events, its consumer group and its dead-letter topic.
@ApplicationScoped
class ServiceName {

    private final String value;

    ServiceName(@ConfigProperty(name = "quarkus.rest.path") String basePath) {
        this.value = basePath.replaceFirst("^/", "").replaceFirst("/.*$", "");
        if (!value.matches("[a-z][a-z-]*")) {
            throw new IllegalStateException(
                    "quarkus.rest.path must begin with the service's name, but is " + basePath);
        }
    }

    String value() {
        return value;
    }

    String source(String oin) {
        return "urn:nld:oin:%s:systeem:pols-%s".formatted(oin, value);
    }

    String group() {
        return "pols-" + value;
    }

    String deadLetterTopic() {
        return "pols.%s.dead-letter".formatted(value);
    }
}
