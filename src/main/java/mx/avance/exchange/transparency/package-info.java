/** The formats of transparency: templates as data, what the fichas técnicas lack, and the workbook. */
@NullMarked
package mx.avance.exchange.transparency;

import org.jspecify.annotations.NullMarked;
