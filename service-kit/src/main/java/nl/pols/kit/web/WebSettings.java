package nl.pols.kit.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a service can choose about its wire (`pols.web.*`).
@ConfigMapping(prefix = "pols.web")
public interface WebSettings {
    /// SemVer of the API, in the header `API-Version` and in the OpenAPI document.
    @WithDefault("1.0.0")
    String apiVersion();

    /// The largest body of a request, except where an endpoint streams ([NotReplayed]).
    @WithDefault("1M")
    MemorySize maxBodySize();

    Idempotency idempotency();

    /// How long an `Idempotency-Key` counts.
    interface Idempotency {
        /// A claim older than this belongs to a request that died.
        @WithDefault("2m")
        Duration running();

        @WithDefault("48h")
        Duration retention();
    }

    /// The origins whose pages may call, as `https://documentatie.example`; none unless named.
    Optional<List<String>> origins();

    /// Pages for people that need a Content-Security-Policy of their own; the first match counts.
    List<PagePolicy> pages();

    /// A path prefix and its policy.
    interface PagePolicy {
        String path();

        String contentSecurityPolicy();
    }
}
