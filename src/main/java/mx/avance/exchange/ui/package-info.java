/** Importar: a file is read, its review is looked at, applied, and taken back where it has to be. */
@NullMarked
package mx.avance.exchange.ui;

import org.jspecify.annotations.NullMarked;
