package zhuanlan.bot.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.Format;

/**
 * A command line that opens an article: {@code /read 12 o rich </latest 5 p2>}.
 *
 * @param number the article's number
 * @param original claims that the author's own script is wanted
 * @param format the format that was chosen for it; null for the chat's
 * @param back the line of the list that it covers; null when it stands in a message of its own
 */
record ReadLine(int number, boolean original, @Nullable Format format, @Nullable String back) {

  private static final String ORIGINAL = "o";
  private static final Pattern LINE =
      Pattern.compile(
          "[#＃]?(?<number>\\p{Nd}{1,9})(?<original>\\s+o)?(?:\\s+(?<format>classic|rich))?");

  /** What the words after the command ask for; empty when they name no article. */
  static Optional<ReadLine> of(Words words) {
    Matcher line = LINE.matcher(words.text());
    if (!line.matches()) {
      return Optional.empty();
    }
    String format = line.group("format");
    return Optional.of(
        new ReadLine(
            Integer.parseInt(line.group("number")),
            line.group("original") != null,
            format == null ? null : Format.valueOf(format.toUpperCase(Locale.ROOT)),
            words.back()));
  }

  /** The same article in the author's script, or back in the reader's. */
  ReadLine original(boolean wanted) {
    return new ReadLine(number, wanted, format, back);
  }

  /** The same article in another format. */
  ReadLine in(Format other) {
    return new ReadLine(number, original, other, back);
  }

  /** Another article in the same place, as the chat reads articles. */
  ReadLine other(int article) {
    return new ReadLine(article, false, null, back);
  }

  /** The command line. */
  String written() {
    StringBuilder line = new StringBuilder("/read ").append(number);
    if (original) {
      line.append(' ').append(ORIGINAL);
    }
    if (format != null) {
      line.append(' ').append(format.name().toLowerCase(Locale.ROOT));
    }
    return Words.withBack(line.toString(), back);
  }
}
