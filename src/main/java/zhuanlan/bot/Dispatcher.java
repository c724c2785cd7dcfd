package zhuanlan.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Manners;

/**
 * Finds the command that a request asks for, lets it answer, and puts the answer into the outbox. A
 * request that comes a second time is not answered again. Thread-safe.
 */
public final class Dispatcher implements Function<Request, Optional<String>> {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private static final int NEAR = 3;
  private static final Duration DOUBLE_TAP = Duration.ofSeconds(3);

  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Cache<String, String> shown;
  private final Access access;
  private final Outbox outbox;
  private final Manners manners;
  private final String plainText;
  private final Runnable posted;
  private final Clock clock;

  /**
   * A dispatcher.
   *
   * @param commands every command
   * @param plainText the name of the command that plain text in a private chat means
   * @param manners how to speak to whom
   * @param posted called when there is something new in the outbox
   */
  public Dispatcher(
      List<Command> commands,
      String plainText,
      Access access,
      Outbox outbox,
      Manners manners,
      Runnable posted,
      Clock clock) {
    commands.forEach(command -> this.commands.put(command.name(), command));
    this.plainText = plainText;
    this.access = access;
    this.outbox = outbox;
    this.manners = manners;
    this.posted = posted;
    this.clock = clock;
    this.shown =
        Caffeine.newBuilder()
            .expireAfterWrite(DOUBLE_TAP)
            .maximumSize(10_000)
            .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
            .build();
  }

  /**
   * Answers a request.
   *
   * @return a short note for whoever pressed a button; empty when there is nothing to note
   */
  @Override
  public Optional<String> apply(Request request) {
    if (request.text().equals(Button.Press.NOTHING)) {
      return Optional.empty();
    }
    String key = "answer:" + request.key();
    if (outbox.knows(key)) {
      log.info("{} was answered before", request.key());
      return Optional.empty();
    }
    Reply reply = reply(request, manner(request));
    if (reply instanceof Reply.Say say) {
      post(key, request, say.page(), say.format(), send(request));
    } else if (reply instanceof Reply.Show show) {
      if (!pressed(request)) {
        post(key, request, show.page(), show.format(), send(request));
      } else if (isNewTo(request)) {
        post(key, request, show.page(), show.format(), edit(request));
      }
    } else if (reply instanceof Reply.Toast toast) {
      return note(key, request, toast.text());
    } else if (reply instanceof Reply.Begin begin) {
      Optional<String> note = note(key, request, begin.text());
      begin.work().run();
      return note;
    }
    return Optional.empty();
  }

  private Optional<String> note(String key, Request request, String text) {
    if (pressed(request)) {
      return Optional.of(text);
    }
    post(key, request, Page.of(Part.Note.of(text)), Format.CLASSIC, send(request));
    return Optional.empty();
  }

  private Reply reply(Request request, Manner manner) {
    Texts texts = manner.texts();
    Request meant = request.command().isEmpty() ? asSearch(request) : request;
    @Nullable Command command = commands.get(meant.command());
    if (command == null || !visible(command, meant)) {
      return unknown(meant, texts);
    }
    Request.ChatKind kind = meant.chat().kind();
    if (!command.chats().contains(kind)) {
      // A channel is no place to talk, but whoever presses a button there is told in private.
      return kind == Request.ChatKind.CHANNEL && !pressed(meant)
          ? new Reply.Silence()
          : new Reply.Toast(texts.say("talk.not-here", "/" + command.name()));
    }
    try {
      return switch (access.verdict(command.right(), meant)) {
        case MAY -> command.run(meant, manner);
        case MAY_NOT -> new Reply.Toast(texts.say("talk.admins-only"));
        case CANNOT_TELL -> new Reply.Toast(texts.say("talk.rights-unknown"));
      };
    } catch (RuntimeException e) {
      log.error("{} in {} failed", meant.text(), meant.chat().place(), e);
      return new Reply.Toast(texts.say("talk.failed"));
    }
  }

  /** Operators' commands do not exist for others. */
  private boolean visible(Command command, Request request) {
    return command.right() != Command.Right.BOT_ADMIN || access.isBotAdmin(request);
  }

  private Reply unknown(Request request, Texts texts) {
    if (request.chat().kind() != Request.ChatKind.PRIVATE && !pressed(request)) {
      return new Reply.Silence();
    }
    return new Reply.Toast(
        nearest(request)
            .map(near -> texts.say("talk.unknown-near", "/" + request.command(), "/" + near))
            .orElseGet(() -> texts.say("talk.unknown", "/" + request.command())));
  }

  private Optional<String> nearest(Request request) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String name = request.command();
    return commands.values().stream()
        .filter(command -> visible(command, request))
        .map(Command::name)
        .min(Comparator.comparing(each -> distance.apply(each, name)))
        .filter(each -> distance.apply(each, name) <= Math.min(NEAR, name.length() / 2));
  }

  private Request asSearch(Request request) {
    return request.asking("/" + plainText + " " + request.argument());
  }

  private Manner manner(Request request) {
    return manners.of(request.chat().place().chat(), request.asker().language());
  }

  private void post(String key, Request request, Page page, Format format, Parcel.Act act) {
    outbox.offer(
        new Parcel(
            key,
            request.chat().place(),
            Parcel.Lane.ANSWER,
            page,
            format,
            act,
            false,
            clock.instant()));
    posted.run();
  }

  /** Fingers tap twice: what a message was just turned into it need not be turned into again. */
  private boolean isNewTo(Request request) {
    String message = request.chat().place().chat() + ":" + request.message();
    return !request.text().equals(shown.asMap().put(message, request.text()));
  }

  private static boolean pressed(Request request) {
    return request.origin() == Request.Origin.PRESSED;
  }

  private static Parcel.Act edit(Request request) {
    return new Parcel.Act.Edit(request.message(), request.pressedHasMedia());
  }

  /** In groups it must be seen whom the bot answers. */
  private static Parcel.Act send(Request request) {
    boolean quotes = request.chat().kind() == Request.ChatKind.GROUP && !pressed(request);
    return new Parcel.Act.Send(quotes ? request.message() : null);
  }
}
