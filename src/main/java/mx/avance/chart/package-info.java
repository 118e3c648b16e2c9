/** Charts: plain data in, a component out; the only importer of Vaadin Charts. */
@NullMarked
package mx.avance.chart;

import org.jspecify.annotations.NullMarked;
