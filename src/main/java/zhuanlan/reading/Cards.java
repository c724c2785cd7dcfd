package zhuanlan.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Hit;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;

/**
 * How articles are listed: cards with title, meta line, summary and picture, and buttons that open
 * them. Immutable and thread-safe.
 */
public final class Cards {

  private static final int BUTTONS_IN_A_ROW = 5;

  private final Clock clock;

  /**
   * Cards.
   *
   * @param clock tells the year, which is left out of this year's dates
   */
  public Cards(Clock clock) {
    this.clock = clock;
  }

  /** A card for each, numbered from 1. */
  public List<Part> of(List<Headline> articles, Manner manner) {
    return ofHits(articles.stream().map(article -> new Hit(article, null)).toList(), manner);
  }

  /** A card for each, numbered from 1, with the passage that was found instead of the summary. */
  public List<Part> ofHits(List<Hit> hits, Manner manner) {
    return ofHits(hits, manner, article -> Optional.empty());
  }

  /** A card for each, numbered from 1, whose title opens its article in the bot. */
  public List<Part> linked(List<Headline> articles, Manner manner, DeepLinks links) {
    return ofHits(
        articles.stream().map(article -> new Hit(article, null)).toList(),
        manner,
        article -> links.article(article.number()));
  }

  private List<Part> ofHits(
      List<Hit> hits, Manner manner, Function<Headline, Optional<String>> link) {
    Script script = Script.of(manner.texts().language());
    List<Part> cards = new ArrayList<>();
    for (Hit hit : hits) {
      Headline article = hit.headline();
      Line passage = hit.passage();
      cards.add(
          new Part.Card(
              cards.size() + 1,
              script.write(article.title()),
              meta(article, manner),
              passage == null
                  ? summary(article, manner.texts(), script)
                  : List.of(script.write(passage)),
              manner.pictures() ? article.picture() : null,
              link.apply(article).orElse(null)));
    }
    return cards;
  }

  private static List<Line> summary(Headline article, Texts texts, Script script) {
    return note(article, texts)
        .map(note -> List.of(new Line(List.of(new Run(note, Set.of(Mark.ITALIC), null)))))
        .filter(note -> article.summary().isEmpty())
        .orElseGet(() -> article.summary().stream().map(script::write).map(Line::of).toList());
  }

  /** What there is instead of a text to read; empty where there is one. */
  public static Optional<String> note(Headline article, Texts texts) {
    return switch (article.kind()) {
      case PROSE -> Optional.empty();
      case TEASER -> Optional.of(texts.say("kind.teaser"));
      case PICTURES -> Optional.of(texts.say("kind.pictures"));
      case VIDEO -> Optional.of(texts.say("kind.video"));
      case LINKS -> Optional.of(texts.say("kind.links"));
      case TABLE -> Optional.of(texts.say("kind.table"));
      case EMPTY -> Optional.of(texts.say("kind.empty"));
    };
  }

  /** Column, writer, time and number in one line. */
  public String meta(Headline article, Manner manner) {
    return meta(article, manner, Script.of(manner.texts().language()));
  }

  /** Column, writer, time and number in one line, in another script than the reader's. */
  String meta(Headline article, Manner manner, Script script) {
    Instant published = article.published();
    return Stream.of(
            script.orNull(article.column()),
            script.orNull(article.writer()),
            published == null ? null : time(published, manner),
            "#" + article.number())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /** A moment as readers write it. */
  public String time(Instant moment, Manner manner) {
    return time(moment, manner.zone(), manner.texts());
  }

  /** A moment as readers write it, on another zone's clock. */
  public String time(Instant moment, ZoneId on, Texts texts) {
    ZonedDateTime then = moment.atZone(on);
    boolean thisYear = then.getYear() == clock.instant().atZone(on).getYear();
    String pattern = texts.say(thisYear ? "time.this-year" : "time.other-year");
    return DateTimeFormatter.ofPattern(pattern, texts.language().locale()).format(then);
  }

  /** Rows of buttons with the cards' numbers, each of which opens its article. */
  public static List<List<Button>> numbers(List<Headline> articles) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % BUTTONS_IN_A_ROW == 0) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1)
          .add(new Button.Press(String.valueOf(i + 1), "/read " + articles.get(i).number()));
    }
    return rows;
  }
}
