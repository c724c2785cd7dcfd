/**
 * What is to be said, free of format: a {@link zhuanlan.page.Page} of parts and buttons goes in,
 * messages within Telegram's limits come out of a {@link zhuanlan.page.Renderer}. Also the texts
 * that the bot speaks, one catalogue for every language. Apart, because what is said changes for
 * other reasons than how a chat client shows it.
 */
@NullMarked
package zhuanlan.page;

import org.jspecify.annotations.NullMarked;
