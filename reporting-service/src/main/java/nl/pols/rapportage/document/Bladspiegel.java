package nl.pols.rapportage.document;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Lays a document out in XHTML, which a browser and the maker of the PDF both read. Everything
/// that is filled in is escaped.
public final class Bladspiegel {
    private static final Template SJABLOON = sjabloon();
    private static final String SCHERM = tekst("scherm.css");
    private static final String DRUK = tekst("druk.css");

    private Bladspiegel() {}

    /// As a page on the web.
    public static String scherm(Document document) {
        return vul(document, false, SCHERM);
    }

    /// As pages to print.
    ///
    /// @param lettertypen the rules that name the letters
    static String druk(Document document, String lettertypen) {
        return vul(document, true, lettertypen + DRUK);
    }

    private static String vul(Document document, boolean druk, String stijl) {
        return SJABLOON.data("d", document, "druk", druk, "stijl", stijl).render();
    }

    private static Template sjabloon() {
        var html = Variant.forContentType(Variant.TEXT_HTML);
        var motor =
                Engine.builder()
                        .addDefaults()
                        .addValueResolver(new ReflectionValueResolver())
                        .addValueResolver(ValueResolvers.rawResolver())
                        .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                        .strictRendering(true)
                        .build();
        motor.putTemplate("blad", motor.parse(tekst("blad.html"), html, "blad"));
        return motor.parse(tekst("document.html"), html, "document");
    }

    private static String tekst(String naam) {
        try (var in = Bladspiegel.class.getResourceAsStream("/documenten/" + naam)) {
            return new String(
                    Objects.requireNonNull(in, naam).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
