/** The official document as a workbook, which can be edited in Excel or LibreOffice and read again. */
@NullMarked
package mx.avance.exchange.workbook;

import org.jspecify.annotations.NullMarked;
