/** The official document and the report for the meeting as PDF: pages made from XHTML, bound into one tagged file. */
@NullMarked
package mx.avance.exchange.print;

import org.jspecify.annotations.NullMarked;
