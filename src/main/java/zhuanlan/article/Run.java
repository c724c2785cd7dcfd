package zhuanlan.article;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one look.
 *
 * @param text the characters; white space is already collapsed
 * @param marks how it is set apart; empty for plain text
 * @param link the address it leads to, {@code http} or {@code https}; null for none
 */
public record Run(String text, Set<Mark> marks, @Nullable String link) {

  public Run {
    marks = Set.copyOf(marks);
  }

  /** Text without marks and link. */
  public static Run plain(String text) {
    return new Run(text, Set.of(), null);
  }
}
