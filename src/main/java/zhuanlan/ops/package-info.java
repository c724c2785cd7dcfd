/**
 * Keeps the program going: rounds that are repeated whatever happens in one of them. In comes a
 * round, out goes a thread that outlives its failures. Apart, because no other room may sleep or
 * start threads of its own.
 */
@NullMarked
package zhuanlan.ops;

import org.jspecify.annotations.NullMarked;
