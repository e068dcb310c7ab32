/// One OpenAPI document of all four services.
@NullMarked
package nl.pols.rapportage.openapi;

import org.jspecify.annotations.NullMarked;
