/// Black-box tests over the running suite: they know its addresses, its tokens and its processes,
/// and nothing else.
@NullMarked
package nl.pols.acceptance;

import org.jspecify.annotations.NullMarked;
