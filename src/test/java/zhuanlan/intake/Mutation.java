package zhuanlan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils files at random, the same way for the same seed. */
final class Mutation {

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>|&[#\\w]{1,10};|\\{%[^%]*%\\}");

  private static final List<String> HOSTILE =
      List.of(
          "\n---\n",
          "---",
          "\"\"\"\"\"\"\"",
          "'",
          "<script>",
          "</script>",
          "<style>p{",
          "<!--",
          "-->",
          "<![CDATA[",
          "<div>".repeat(300),
          "</div>".repeat(50),
          "<table><tr><td rowspan=99999 colspan=-1>",
          "<pre><code>",
          "<p hidden>",
          "<iframe src=//x.example/v>",
          "<img src=data:image/gif;base64,AAAA data-src='//x.example/a.jpg'>",
          "<a href=\"javascript:alert(1)\">",
          "<svg><math><title>",
          "&#0;&#xD800;&#x110000;&bogus;&#123;",
          "{% raw %}",
          "{% endraw %}",
          "{{ x }}",
          "<!-- more -->",
          "```",
          "| a | b |\n|---|---|\n| c |",
          "> ".repeat(100),
          "- ".repeat(100),
          "[".repeat(200),
          "*".repeat(99),
          "# \n## \n",
          "\ntitle: \n",
          "\ntitle: #\n",
          "\ntitle: &a [*a, *a]\n",
          "\ntitle: !!java.net.URL [x]\n",
          "\ntitle: |\n  a\n b\n",
          "\ncategories: {a: [b, {c: d}]}\n",
          "\ncategories:\n - [甲, [乙, 丙]]\n",
          "\ndate: 99999-99-99\n",
          "\ndate: Mon, 31 Feb 0000 25:61:61 GMT\n",
          "\nthumbnail: //\n",
          "\npublished: false\n",
          "\u0000",
          "\uFEFF",
          "\u2028\u2029\u0085",
          "\u200B\u202E\u00AD",
          "\uD83D\uDE00\u0301\u0301",
          "\r",
          "\t",
          "　　");

  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  /** The file after one to six accidents. */
  byte[] of(byte[] file) {
    byte[] spoilt = file;
    int accidents = 1 + random.nextInt(6);
    for (int i = 0; i < accidents; i++) {
      spoilt = once(spoilt);
    }
    return spoilt;
  }

  private byte[] once(byte[] file) {
    return switch (random.nextInt(9)) {
      case 0 -> flipped(file);
      case 1 -> spliced(file, from(file), 1 + random.nextInt(40), new byte[0]);
      case 2 -> spliced(file, from(file), 0, bytes(1 + random.nextInt(8)));
      case 3 -> spliced(file, from(file), 0, piece().getBytes(UTF_8));
      case 4 -> Arrays.copyOf(file, from(file));
      case 5 -> repeated(file);
      case 6 -> lines(file);
      case 7 -> tags(file);
      default -> inFront(file);
    };
  }

  private byte[] flipped(byte[] file) {
    byte[] flipped = file.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] repeated(byte[] file) {
    int from = from(file);
    int to = Math.min(file.length, from + random.nextInt(2_000));
    return spliced(file, from(file), 0, Arrays.copyOfRange(file, from, to));
  }

  /** Something hostile near the beginning, where the front matter is. */
  private byte[] inFront(byte[] file) {
    int from = random.nextInt(Math.min(file.length, 300) + 1);
    return spliced(file, from, random.nextInt(4), piece().getBytes(UTF_8));
  }

  private byte[] lines(byte[] file) {
    List<String> lines = new ArrayList<>(List.of(new String(file, UTF_8).split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      default -> lines.set(at, " ".repeat(random.nextInt(9)) + lines.get(at).strip());
    }
    return String.join(random.nextInt(8) == 0 ? "\r\n" : "\n", lines).getBytes(UTF_8);
  }

  private byte[] tags(byte[] file) {
    String text = new String(file, UTF_8);
    List<String> tags = TAG.matcher(text).results().map(it -> it.group()).toList();
    if (tags.isEmpty()) {
      return file;
    }
    int wanted = random.nextInt(tags.size());
    String other =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> tags.get(wanted).repeat(1 + random.nextInt(5));
          case 2 -> tags.get(random.nextInt(tags.size()));
          default -> tags.get(wanted).substring(0, tags.get(wanted).length() - 1);
        };
    Matcher matcher = TAG.matcher(text);
    for (int i = 0; i <= wanted; i++) {
      matcher.find();
    }
    return (text.substring(0, matcher.start()) + other + text.substring(matcher.end()))
        .getBytes(UTF_8);
  }

  private String piece() {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  private int from(byte[] file) {
    return random.nextInt(file.length + 1);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] spliced(byte[] file, int from, int length, byte[] piece) {
    ByteArrayOutputStream spliced = new ByteArrayOutputStream(file.length + piece.length);
    spliced.write(file, 0, from);
    spliced.writeBytes(piece);
    int rest = Math.min(file.length, from + length);
    spliced.write(file, rest, file.length - rest);
    return spliced.toByteArray();
  }
}
