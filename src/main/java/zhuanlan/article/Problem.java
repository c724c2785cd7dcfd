package zhuanlan.article;

/**
 * Something wrong in a file of the store, and what became of it.
 *
 * @param path the file, relative to the store's root, with {@code /} between the names
 * @param line the line in the file, from 1; 0 when it is about the file as a whole
 * @param what what is wrong, and what was made of it or what to do
 */
public record Problem(String path, int line, String what) {

  /** {@code path:line: what}, the form compilers use, so that editors can jump there. */
  @Override
  public String toString() {
    return line > 0 ? path + ":" + line + ": " + what : path + ": " + what;
  }
}
