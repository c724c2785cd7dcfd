package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * The connection to a Bot API server. What Telegram or the network does wrong comes back as a
 * value, in words for operators that never hold the token. Thread-safe.
 */
public final class Telegram implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  // The server itself waits out short floods before it answers (bot-api.md §5).
  private static final Duration ANSWER = Duration.ofSeconds(70);
  private static final Duration SENDING = Duration.ofMinutes(3);
  // Somebody waits for what is merely asked.
  private static final Duration ASKING = Duration.ofSeconds(10);
  // As many send at once where limits are high, and a new connection costs more than a message.
  private static final int MOST_IDLE = 64;
  private static final Duration IDLE = Duration.ofMinutes(5);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(50);
  private static final Duration POLL_MARGIN = Duration.ofSeconds(15);

  private final URI apiUrl;
  private final Wire asking;
  private final Wire sending;
  private final Wire polling;
  private volatile Optional<String> username = Optional.empty();
  private volatile OptionalLong id = OptionalLong.empty();

  private Telegram(URI apiUrl, Wire asking, Wire sending, Wire polling) {
    this.apiUrl = apiUrl;
    this.asking = asking;
    this.sending = sending;
    this.polling = polling;
  }

  /**
   * A connection; nothing is sent yet.
   *
   * @param apiUrl {@code http} or {@code https}, any host, port and path before {@code /bot…}
   * @param proxy on the way to the server; null for none
   * @throws IllegalArgumentException when the address is not of that kind
   */
  public static Telegram connect(URI apiUrl, String token, @Nullable Proxy proxy) {
    HttpUrl server = HttpUrl.parse(apiUrl.toString().replaceFirst("/+$", ""));
    if (server == null) {
      throw new IllegalArgumentException(
          apiUrl + " is no address of a Bot API server; it must begin with http:// or https://");
    }
    OkHttpClient.Builder asking =
        new OkHttpClient.Builder().proxy(proxy).connectTimeout(CONNECT).callTimeout(ASKING);
    OkHttpClient.Builder sending =
        new OkHttpClient.Builder()
            .proxy(proxy)
            .connectionPool(new ConnectionPool(MOST_IDLE, IDLE.toMinutes(), TimeUnit.MINUTES))
            .connectTimeout(CONNECT)
            .readTimeout(ANSWER)
            .writeTimeout(ANSWER)
            .callTimeout(SENDING);
    // A read timeout below the poll timeout would end polls that are merely quiet, and the server
    // would take the next one for a second instance.
    OkHttpClient.Builder polling =
        new OkHttpClient.Builder()
            .proxy(proxy)
            .connectTimeout(CONNECT)
            .readTimeout(LONGEST_POLL.plus(POLL_MARGIN))
            .callTimeout(LONGEST_POLL.plus(POLL_MARGIN).plus(CONNECT));
    String trimmed = token.strip();
    return new Telegram(
        apiUrl,
        new Wire(asking, server, trimmed),
        new Wire(sending, server, trimmed),
        new Wire(polling, server, trimmed));
  }

  /** Asks who the bot is. */
  public Identity identify() {
    Answer answer = asking.call(new GetMe());
    if (answer instanceof Answer.Done done) {
      JsonNode me = done.result();
      String name = me.path("username").asText("");
      id = OptionalLong.of(me.path("id").asLong());
      username = Optional.of(name).filter(it -> !it.isEmpty());
      return new Identity.Bot(me.path("id").asLong(), name);
    }
    return answer instanceof Answer.No no && no.isAboutToken()
        ? new Identity.WrongToken(no.toString())
        : new Identity.Unreachable(answer.toString());
  }

  /** The bot's user name without {@code @}; empty until {@link #identify} has succeeded. */
  public Optional<String> username() {
    return username;
  }

  /** The bot's own id; empty until {@link #identify} has succeeded. */
  OptionalLong id() {
    return id;
  }

  /**
   * Ends a webhook, beside which nothing can be polled. Returns the trouble; empty when it is done.
   */
  public Optional<String> deleteWebhook() {
    return trouble("deleteWebhook", asking.call(new DeleteWebhook()));
  }

  /**
   * Tells Telegram what is not told yet: commands, name and descriptions. What an operator has
   * written himself stays; refusals are logged.
   *
   * @param profiles the first is that of all other languages
   * @param own every text of a profile that this bot could have told before
   */
  public void introduce(List<CommandMenu> menus, List<Profile> profiles, Set<String> own) {
    Introduction introduction = new Introduction(asking);
    introduction.menus(menus);
    introduction.profiles(profiles, own);
  }

  /** Breaks off what is under way, a hanging poll too; later calls are not sent. */
  @Override
  public void close() {
    polling.close();
    asking.close();
    sending.close();
  }

  @Override
  public String toString() {
    return "Telegram at " + apiUrl.getScheme() + "://" + apiUrl.getAuthority();
  }

  /** For calls that are answered within seconds or not at all. */
  Wire asking() {
    return asking;
  }

  Wire sending() {
    return sending;
  }

  Wire polling() {
    return polling;
  }

  private static Optional<String> trouble(String method, Answer answer) {
    return answer instanceof Answer.Done ? Optional.empty() : Optional.of(method + ": " + answer);
  }

  /** Who the bot is, or why that is not known. */
  public sealed interface Identity {

    /**
     * The server knows the bot.
     *
     * @param username without {@code @}
     */
    record Bot(long id, String username) implements Identity {}

    /** The server knows no such token. */
    record WrongToken(String reason) implements Identity {}

    /** The server cannot be asked just now. */
    record Unreachable(String reason) implements Identity {}
  }
}
