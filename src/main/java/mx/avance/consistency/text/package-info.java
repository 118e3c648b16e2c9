/**
 * The reader of justifications: a tokenizer and a small grammar for Spanish administrative prose. Plain Java without a regular expression, linear in the
 * text; it knows no figures of any table and says only what a text says.
 */
@NullMarked
package mx.avance.consistency.text;

import org.jspecify.annotations.NullMarked;
