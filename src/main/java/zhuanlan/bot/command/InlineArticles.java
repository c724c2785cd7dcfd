package zhuanlan.bot.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.bot.Inquiry;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Findings;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Hit;
import zhuanlan.catalog.TopicUse;
import zhuanlan.page.Manner;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.subscription.Manners;

/**
 * Articles to send to any chat: the newest, or those about what was typed; where nothing is about
 * that, those about the nearest topic. They are written in the language and the format of the
 * asker's private chat with the bot, so an answer is for the asker alone. Thread-safe.
 */
public final class InlineArticles implements Function<Inquiry, InlineAnswer> {

  private static final int SIZE = 10;

  /** Nobody scrolls further, and each stretch costs the reading of its articles. */
  private static final int MOST = 200;

  private static final Duration NEWEST = Duration.ofSeconds(20);
  private static final Duration SEARCHED = Duration.ofMinutes(5);

  /** Longer words would need a shortcut, kept for ever, for each letter that somebody types. */
  private static final int LONGEST_LINKED = 40;

  private final Catalog catalog;
  private final Manners manners;
  private final DeepLinks links;
  private final ArticleOffer offers;

  /** Answers over this catalog. */
  public InlineArticles(Catalog catalog, Cards cards, Manners manners, DeepLinks links) {
    this.catalog = catalog;
    this.manners = manners;
    this.links = links;
    this.offers = new ArticleOffer(cards, links);
  }

  @Override
  public InlineAnswer apply(Inquiry inquiry) {
    Manner manner = manners.of(inquiry.asker().id(), inquiry.asker().language());
    int from = from(inquiry.offset());
    String words = inquiry.words().strip();
    if (words.isEmpty()) {
      Findings newest = Stretch.plain(catalog.newest(null, from, SIZE));
      return answer(newest, from, NEWEST, null, manner);
    }
    Findings found = catalog.topic(words, from, SIZE);
    if (found.total() > 0) {
      return answer(found, from, SEARCHED, null, manner);
    }
    List<TopicUse> near = catalog.near(words, 1);
    return near.isEmpty()
        ? answer(found, from, NEWEST, nothing(words, manner), manner)
        : near(words, near.get(0).name(), from, manner);
  }

  private InlineAnswer near(String words, String topic, int from, Manner manner) {
    String label =
        manner.say("inline.near", Choices.echo(words), Choices.written(topic, manner.texts()));
    InlineAnswer.Invitation invitation = new InlineAnswer.Invitation(label, start(topic));
    return answer(catalog.topic(topic, from, SIZE), from, SEARCHED, invitation, manner);
  }

  private InlineAnswer.Invitation nothing(String words, Manner manner) {
    return new InlineAnswer.Invitation(
        manner.say("inline.none", Choices.echo(words)), start(words));
  }

  /** A payload that opens the search in the bot. */
  private String start(String words) {
    boolean isShort = words.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINKED;
    return links.payload(isShort ? "/topic " + words : "/topics");
  }

  private InlineAnswer answer(
      Findings found,
      int from,
      Duration keep,
      InlineAnswer.@Nullable Invitation invitation,
      Manner manner) {
    List<InlineAnswer.Offer> all =
        found.hits().stream().flatMap(hit -> offer(hit, manner)).toList();
    int next = from + SIZE;
    boolean more = !found.hits().isEmpty() && next < Math.min(found.total(), MOST);
    return new InlineAnswer(all, more ? String.valueOf(next) : "", keep, true, invitation);
  }

  private Stream<InlineAnswer.Offer> offer(Hit hit, Manner manner) {
    return catalog.find(hit.headline().number()) instanceof Found.Present present
        ? Stream.of(offers.of(present, hit.passage(), manner))
        : Stream.empty();
  }

  /** An offset that is none of ours is the beginning. */
  private static int from(String offset) {
    int from = offset.matches("[0-9]{1,4}") ? Integer.parseInt(offset) : 0;
    return from < MOST ? from : 0;
  }
}
