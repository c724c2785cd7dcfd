/**
 * From a request to a page. In comes a {@link zhuanlan.bot.Request} (typed, pressed or posted in a
 * channel), out goes a {@link zhuanlan.bot.Reply}; the {@link zhuanlan.bot.Dispatcher} finds the
 * command and {@link zhuanlan.bot.Access} says who may do what where. Apart, because it must not
 * know how Telegram speaks.
 */
@NullMarked
package zhuanlan.bot;

import org.jspecify.annotations.NullMarked;
