package zhuanlan.subscription;

import java.util.List;
import zhuanlan.subscription.Pieces.Rule;
import zhuanlan.subscription.ScheduleWords.Kind;

/** How other rhythms are named than days of the week, kept or not. */
final class RhythmWords {

  private static final String NUMBER = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})";
  private static final String COUNT = "(?:\\d{1,2}|other|second|two|three|four|few)";

  private static final String AT_ONCE =
      "实时|即时|随时|立即|第一时间|(?:real[- ]?time|instantly|immediately|at once)(?![a-z])";

  private static final String WEEKLY =
      "每一?个?(?:周|星期|礼拜)(?:[一1]次|(?![一二三四五六日天末1-7]))"
          + "|(?:weekly|every week|once a week)(?![a-z])";

  private static final String TOO_OFTEN =
      "每时每刻|每隔?(?:半个?|%1$s个?|个)?(?:小时|钟头|分钟)"
          + "|(?:hourly|(?:every|each)(?: half an?| %2$s)? (?:hour|minute|min)s?)(?![a-z])";

  private static final String TOO_RARE =
      "每个?月(?:[初中底末]|最后一天|第?%1$s[号日])?|每个?季度?|每个?年|隔[天日周]"
          + "|每隔%1$s?个?(?:天|日|周|星期|月)|每(?!一)%1$s个?(?:天|周|星期|月)"
          + "|(?:monthly|biweekly|fortnightly|every(?: %2$s)? (?:month|year)s?"
          + "|every %2$s (?:day|week)s?)(?![a-z])";

  private static final String ONCE =
      "(?:今|明|后)[天日]|(?:今|明)[早晚]|(?:today|tonight|tomorrow)(?![a-z])";

  static final List<Rule> RULES =
      List.of(
          Rule.of(AT_ONCE, new Piece.Now()),
          Rule.of(WEEKLY, new Piece.EveryWeek()),
          Rule.of(TOO_OFTEN.formatted(NUMBER, COUNT), new Piece.Unkept(Kind.TOO_OFTEN)),
          Rule.of(TOO_RARE.formatted(NUMBER, COUNT), new Piece.Unkept(Kind.TOO_RARE)),
          Rule.of(ONCE, new Piece.Unkept(Kind.ONCE)));

  private RhythmWords() {}
}
