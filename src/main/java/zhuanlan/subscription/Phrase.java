package zhuanlan.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhuanlan.subscription.Piece.Link;

/**
 * Whole words in a row that say when, and nothing else.
 *
 * @param parts what they say
 * @param words how many they are
 */
record Phrase(List<Said> parts, int words) {

  /** More than so many blanks, commas and particles in a row tie nothing together. */
  private static final int MOST_LINKS = 6;

  /** The longest phrase that begins with a word; empty when none does. */
  static Optional<Phrase> at(PlainLine line, int word) {
    List<PlainLine.Word> rest = line.words().subList(word, line.words().size());
    List<Piece> pieces = new ArrayList<>();
    List<Said> said = new ArrayList<>();
    Phrase longest = new Phrase(List.of(), 0);
    int at = rest.get(0).from();
    int links = 0;
    int words = 0;
    while (links <= MOST_LINKS) {
      Optional<Pieces.Match> match = Pieces.at(line.text(), at, pieces);
      if (match.isEmpty()) {
        break;
      }
      Piece piece = match.get().piece();
      int end = match.get().end();
      pieces.add(piece);
      said.add(new Said(piece, at, end));
      at = end;
      links = piece instanceof Link ? links + 1 : 0;
      while (words < rest.size() && rest.get(words).to() < end) {
        words++;
      }
      if (links == 0 && words < rest.size() && rest.get(words).to() == end) {
        longest = new Phrase(List.copyOf(said), words + 1);
      }
    }
    return Optional.of(longest).filter(it -> it.words() > 0);
  }

  /** Claims that it is only a day such as 今天, which may be a topic like any other word. */
  boolean isMereDay() {
    boolean once = false;
    for (Said part : parts) {
      if (part.piece() instanceof Piece.Time) {
        return false;
      }
      once |=
          part.piece() instanceof Piece.Unkept unkept && unkept.kind() == ScheduleWords.Kind.ONCE;
    }
    return once;
  }

  /**
   * A piece and where it stands in the plain text.
   *
   * @param from where it begins
   * @param to where it ends
   */
  record Said(Piece piece, int from, int to) {}
}
