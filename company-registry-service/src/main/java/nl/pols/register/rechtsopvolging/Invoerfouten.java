package nl.pols.register.rechtsopvolging;

import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with a request, so that the sender hears all of it at once.
final class Invoerfouten {
    private final List<FieldError> fouten = new ArrayList<>();

    <T> T verplicht(String pointer, @Nullable T waarde, T anders) {
        if (waarde == null) {
            fout(pointer, "verplicht", "Dit gegeven hoort bij deze soort rechtsopvolging.");
            return anders;
        }
        return waarde;
    }

    void hoortNiet(String pointer, @Nullable Object waarde) {
        if (waarde != null) {
            fout(pointer, "hoort-niet", "Dit gegeven hoort niet bij deze soort rechtsopvolging.");
        }
    }

    void fout(String pointer, String code, String detail) {
        fouten.add(new FieldError(pointer, code, detail));
    }

    void weiger() {
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
    }
}
