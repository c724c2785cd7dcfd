package zhuanlan.bot.command;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.ScheduleWords;

/**
 * Reads an order. What is surely no time is taken out of the line first: names of columns and
 * chats, quotations, how digests shall come. The rest is read as a schedule, and what is left of
 * that are topics. For one line; not thread-safe.
 */
final class OrderReader {

  private static final String MINUS = "[-－﹣−–—]";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<minus>%s?)(?:\"([^\"]+)\"|“([^”]+)”|「([^」]+)」)|[^\\s\\p{Z},，、､;；。]+"
              .formatted(MINUS));
  private static final int QUOTATIONS = 3;

  /** A word with a minus before it. */
  static final Pattern EXCLUDED = Pattern.compile(MINUS + "(.+)", Pattern.DOTALL);

  private static final Pattern ROOM =
      Pattern.compile("@[A-Za-z]\\w{3,31}|(?:https?://)?t\\.me/([A-Za-z]\\w{3,31})/?");
  private static final Pattern ITEMS =
      Pattern.compile(
          "(?:(?:最多|至多|max|up to) ?)?(\\d{1,4}) ?(?:[篇条條則则]|items?|articles?)"
              + "|(?:最多|至多|max|up to) ?(\\d{1,4})");
  private static final int WORDS_OF_ITEMS = 4;

  /** More than an order within the limits can have. */
  private static final int MOST_TOKENS = 80;

  private final StringBuilder line;
  private final ColumnNames columns;
  private final List<Token> tokens;

  private final Set<String> topics = new LinkedHashSet<>();
  private final Set<String> named = new LinkedHashSet<>();
  private final Set<String> excluded = new LinkedHashSet<>();
  private WishWords wishes = WishWords.NONE;
  private @Nullable String room;
  private @Nullable Fault fault;

  OrderReader(String line, ColumnNames columns) {
    this.line = new StringBuilder(line);
    this.columns = columns;
    this.tokens = TOKEN.matcher(line).results().limit(MOST_TOKENS + 1).map(Token::of).toList();
  }

  Order read() {
    if (tokens.size() > MOST_TOKENS) {
      return new Order(null, Filter.ALL, Order.SILENT, wishes, new Fault(Fault.Kind.TOO_LONG, ""));
    }
    int at = 0;
    while (at < tokens.size()) {
      at += Math.max(1, take(at));
    }
    ScheduleWords when = ScheduleWords.read(line.toString());
    when.rest().forEach(this::topic);
    if (when.wrong() != null) {
      fault = Fault.of(when.wrong());
    }
    if (when.times().size() > Fault.MOST_TIMES) {
      fail(Fault.Kind.TOO_MANY_TIMES, "");
    }
    Filter filter = new Filter(List.copyOf(topics), List.copyOf(named), List.copyOf(excluded));
    if (isTooLong()) {
      fail(Fault.Kind.TOO_LONG, "");
    }
    ScheduleWords told = Order.words(when.days(), when.times(), when.atOnce());
    return new Order(room, filter, told, wishes, fault);
  }

  /** Takes what begins at a token out of the line; returns how many tokens it was. */
  private int take(int at) {
    Token token = tokens.get(at);
    int taken = column(at);
    if (taken == 0 && token.quoted()) {
      (token.minus() ? excluded : topics).add(token.text());
      taken = 1;
    }
    if (taken == 0) {
      taken = Math.max(items(at), Math.max(wish(token), room(token)));
    }
    if (taken > 0) {
      int end = tokens.get(at + taken - 1).to();
      line.replace(token.from(), end, " ".repeat(end - token.from()));
    }
    return taken;
  }

  private int column(int at) {
    if (tokens.get(at).minus()) {
      return 0;
    }
    for (int words = Math.min(columns.mostWords(), tokens.size() - at); words > 0; words--) {
      Optional<String> name = columns.called(joined(at, words));
      if (name.isPresent()) {
        named.add(name.get());
        return words;
      }
    }
    return 0;
  }

  private int items(int at) {
    for (int words = Math.min(WORDS_OF_ITEMS, tokens.size() - at); words > 0; words--) {
      String text = Normalizer.normalize(joined(at, words), Normalizer.Form.NFKC);
      Matcher items = ITEMS.matcher(text.toLowerCase(Locale.ROOT));
      if (items.matches()) {
        int count = Integer.parseInt(Objects.requireNonNullElse(items.group(1), items.group(2)));
        if (count < 1 || count > Fault.MOST_ITEMS) {
          fail(Fault.Kind.ITEMS, text);
        } else {
          wishes = wishes.withMaxItems(count);
        }
        return words;
      }
    }
    return 0;
  }

  private int wish(Token token) {
    Optional<Wish> wish = Wish.of(token.text());
    wish.ifPresent(it -> wishes = wishes.with(it));
    return wish.isPresent() ? 1 : 0;
  }

  private int room(Token token) {
    Matcher name = ROOM.matcher(token.text());
    if (name.matches()) {
      room = name.group(1) == null ? token.text() : "@" + name.group(1);
    } else if (token.text().startsWith("@")) {
      fail(Fault.Kind.NO_NAME, token.text());
    }
    return name.matches() || token.text().startsWith("@") ? 1 : 0;
  }

  private void topic(String word) {
    Matcher minus = EXCLUDED.matcher(word);
    if (minus.matches()) {
      excluded.add(minus.group(1));
    } else if (!Order.isAll(word.toLowerCase(Locale.ROOT)) && !word.matches(MINUS)) {
      topics.add(word);
    }
  }

  private boolean isTooLong() {
    List<String> words = Stream.concat(topics.stream(), excluded.stream()).toList();
    return words.size() + named.size() > Fault.MOST_WORDS
        || words.stream().anyMatch(it -> it.codePointCount(0, it.length()) > Fault.LONGEST_WORD);
  }

  private void fail(Fault.Kind kind, String words) {
    if (fault == null) {
      fault = new Fault(kind, words);
    }
  }

  private String joined(int at, int words) {
    return tokens.subList(at, at + words).stream()
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }

  /**
   * A word or a quotation.
   *
   * @param text without quotation marks
   * @param quoted claims that it stood in such
   * @param minus claims that a minus stands before it
   */
  private record Token(String text, boolean quoted, boolean minus, int from, int to) {

    static Token of(MatchResult match) {
      Optional<String> quotation =
          IntStream.rangeClosed(2, QUOTATIONS + 1)
              .mapToObj(match::group)
              .filter(Objects::nonNull)
              .findFirst();
      String text = quotation.orElse(match.group()).strip();
      boolean minus =
          quotation.isPresent()
              ? !Objects.requireNonNullElse(match.group(1), "").isEmpty()
              : EXCLUDED.matcher(text).matches();
      return new Token(text, quotation.isPresent(), minus, match.start(), match.end());
    }
  }
}
