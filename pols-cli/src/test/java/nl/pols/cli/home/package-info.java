@NullMarked
package nl.pols.cli.home;

import org.jspecify.annotations.NullMarked;
