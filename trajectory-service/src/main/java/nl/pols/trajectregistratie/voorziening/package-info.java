/// Provisions (*voorzieningen*) with the type codes of the SRG, and the register of the jobs
/// agreement (*doelgroepregister*): flags with ground and validity, and the jobs under it. Codes
/// are data with a validity of their own; nothing is claimed beyond the layout of 2015.
@NullMarked
package nl.pols.trajectregistratie.voorziening;

import org.jspecify.annotations.NullMarked;
