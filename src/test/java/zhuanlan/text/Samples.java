package zhuanlan.text;

import java.util.Random;

/** Texts by chance, out of what breaks text work. */
final class Samples {

  private static final String[] PIECES = {
    "小程序",
    "拼多多",
    "社區",
    "𠮷",
    "😀",
    "👨‍👩‍👧",
    "A",
    "é",
    "e\u0301",
    "\u0301",
    "\u200B",
    "\uFEFF",
    " ",
    "\u3000",
    "\n",
    "\r\n",
    "。",
    "！？",
    "……",
    "…",
    "“",
    "”",
    "「",
    "」",
    "（",
    "）",
    "(",
    ")",
    "\"",
    "3.5",
    "http://a.cn/?b=1",
    "Dr. ",
    "No.",
    "ｶﾞ",
    "ﾞ",
    "가",
    "\u1100\u1161",
    "㈱",
    "´",
    "İ",
    "ẞ",
    "ﷺ",
    "𝐀",
    "\uD83D",
    "\uDE00",
    "，",
    "：",
    "；",
    "然后",
    "12",
    "iPhone 12",
    "\u0000",
    "\t",
    "丽",
    "한국"
  };

  private Samples() {}

  /** Up to so many pieces in a row. */
  static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** Claims that no surrogate stands alone. */
  static boolean isWhole(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
