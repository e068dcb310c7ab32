/// Tests of the change log.
@NullMarked
package nl.pols.register.wijzigingslog;

import org.jspecify.annotations.NullMarked;
