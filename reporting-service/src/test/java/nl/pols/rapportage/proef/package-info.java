/// What the tests share: small sectors made by hand, told by events.
@NullMarked
package nl.pols.rapportage.proef;

import org.jspecify.annotations.NullMarked;
