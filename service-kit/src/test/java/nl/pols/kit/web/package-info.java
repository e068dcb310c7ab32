/// Tests of what the wire of all services has in common.
@NullMarked
package nl.pols.kit.web;

import org.jspecify.annotations.NullMarked;
