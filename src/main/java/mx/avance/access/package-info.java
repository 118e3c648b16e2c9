/** Accounts, roles, the units of a person, sign-in and permissions: who may do what. */
@NullMarked
package mx.avance.access;

import org.jspecify.annotations.NullMarked;
