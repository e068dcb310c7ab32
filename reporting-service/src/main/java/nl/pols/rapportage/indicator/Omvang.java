package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How large an answer may be: whoever asks for more is told to ask for less at once.
@ApplicationScoped
class Omvang {
    private final int meesteCellen;

    Omvang(
            @ConfigProperty(name = "rapportage.meeste-cellen", defaultValue = "100000")
                    int meesteCellen) {
        this.meesteCellen = meesteCellen;
    }

    int meesteCellen() {
        return meesteCellen;
    }

    void vereis(long codes, int onderdelen) {
        long cellen = Math.multiplyExact(codes, (long) onderdelen);
        if (cellen > meesteCellen) {
            throw new IndicatorRefused.TeVeelCellen(cellen, meesteCellen);
        }
    }
}
