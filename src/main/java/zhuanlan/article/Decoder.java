package zhuanlan.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of a file to text: UTF-8, else what the bytes plainly are. */
final class Decoder {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private Decoder() {}

  /**
   * The text without byte order mark and NULs, its lines ended by {@code \n}; empty when the bytes
   * are no text at all.
   */
  static Optional<String> decode(byte[] bytes, Repairs repairs) {
    Optional<Charset> wide = wideCharset(bytes);
    if (wide.isPresent()) {
      return told(new String(bytes, wide.get()), "UTF-16", repairs);
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return plain(utf8.get(), repairs);
    }
    String mended = new String(bytes, StandardCharsets.UTF_8);
    Optional<String> gb = strictly(bytes, GB18030).filter(text -> !isGarbled(text));
    if (gb.isPresent() && !isMostlySound(mended)) {
      return told(gb.get(), "GB18030", repairs);
    }
    if (!isGarbled(mended)) {
      return replaced(mended, "UTF-8", repairs);
    }
    String gbMended = new String(bytes, GB18030);
    return isGarbled(gbMended) ? Optional.empty() : replaced(gbMended, "GB18030", repairs);
  }

  /** UTF-16, by its mark or by the zeros beside the dashes and keys of a front matter. */
  private static Optional<Charset> wideCharset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    int length = Math.min(bytes.length, 4096) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int many = length / 16;
    if (length < 8 || Math.max(zeros[0], zeros[1]) < Math.max(many, 2)) {
      return Optional.empty();
    }
    if (zeros[0] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[1] == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static Optional<String> told(String text, String charset, Repairs repairs) {
    Optional<String> plain = plain(text, repairs);
    if (plain.isPresent()) {
      repairs.add(0, "is written in " + charset + " and was read so; save it as UTF-8");
    }
    return plain;
  }

  private static Optional<String> replaced(String text, String charset, Repairs repairs) {
    repairs.add(
        lineOf(text, text.indexOf('\ufffd')),
        "bytes that are no " + charset + " were replaced by \ufffd; save the file as UTF-8");
    return plain(text, repairs);
  }

  private static Optional<String> plain(String decoded, Repairs repairs) {
    if (isGarbled(decoded)) {
      return Optional.empty();
    }
    String text = decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      repairs.add(lineOf(text, nul), "NUL characters were taken out");
      text = text.replace("\0", "");
    }
    return Optional.of(text);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException noSuchText) {
      return Optional.empty();
    }
  }

  /**
   * Claims that nearly all that is not ASCII is sound: by chance GB18030 makes characters of UTF-8,
   * but UTF-8 makes few of GB18030.
   */
  private static boolean isMostlySound(String text) {
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long others = text.chars().filter(c -> c >= 0x80 && c != '\ufffd').count();
    return broken * 4 <= others;
  }

  /** Claims that more than a twentieth are characters that no text has. */
  private static boolean isGarbled(String text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && "\n\r\t\f".indexOf(c) < 0;
      if (control || c == '\ufffd') {
        odd++;
      }
    }
    return odd > 2 + text.length() / 20;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static int lineOf(String text, int index) {
    int line = 1;
    for (int i = 0; i < index; i++) {
      boolean end =
          text.charAt(i) == '\n' || (text.charAt(i) == '\r' && text.charAt(i + 1) != '\n');
      line += end ? 1 : 0;
    }
    return line;
  }
}
