package zhuanlan.bot.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.digest.DigestComposer;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;

/**
 * {@code /subscriptions [@chat] [n [what]]}: what is ordered here, and all that can be changed
 * about it. Everybody may read; in groups only admins change.
 */
public final class SubscriptionsCommand implements Command {

  private static final String UNDO = "undo";

  private final Subscriptions subscriptions;
  private final Catalog catalog;
  private final DigestComposer composer;
  private final SubscriptionPages pages;
  private final Glimpse glimpse;
  private final Elsewhere elsewhere;
  private final Access access;
  private final Clock clock;

  /** The command over these subscriptions. */
  public SubscriptionsCommand(
      Subscriptions subscriptions,
      Catalog catalog,
      DigestComposer composer,
      SubscriptionPages pages,
      Glimpse glimpse,
      Elsewhere elsewhere,
      Access access,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.catalog = catalog;
    this.composer = composer;
    this.pages = pages;
    this.glimpse = glimpse;
    this.elsewhere = elsewhere;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public Set<Request.ChatKind> chats() {
    return Set.of(Request.ChatKind.values());
  }

  @Override
  public Reply run(Request request, Manner manner) {
    RoomWords words = RoomWords.of(request.argument());
    Elsewhere.Where where = elsewhere.of(words.room(), request, manner);
    if (!(where instanceof Elsewhere.Where.Here here)) {
      return ((Elsewhere.Where.Nowhere) where).reply();
    }
    Access.Verdict verdict = access.verdict(Right.CHAT_ADMIN, here.request());
    String[] parts = words.rest().split("\\s+", 3);
    String verb = parts.length < 2 ? "" : parts[1].toLowerCase(Locale.ROOT);
    String rest = parts.length < 3 ? "" : parts[2];
    boolean reads = verb.isEmpty() && !parts[0].equals(UNDO);
    boolean pressed = request.origin() == Request.Origin.PRESSED;
    // A reader's press must not take the buttons from under a page of the admins.
    if (verdict != Access.Verdict.MAY && (pressed || !reads)) {
      return new Reply.Toast(
          manner.say(
              verdict == Access.Verdict.MAY_NOT ? "talk.admins-only" : "talk.rights-unknown"));
    }
    if (parts[0].equals(UNDO)) {
      return undo(numbers(verb + " " + rest), here);
    }
    return reads
        ? read(parts[0], here, verdict == Access.Verdict.MAY)
        : find(parts[0], here)
            .map(it -> change(it, verb, rest, here))
            .orElseGet(() -> unknown(parts[0], manner.texts()));
  }

  private Reply read(String number, Elsewhere.Where.Here here, boolean changeable) {
    Texts texts = here.manner().texts();
    List<Subscription> all = subscriptions.at(here.request().chat().place());
    if (all.isEmpty()) {
      return new Reply.Say(none(here.request(), texts));
    }
    if (number.isEmpty() && (all.size() > 1 || !changeable)) {
      return new Reply.Show(pages.list(all, here, changeable));
    }
    Optional<Subscription> asked = number.isEmpty() ? Optional.of(all.get(0)) : find(number, here);
    return asked
        .<Reply>map(
            it ->
                new Reply.Show(
                    changeable
                        ? opened("", it, here, false)
                        : pages.list(List.of(it), here, false)))
        .orElseGet(() -> unknown(number, texts));
  }

  private Reply change(Subscription it, String verb, String rest, Elsewhere.Where.Here here) {
    if (verb.equals(UNDO)) {
      return undo(List.of(it.id()), here);
    }
    if (rest.isEmpty() && verb.equals("delete")) {
      subscriptions.remove(List.of(it.id()));
      String done = here.manner().say("unsubscribe.done", 1);
      return new Reply.Show(pages.undoable(done, List.of(it), here));
    }
    if (rest.isEmpty() && verb.equals("time")) {
      return new Reply.Show(pages.times(it, here));
    }
    if (rest.isEmpty() && verb.equals("filter")) {
      return new Reply.Show(pages.filters(it, here, false));
    }
    if (rest.isEmpty() && verb.equals("format")) {
      return new Reply.Show(pages.formats(it, here));
    }
    SubscriptionChange.Result result =
        new SubscriptionChange(
                it,
                ColumnNames.of(catalog),
                glimpse,
                composer,
                here.manner().zone(),
                clock.instant(),
                here.manner().texts())
            .of(verb, rest);
    if (result instanceof SubscriptionChange.Wrong wrong) {
      return new Reply.Toast(wrong.say());
    }
    SubscriptionChange.Done done = (SubscriptionChange.Done) result;
    if (!subscriptions.change(done.changed())) {
      return unknown(String.valueOf(it.id()), here.manner().texts());
    }
    // Whoever ticks one topic may tick another.
    boolean ticked = verb.equals("filter") && here.request().origin() == Request.Origin.PRESSED;
    return new Reply.Show(
        ticked
            ? pages.filters(done.changed(), here, true)
            : opened(done.say(), done.changed(), here, true));
  }

  private Reply undo(List<Long> numbers, Elsewhere.Where.Here here) {
    Texts texts = here.manner().texts();
    List<Subscription> back = new ArrayList<>();
    numbers.forEach(
        it -> subscriptions.undo(it, here.request().chat().place()).ifPresent(back::add));
    if (back.isEmpty()) {
      return new Reply.Toast(texts.say("subscriptions.nothing-undone"));
    }
    String undone = texts.say("subscriptions.undone");
    return new Reply.Show(
        back.size() == 1
            ? opened(undone, back.get(0), here, false)
            : pages.list(subscriptions.at(here.request().chat().place()), here, true));
  }

  private Page opened(String say, Subscription it, Elsewhere.Where.Here here, boolean undo) {
    boolean one = subscriptions.at(here.request().chat().place()).size() == 1;
    return pages.opened(say, it, here, one, undo);
  }

  /** Subscriptions of other places are none of this one's business. */
  private Optional<Subscription> find(String number, Elsewhere.Where.Here here) {
    return numbers(number).stream()
        .flatMap(it -> subscriptions.find(it).stream())
        .filter(it -> it.to().equals(here.request().chat().place()))
        .findFirst();
  }

  private static Reply unknown(String number, Texts texts) {
    return new Reply.Toast(texts.say("subscriptions.unknown", Choices.echo(number)));
  }

  private static List<Long> numbers(String words) {
    return Arrays.stream(words.strip().split("\\s+"))
        .map(it -> it.replaceFirst("^[#＃]", ""))
        .filter(it -> it.matches("\\d{1,12}"))
        .map(Long::valueOf)
        .distinct()
        .collect(Collectors.toList());
  }

  /** What is said where nothing is ordered, and the way to order something. */
  static Page none(Request request, Texts texts) {
    List<Button> subscribe =
        request.chat().kind() == Request.ChatKind.CHANNEL
            ? List.of()
            : List.of(new Button.Press(texts.say("start.subscribe"), "/subscribe"));
    return Choices.page(texts.say("subscriptions.none"), subscribe, 1);
  }
}
