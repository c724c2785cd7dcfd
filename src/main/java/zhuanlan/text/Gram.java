package zhuanlan.text;

/**
 * A row of words that occurs more than once. Filled while it is found, read afterwards; not for
 * several threads.
 */
final class Gram {

  /** How many words. */
  final int length;

  /** The number of its first word in the text. */
  final int first;

  /** How often, the title counted twice. */
  final int count;

  /** How often it stands by itself and not in a longer topic. */
  int alone;

  /** How many different neighbours it has, if of several words; each boundary is another. */
  int left;

  int right;
  int inTitle;
  int inHeadings;

  /** In how many blocks it occurs. */
  int blocks;

  /** The last block it was met in, while they are counted. */
  int lastBlock = -1;

  /** Its number among all rows. */
  int number;

  boolean accepted;

  Gram(int length, int first, int count) {
    this.length = length;
    this.first = first;
    this.count = count;
  }
}
