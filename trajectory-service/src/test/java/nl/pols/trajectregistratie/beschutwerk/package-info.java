/// Tests.
@NullMarked
package nl.pols.trajectregistratie.beschutwerk;

import org.jspecify.annotations.NullMarked;
