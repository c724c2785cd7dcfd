package zhuanlan.page;

import org.jspecify.annotations.Nullable;

/**
 * What must not be torn apart on the way into messages.
 *
 * @param snippet its text; may be empty beside a picture
 * @param picture the picture that stands here; null for none
 * @param tight claims that it follows the piece before it without an empty line: the next entry of
 *     a list
 * @param heading claims that it stands over what follows, and must not end a message
 */
record Piece(Snippet snippet, @Nullable String picture, boolean tight, boolean heading) {

  static Piece of(Snippet snippet) {
    return new Piece(snippet, null, false, false);
  }
}
