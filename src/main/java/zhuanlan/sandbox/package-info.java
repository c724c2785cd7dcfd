/**
 * A Bot API server of our own on loopback, with a chat page. In come the bot's HTTP calls and what
 * people do on the page or in a test; out go updates, and messages as Telegram would keep them. It
 * refuses what Telegram refuses. Apart, because it must know nothing of the bot: they meet over
 * HTTP only. Sections named in this package are those of {@code bot-api.md}.
 */
@NullMarked
package zhuanlan.sandbox;

import org.jspecify.annotations.NullMarked;
