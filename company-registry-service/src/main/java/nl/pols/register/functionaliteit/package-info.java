/// The functionalities that every labour market region should offer: a list that can grow.
@NullMarked
package nl.pols.register.functionaliteit;

import org.jspecify.annotations.NullMarked;
