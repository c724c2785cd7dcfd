package zhuanlan.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Line;
import zhuanlan.article.Run;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Selection;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Subscription;

/** Chooses what a digest tells and writes its page. Thread-safe. */
public final class DigestComposer {

  private static final int FIRST_DIGEST = 3;

  private static final Duration WEEK = Duration.ofDays(7);

  /** Of a week that brought more, the first digest begins with the latest. */
  private static final int MOST_OF_A_WEEK = 500;

  private final Catalog catalog;
  private final Digests digests;
  private final Cards cards;
  private final DeepLinks links;

  /**
   * A composer over what arrived and what was told before.
   *
   * @param links what stands in for buttons where there are none
   */
  public DigestComposer(Catalog catalog, Digests digests, Cards cards, DeepLinks links) {
    this.catalog = catalog;
    this.digests = digests;
    this.cards = cards;
    this.links = links;
  }

  /**
   * What a subscription would be told now.
   *
   * @param lastArrival articles that arrived later are left for the next digest
   */
  public Digest compose(Subscription subscription, int lastArrival) {
    Told told =
        digests.told(List.of(subscription.to())).getOrDefault(subscription.to(), Told.NOTHING);
    return new Edition(catalog, lastArrival).of(subscription, told).digest();
  }

  /**
   * The arrival number from which a new subscription begins, so that its first digest brings the
   * newest few.
   */
  public int beginning(Filter filter) {
    List<Headline> newest = arrived(filter, FIRST_DIGEST + 1);
    return newest.size() <= FIRST_DIGEST ? 0 : newest.get(FIRST_DIGEST).number();
  }

  /**
   * The arrival number from which a new subscription begins.
   *
   * @param beginning what its first digest is to bring
   */
  public int beginning(Filter filter, Beginning beginning, Instant now) {
    return switch (beginning) {
      case NEWEST_FEW -> beginning(filter);
      case NOW -> catalog.lastNumber();
      case LAST_WEEK ->
          arrived(filter, MOST_OF_A_WEEK).stream()
              .filter(article -> isSince(now.minus(WEEK), article.published()))
              .mapToInt(article -> article.number() - 1)
              .min()
              .orElseGet(catalog::lastNumber);
    };
  }

  /**
   * The page of a digest. Without buttons its titles and the count of the rest lead to the bot, as
   * long as the bot's name is known.
   *
   * @param heading what stands over it
   */
  public Page page(Digest digest, Subscription subscription, String heading, Manner manner) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(heading));
    List<List<Button>> buttons = new ArrayList<>();
    int rest = digest.total() - digest.articles().size();
    String more = more(subscription.filter());
    if (subscription.wishes().buttons()) {
      parts.addAll(cards.of(digest.articles(), manner));
      buttons.addAll(Cards.numbers(digest.articles()));
      if (rest > 0) {
        parts.add(Part.Note.of(manner.say("digest.rest", rest)));
        buttons.add(List.of(new Button.Press(manner.say("digest.more"), more)));
      }
    } else {
      parts.addAll(cards.linked(digest.articles(), manner, links));
      if (rest > 0) {
        @Nullable String address = links.command(more).orElse(null);
        Run run = new Run(manner.say("digest.rest", rest), Set.of(), address);
        parts.add(new Part.Note(new Line(List.of(run))));
      }
    }
    return new Page(parts, buttons, null);
  }

  /** The page of a digest that is told at its hour; of an empty one, that there is nothing new. */
  Page page(Digest digest, Subscription subscription, Instant due, Manner manner) {
    String hour = cards.time(due, manner);
    return digest.isEmpty()
        ? Page.of(new Part.Headline(manner.say("digest.empty", hour)))
        : page(digest, subscription, manner.say("digest.headline", hour, digest.total()), manner);
  }

  private List<Headline> arrived(Filter filter, int count) {
    return catalog.arrived(
        new Selection(filter.topics(), filter.columns(), filter.excluded()), 0, count);
  }

  private static boolean isSince(Instant moment, @Nullable Instant published) {
    return published != null && !published.isBefore(moment);
  }

  private static String more(Filter filter) {
    if (filter.topics().size() == 1 && filter.columns().isEmpty()) {
      String without =
          filter.excluded().stream().map(word -> " -" + word).collect(Collectors.joining());
      return "/topic " + filter.topics().get(0) + without;
    }
    return filter.columns().size() == 1 && filter.topics().isEmpty()
        ? "/column " + filter.columns().get(0)
        : "/latest 10";
  }
}
