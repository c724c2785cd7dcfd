/**
 * The adapter to Telegram. In come updates, which it turns into requests and events for the bot;
 * out go messages, of which it tells what became. Apart, because nobody else need know how Telegram
 * speaks, what it refuses in which words, or how a connection breaks.
 */
@NullMarked
package zhuanlan.telegram;

import org.jspecify.annotations.NullMarked;
