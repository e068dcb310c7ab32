package nl.pols.financiering.wsw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Keeps a fact as one JSON value under its kind.
@Converter
@Immutable
class FeitKolom implements AttributeConverter<Feit, String> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /// Either of the two; the other is missing.
    private record Inhoud(@Nullable WswJaar wswJaar, @Nullable Middel middel) {}

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Feit feit) {
        if (feit == null) {
            return null;
        }
        var inhoud =
                switch (feit) {
                    case WswJaar wswJaar -> new Inhoud(wswJaar, null);
                    case Middel middel -> new Inhoud(null, middel);
                };
        try {
            return JSON.writeValueAsString(inhoud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact can't be written", e);
        }
    }

    @Override
    public @Nullable Feit convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            var inhoud = JSON.readValue(json, Inhoud.class);
            return inhoud.wswJaar == null ? inhoud.middel : inhoud.wswJaar;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact can't be read", e);
        }
    }
}
