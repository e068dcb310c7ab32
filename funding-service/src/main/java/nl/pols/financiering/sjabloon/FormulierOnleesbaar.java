package nl.pols.financiering.sjabloon;

import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.NamedRefusal;

/// What was sent isn't the form, so there are no cells to speak of.
public final class FormulierOnleesbaar extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private final transient FieldError fout;

    FormulierOnleesbaar(String plaats, String code, String zin) {
        super(Kind.INVALID, "Formulier onleesbaar", zin);
        this.fout = new FieldError(plaats, code, zin);
    }

    @Override
    public List<FieldError> errors() {
        return List.of(fout);
    }
}
