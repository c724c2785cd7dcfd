package zhuanlan.bot.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.FormatChoice;
import zhuanlan.subscription.Wishes;

/** A word of an order that says how its digests come. */
enum Wish {
  SILENT("silent", "muted?|静音|靜音|静默|靜默|无声|無聲"),
  ALOUD("aloud", "loud|unmuted?|响铃|響鈴|有声|有聲"),
  EVEN_EMPTY("even-empty", "even-if-empty|(?:没有|沒有|空)也[說说發发送]"),
  NEWS_ONLY("news-only", "有才[說说發发送]|(?:没有|沒有)就?不[說说發发送]"),
  BUTTONS("with-buttons", "带按钮|帶按鈕"),
  NO_BUTTONS("without-buttons", "no-buttons|不带按钮|不帶按鈕"),
  AUTO("auto-format", "自动格式|自動格式"),
  CLASSIC("classic", "经典版|經典版"),
  RICH("rich", "图文版|圖文版");

  private final String word;
  private final Pattern words;

  Wish(String word, String others) {
    this.word = word;
    this.words = Pattern.compile(Pattern.quote(word) + "|" + others);
  }

  /** The wish that a word means. */
  static Optional<Wish> of(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(it -> it.words.matcher(plain).matches()).findFirst();
  }

  /** As a command line has it. */
  String word() {
    return word;
  }

  /** The wishes with this one. */
  Wishes in(Wishes wishes) {
    return switch (this) {
      case SILENT -> silent(wishes, true);
      case ALOUD -> silent(wishes, false);
      case EVEN_EMPTY -> evenEmpty(wishes, true);
      case NEWS_ONLY -> evenEmpty(wishes, false);
      case BUTTONS -> buttons(wishes, true);
      case NO_BUTTONS -> buttons(wishes, false);
      // The chat's choice is no choice of the subscription's own.
      case AUTO -> format(wishes, null);
      case CLASSIC -> format(wishes, FormatChoice.CLASSIC);
      case RICH -> format(wishes, FormatChoice.RICH);
    };
  }

  /** Claims that this is among the wishes, and would not be by itself. */
  boolean isOf(Wishes wishes, Wishes usual) {
    return in(wishes).equals(wishes) && !in(usual).equals(usual);
  }

  private static Wishes silent(Wishes it, boolean silent) {
    return new Wishes(it.maxItems(), silent, it.evenEmpty(), it.buttons(), it.format());
  }

  private static Wishes evenEmpty(Wishes it, boolean evenEmpty) {
    return new Wishes(it.maxItems(), it.silent(), evenEmpty, it.buttons(), it.format());
  }

  private static Wishes buttons(Wishes it, boolean buttons) {
    return new Wishes(it.maxItems(), it.silent(), it.evenEmpty(), buttons, it.format());
  }

  private static Wishes format(Wishes it, @Nullable FormatChoice format) {
    return new Wishes(it.maxItems(), it.silent(), it.evenEmpty(), it.buttons(), format);
  }
}
