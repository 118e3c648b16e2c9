/** The reader of justifications: a tokenizer and a small grammar for Spanish administrative prose, which knows no table and says only what a text says. */
@NullMarked
package mx.avance.consistency.text;

import org.jspecify.annotations.NullMarked;
