package zhuanlan.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.Language;

/**
 * A standing order for digests.
 *
 * @param id its number in the store; 0 before it is kept
 * @param to where the digests go
 * @param filter what they bring
 * @param schedule when they come
 * @param maxItems how many articles are told in full, the rest is counted
 * @param language of who ordered it; counts in private chats whose language was not chosen
 * @param buttons claims that they carry buttons; in channels these would hide Telegram's own
 * @param subscriber Telegram's id of who ordered it; 0 for the chat itself (a channel, an anonymous
 *     admin)
 * @param lastArrival the arrival number up to which the store's articles have been considered
 * @param next when the next digest is due
 * @param suspended why it rests (blocked, kicked, no right to write); null while it runs
 */
public record Subscription(
    long id,
    Destination to,
    Filter filter,
    Schedule schedule,
    int maxItems,
    Language language,
    boolean buttons,
    long subscriber,
    int lastArrival,
    Instant next,
    @Nullable String suspended) {}
