/// The change log of an SOB: who changed what, when and why.
@NullMarked
package nl.pols.register.wijzigingslog;

import org.jspecify.annotations.NullMarked;
