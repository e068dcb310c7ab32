/// Tests of duplicate registrations.
@NullMarked
package nl.pols.register.dubbelregistratie;

import org.jspecify.annotations.NullMarked;
