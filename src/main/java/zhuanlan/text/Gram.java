package zhuanlan.text;

/**
 * A row of units that occurs more than once. Filled while it is found, read afterwards; not for
 * several threads.
 */
final class Gram {

  final int length;
  final int first;

  /** How often, the title counted twice. */
  int count;

  /** How often it stands by itself and not in a longer topic. */
  int alone;

  /** How often it then begins and ends where words do. */
  int aligned;

  /** The first place where it does; its first place when nowhere. */
  int sample;

  /** How many different neighbours it has, when it occurs often enough to matter. */
  int left;

  int right;
  int inTitle;
  int inHeadings;

  /** Its number among all rows. */
  int number;

  boolean accepted;

  Gram(int length, int first) {
    this.length = length;
    this.first = first;
    this.sample = first;
  }
}
