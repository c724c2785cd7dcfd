package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;

/** Fills rich messages with pieces, in order, none torn apart. */
final class RichPacker {

  private RichPacker() {}

  /** Claims that one message holds all of them. */
  static boolean fit(List<RichPiece> pieces) {
    return size(pieces).fits();
  }

  /** The pieces of each message; one empty message when there are none. */
  static List<List<RichPiece>> pack(List<RichPiece> pieces) {
    List<List<RichPiece>> messages = new ArrayList<>();
    List<RichPiece> message = new ArrayList<>();
    RichSize taken = RichSize.NONE;
    for (RichPiece piece : pieces) {
      if (!taken.plus(piece.size()).fits()) {
        List<RichPiece> carried = carried(message, piece);
        messages.add(List.copyOf(message.subList(0, message.size() - carried.size())));
        message = new ArrayList<>(carried);
        taken = size(carried);
      }
      message.add(piece);
      taken = taken.plus(piece.size());
    }
    messages.add(message);
    return messages;
  }

  /** The headings at the end of a message, which go with what follows if that can be. */
  private static List<RichPiece> carried(List<RichPiece> message, RichPiece next) {
    int end = message.size();
    while (end > 0 && message.get(end - 1).heading()) {
      end--;
    }
    List<RichPiece> headings = List.copyOf(message.subList(end, message.size()));
    return end > 0 && size(headings).plus(next.size()).fits() ? headings : List.of();
  }

  private static RichSize size(List<RichPiece> pieces) {
    return pieces.stream().map(RichPiece::size).reduce(RichSize.NONE, RichSize::plus);
  }
}
