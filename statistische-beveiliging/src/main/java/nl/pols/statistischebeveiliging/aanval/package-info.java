/// The attacker: works out from what is published how closely each hidden cell can be known. Shares
/// nothing with the protection but the published form.
@NullMarked
package nl.pols.statistischebeveiliging.aanval;

import org.jspecify.annotations.NullMarked;
