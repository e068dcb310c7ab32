/// Municipalities and labour market regions: the reference data that everything else refers to.
@NullMarked
package nl.pols.register.gemeente;

import org.jspecify.annotations.NullMarked;
