/**
 * What people can ask for, one class for each command. In comes a request that may be answered, out
 * goes a reply. Apart from {@link zhuanlan.bot}, because commands come and go while the way a
 * request takes stays the same.
 */
@NullMarked
package zhuanlan.bot.command;

import org.jspecify.annotations.NullMarked;
