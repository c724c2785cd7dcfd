package zhuanlan.bot;

/**
 * What somebody typed after the bot's name in any chat (bot-api.md §8).
 *
 * @param id Telegram's id, by which it is answered
 * @param asker who asked
 * @param words what was typed, stripped; empty for the newest articles
 * @param offset the {@link InlineAnswer#next} of the answer before; empty at the beginning
 */
public record Inquiry(String id, Request.Asker asker, String words, String offset) {}
