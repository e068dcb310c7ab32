/// Tests.
@NullMarked
package nl.pols.trajectregistratie.dossier;

import org.jspecify.annotations.NullMarked;
