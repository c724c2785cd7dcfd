package zhuanlan.bot.command;

import zhuanlan.page.Texts;
import zhuanlan.subscription.ScheduleWords;

/**
 * What is wrong with an order.
 *
 * @param words as they were written
 */
record Fault(Kind kind, String words) {

  /** Words of a filter, the excluded ones among them. */
  static final int MOST_WORDS = 20;

  /** Code points. */
  static final int LONGEST_WORD = 60;

  static final int MOST_TIMES = 8;
  static final int MOST_ITEMS = 20;

  /** What a schedule can not be. */
  static Fault of(ScheduleWords.Wrong wrong) {
    Kind kind =
        switch (wrong.kind()) {
          case NO_TIME -> Kind.NO_TIME;
          case NO_HOUR -> Kind.NO_HOUR;
          case NO_DAY -> Kind.NO_DAY;
          case SPAN -> Kind.SPAN;
          case TOO_OFTEN -> Kind.TOO_OFTEN;
          case TOO_RARE -> Kind.TOO_RARE;
          case ONCE -> Kind.ONCE;
          case SEVERAL -> Kind.SEVERAL;
          case OVER_MIDNIGHT -> Kind.OVER_MIDNIGHT;
          case CONTRADICTION -> Kind.CONTRADICTION;
        };
    return new Fault(kind, wrong.words());
  }

  /** One line that says what is wrong and what would work. */
  String said(Texts texts) {
    String echo = Choices.echo(words);
    return switch (kind) {
      case NO_TIME -> texts.say("order.no-time", echo);
      case NO_HOUR -> texts.say("order.no-hour", echo);
      case NO_DAY -> texts.say("order.no-day", echo);
      case SPAN -> texts.say("order.span", echo);
      case TOO_OFTEN -> texts.say("order.too-often", echo);
      case TOO_RARE -> texts.say("order.too-rare", echo);
      case ONCE -> texts.say("order.once", echo);
      case SEVERAL -> texts.say("order.several", echo);
      case OVER_MIDNIGHT -> texts.say("order.over-midnight", echo);
      case CONTRADICTION -> texts.say("order.contradiction", echo);
      case TOO_MANY_TIMES -> texts.say("order.too-many-times", MOST_TIMES);
      case ITEMS -> texts.say("order.items", echo, MOST_ITEMS);
      case NO_NAME -> texts.say("order.no-name", echo);
      case TOO_LONG -> texts.say("order.too-long", MOST_WORDS, LONGEST_WORD);
    };
  }

  /** What can be wrong. */
  enum Kind {
    NO_TIME,
    NO_HOUR,
    NO_DAY,
    SPAN,
    TOO_OFTEN,
    TOO_RARE,
    ONCE,
    SEVERAL,
    OVER_MIDNIGHT,
    CONTRADICTION,
    /** More often a day than anybody reads. */
    TOO_MANY_TIMES,
    /** A digest of so many articles is none. */
    ITEMS,
    /** It looks like the name of a chat and is none. */
    NO_NAME,
    /** Too many words, or one that is too long. */
    TOO_LONG
  }
}
