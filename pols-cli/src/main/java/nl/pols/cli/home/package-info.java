/// Where a checkout keeps what it makes at run time, and how the command line speaks to people.
@NullMarked
package nl.pols.cli.home;

import org.jspecify.annotations.NullMarked;
