/// The sector simulator: a synthetic but plausible sector of social development companies, drawn
/// case by case from a seed. It knows the letters' figures as targets of its laws of inflow and
/// duration and nothing of how an indicator is computed; the same seed gives the same bytes.
@NullMarked
package nl.pols.cli.sector.simulatie;

import org.jspecify.annotations.NullMarked;
