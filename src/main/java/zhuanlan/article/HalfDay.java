package zhuanlan.article;

import java.util.Locale;
import java.util.regex.Pattern;

/** Hours that count to twelve: {@code 4:39 PM}, {@code 下午4:39}. */
final class HalfDay {

  private static final Pattern CHINESE = Pattern.compile("(上午|凌晨|早上|中午|下午|晚上) ?(\\d{1,2})(?=:)");
  private static final Pattern ENGLISH =
      Pattern.compile("(\\d{1,2})(:\\d\\d(?::\\d\\d)?) ?([AaPp])\\.?[Mm](?![A-Za-z])\\.?");

  private HalfDay() {}

  /** The time with hours that count to twenty-four; unchanged where they do. */
  static String undone(String written) {
    String english =
        ENGLISH
            .matcher(written)
            .replaceAll(time -> hour(time.group(1), time.group(3)) + time.group(2));
    return CHINESE.matcher(english).replaceAll(time -> hour(time.group(2), time.group(1)));
  }

  private static String hour(String written, String half) {
    int hour = Integer.parseInt(written);
    return switch (half.toLowerCase(Locale.ROOT)) {
      case "p", "下午", "晚上" -> String.valueOf(hour < 12 ? hour + 12 : hour);
      case "中午" -> String.valueOf(hour < 10 ? hour + 12 : hour);
      default -> String.valueOf(hour == 12 ? 0 : hour);
    };
  }
}
