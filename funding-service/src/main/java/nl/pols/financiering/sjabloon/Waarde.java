package nl.pols.financiering.sjabloon;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in a cell, before anybody knows what should.
sealed interface Waarde {

    record Leeg() implements Waarde {}

    record Tekst(String tekst) implements Waarde {}

    /// @param procent whether the cell shows it as a percentage, so 0,125 for 12,5 %
    /// @param datum the same number as a day
    record Getal(BigDecimal getal, boolean procent, @Nullable LocalDate datum) implements Waarde {}

    /// A formula that nobody worked out.
    record Formule() implements Waarde {}

    /// `#DIV/0!` and the like.
    record Rekenfout(String fout) implements Waarde {}

    record Waar(boolean waar) implements Waarde {}
}
