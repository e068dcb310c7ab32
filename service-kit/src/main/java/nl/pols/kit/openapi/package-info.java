/// What every OpenAPI document of the suite says in the same words.
@NullMarked
package nl.pols.kit.openapi;

import org.jspecify.annotations.NullMarked;
