package zhuanlan.subscription;

import java.util.List;
import zhuanlan.subscription.Piece.Link;
import zhuanlan.subscription.Pieces.Rule;

/** What ties days and times together, and what follows them without saying more. */
final class LinkWords {

  static final List<Rule> RULES =
      List.of(
          Rule.inside("(?:准时|按时|定时)?(?:推送|发送|更新|提醒|推|发)(?:给我|一次)?", new Piece.Tail()),
          // With a blank before it alone, it excludes what follows.
          Rule.inside(
              "(?<! )-|(?<= )-(?= )|[~到至]|(?:to|through|thru|until|till)(?![a-z])", Link.TO),
          Rule.of(" |的|在|于|每逢?个?|(?:at|on|every|each|by|around)(?![a-z])", Link.BLANK),
          Rule.of("[,/&+]|和|及|跟|与|以及|还有|或|(?:and|or)(?![a-z])", Link.AND));

  private LinkWords() {}
}
