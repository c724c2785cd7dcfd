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

  /** The text without byte order mark and NULs; empty when the bytes are no text at all. */
  static Optional<String> decode(byte[] bytes, Repairs repairs) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return told(new String(bytes, StandardCharsets.UTF_16), "UTF-16", repairs);
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return withoutNuls(utf8.get(), repairs);
    }
    Optional<String> gb = strictly(bytes, GB18030).filter(text -> !isGarbled(text));
    if (gb.isPresent()) {
      return told(gb.get(), "GB18030", repairs);
    }
    String rest = new String(bytes, StandardCharsets.UTF_8);
    if (isGarbled(rest)) {
      return Optional.empty();
    }
    repairs.add(
        lineOf(rest, rest.indexOf('\ufffd')),
        "bytes that are no UTF-8 were replaced by \ufffd; save the file as UTF-8");
    return withoutNuls(rest, repairs);
  }

  private static Optional<String> told(String text, String charset, Repairs repairs) {
    repairs.add(0, "is written in " + charset + " and was read so; save it as UTF-8");
    return withoutNuls(text, repairs);
  }

  private static Optional<String> withoutNuls(String text, Repairs repairs) {
    if (isGarbled(text)) {
      return Optional.empty();
    }
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    int nul = plain.indexOf('\0');
    if (nul >= 0) {
      repairs.add(lineOf(plain, nul), "NUL characters were taken out");
      plain = plain.replace("\0", "");
    }
    return Optional.of(plain);
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
    return 1 + (int) text.substring(0, Math.max(index, 0)).chars().filter(c -> c == '\n').count();
  }
}
