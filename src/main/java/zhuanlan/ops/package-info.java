/**
 * Keeps the program going and tells operators how it does: rounds that are repeated whatever
 * happens in one of them, health and metrics on a local port. In comes a round or a check, out goes
 * a thread that outlives failures, or an answer for an operator's tools. Apart, because no other
 * room may sleep or start threads of its own.
 */
@NullMarked
package zhuanlan.ops;

import org.jspecify.annotations.NullMarked;
