package nl.pols.register.sob;

import nl.pols.register.Meervoudig;

/// A functionality that an SOB offers, by its code on the register's list.
public record Aanbod(String functionaliteit) implements Meervoudig {
    @Override
    public String sleutel() {
        return functionaliteit;
    }
}
