package zhuanlan.digest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** More news than this since the last digest are neither told nor counted. */
  private static final int MOST_CONSIDERED = 500;

  private static final int FIRST_DIGEST = 3;

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
    List<Headline> arrived =
        catalog
            .arrived(selection(subscription.filter()), subscription.lastArrival(), MOST_CONSIDERED)
            .stream()
            .filter(article -> article.number() <= lastArrival)
            .toList();
    Set<Integer> told =
        digests.told(subscription.to(), arrived.stream().map(Headline::number).toList());
    List<Headline> news =
        arrived.stream().filter(article -> !told.contains(article.number())).toList();
    return new Digest(chosen(news, subscription.maxItems()), news.size());
  }

  /**
   * The arrival number from which a new subscription begins, so that its first digest brings the
   * newest few.
   */
  public int beginning(Filter filter) {
    List<Headline> newest = catalog.arrived(selection(filter), 0, FIRST_DIGEST + 1);
    return newest.size() <= FIRST_DIGEST ? 0 : newest.get(FIRST_DIGEST).number();
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
    if (subscription.buttons()) {
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

  private static Selection selection(Filter filter) {
    return new Selection(filter.topics(), filter.columns(), filter.excluded());
  }

  /** The newest of each column in turn, then in order of publication: no column fills a digest. */
  private static List<Headline> chosen(Collection<Headline> news, int most) {
    Map<String, Deque<Headline>> columns = new LinkedHashMap<>();
    news.stream()
        .sorted(NEWEST_FIRST)
        .forEach(
            article ->
                columns
                    .computeIfAbsent(String.valueOf(article.column()), column -> new ArrayDeque<>())
                    .add(article));
    List<Headline> chosen = new ArrayList<>();
    while (chosen.size() < Math.min(most, news.size())) {
      for (Deque<Headline> column : columns.values()) {
        if (!column.isEmpty() && chosen.size() < most) {
          chosen.add(column.remove());
        }
      }
    }
    chosen.sort(NEWEST_FIRST);
    return chosen;
  }

  private static final Comparator<Headline> NEWEST_FIRST =
      Comparator.comparing(Headline::published, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Headline::number, Comparator.reverseOrder());

  /**
   * What a digest tells.
   *
   * @param articles those told in full, the newest first
   * @param total how many there are, told or only counted
   */
  public record Digest(List<Headline> articles, int total) {
    public Digest {
      articles = List.copyOf(articles);
    }

    /** Claims that there is nothing to tell. */
    public boolean isEmpty() {
      return articles.isEmpty();
    }
  }
}
