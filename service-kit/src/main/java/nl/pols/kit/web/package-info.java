/// What the wire of all services has in common: headers, paging, conditional requests, repeatable
/// writes.
@NullMarked
package nl.pols.kit.web;

import org.jspecify.annotations.NullMarked;
