package zhuanlan.subscription;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import zhuanlan.subscription.Pieces.Rule;

/** How days are named. */
final class DayWords {

  private static final String CHINESE = "一二三四五六日";
  private static final String ENGLISH = "montuewedthufrisatsun";
  private static final int SHORT = 3;

  /** A number of a day that is not the beginning of a time. */
  private static final String DIGIT = "[1-7](?![\\d:.h点时]| ?[ap]\\.?m)";

  static final List<Rule> RULES =
      List.of(
          Rule.of("每一?个?[天日](?:都|[一1]次)?|天天", new Piece.EveryDay()),
          Rule.of("(?:daily|every ?day|each day|once a day)(?![a-z])", new Piece.EveryDay()),
          Rule.of("每(?=[早晚]|" + TimeWords.PART + ")", new Piece.EveryDay()),
          Rule.of("每?个?(?:工作日|平日|上班日)", new Piece.Days(Schedule.Timed.WEEKDAYS)),
          Rule.of(
              "(?:week ?days?|work ?days?|working days?|business days?)(?![a-z])",
              new Piece.Days(Schedule.Timed.WEEKDAYS)),
          Rule.of(
              "每?个?(?:周末|双休日?|休息日)|week ?ends?(?![a-z])", new Piece.Days(Schedule.Timed.WEEKEND)),
          Rule.of("每?逢?个?(?:周|星期|礼拜)([一二三四五六日天]|" + DIGIT + ")", match -> chinese(match.group(1))),
          // The others of 周一三五; in 周一三点 the second is an hour.
          new Rule(
              Pattern.compile("(?!" + TimeWords.HOUR + "[点时])[一二三四五六日天]|(?<=[-,/&~和及与到至])" + DIGIT),
              DayWords::isAmongDays,
              match -> chinese(match.group())),
          Rule.of(
              "(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:rs?|rsdays?)?"
                  + "|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)(?![a-z])",
              DayWords::english));

  private DayWords() {}

  private static boolean isAmongDays(List<Piece> before) {
    int last = before.size() - 1;
    while (last >= 0 && before.get(last) instanceof Piece.Link) {
      last--;
    }
    return last >= 0
        && before.get(last) instanceof Piece.Days
        && (last == before.size() - 1 || Piece.Link.last(before) != Piece.Link.BLANK);
  }

  private static Piece chinese(String day) {
    int number = CHINESE.indexOf(day.replace('天', '日')) + 1;
    return day(number > 0 ? number : Integer.parseInt(day));
  }

  private static Piece english(MatchResult match) {
    return day(ENGLISH.indexOf(match.group().substring(0, SHORT)) / SHORT + 1);
  }

  private static Piece day(int number) {
    return new Piece.Days(Set.of(DayOfWeek.of(number)));
  }
}
