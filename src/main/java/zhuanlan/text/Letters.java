package zhuanlan.text;

/** The characters of a name, to be compared with those of many others. */
final class Letters {

  private static final int BITS = 63;

  private final int[] letters;

  /** A bit for each character, several for one bit. */
  private final long present;

  Letters(String name) {
    letters = name.codePoints().toArray();
    present = name.chars().mapToLong(each -> 1L << (each & BITS)).reduce(0, (a, b) -> a | b);
  }

  /** How many there are. */
  int count() {
    return letters.length;
  }

  /** How much another name is like it: 1 for the same, less for each slip, 0 for too many. */
  double alike(String other, int most) {
    if (most == 0 || other.length() < letters.length - most || hasOthers(other, most)) {
      return 0;
    }
    int[] found = other.codePoints().toArray();
    if (Math.abs(found.length - letters.length) > most) {
      return 0;
    }
    int slips = slips(letters, found, most);
    return slips > most ? 0 : 1 - 0.5 * slips / Math.max(2, letters.length);
  }

  /** Claims that so many characters are foreign here that nothing else need be looked at. */
  private boolean hasOthers(String other, int most) {
    int foreign = 0;
    for (int i = 0; i < other.length(); i++) {
      if ((present >>> (other.charAt(i) & BITS) & 1) == 0 && ++foreign > 2 * most) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many characters must be changed, added, taken away or swapped with their neighbour; what is
   * over the most need not be exact.
   */
  static int slips(int[] a, int[] b, int most) {
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length; j++) {
        int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length];
  }
}
