package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT = "---\ntitle: 山雨欲来\n---\n溪云初起日沉阁，𠮷🎀 山雨欲来风满楼。\n";

  private final Repairs repairs = new Repairs("a.md");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16BE", "UTF-16LE", "x-UTF-16LE-BOM"})
  void texts_in_the_charsets_of_the_country_are_read_and_told(String charset) {
    assertThat(decode(TEXT.getBytes(Charset.forName(charset)))).contains(TEXT);
    assertThat(repairs.all())
        .hasSize(charset.equals("UTF-8") ? 0 : 1)
        .allSatisfy(each -> assertThat(each.what()).contains("save it as UTF-8"));
  }

  @Test
  void a_mark_of_byte_order_is_no_text() {
    assertThat(decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8))).contains(TEXT);
    assertThat(repairs.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void lines_end_in_one_way(String end) {
    assertThat(decode(TEXT.replace("\n", end).getBytes(StandardCharsets.UTF_8))).contains(TEXT);
  }

  @Test
  void a_few_broken_bytes_are_replaced_and_told_with_their_line() {
    byte[] bytes = "一\r\n二\r三\n?山雨欲来风满楼".getBytes(StandardCharsets.UTF_8);
    bytes[indexOf(bytes, '?')] = (byte) 0xFF;
    assertThat(decode(bytes)).contains("一\n二\n三\n\ufffd山雨欲来风满楼");
    assertThat(repairs.all().get(0).toString())
        .isEqualTo(
            "a.md:4: bytes that are no UTF-8 were replaced by \ufffd; save the file as UTF-8");
  }

  @Test
  void utf8_that_might_by_chance_be_gb18030_is_utf8() {
    byte[] bytes = "山雨欲来 溪云初起 日沉阁外 ??".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0x81;
    bytes[bytes.length - 1] = (byte) 0x81;
    assertThat(decode(bytes).orElse("")).startsWith("山雨欲来 溪云初起 日沉阁外 ");
  }

  @Test
  void texts_cut_within_a_character_are_read() {
    byte[] utf8 = TEXT.strip().getBytes(StandardCharsets.UTF_8);
    assertThat(decode(Arrays.copyOf(utf8, utf8.length - 1)).orElse("")).contains("山雨欲来风满楼");
    byte[] gb = TEXT.strip().getBytes(GB18030);
    assertThat(decode(Arrays.copyOf(gb, gb.length - 1)).orElse("")).contains("山雨欲来风满楼");
  }

  @Test
  void nuls_are_taken_out_and_told() {
    assertThat(decode("一\n山\0雨".getBytes(StandardCharsets.UTF_8))).contains("一\n山雨");
    assertThat(repairs.all().get(0).toString()).isEqualTo("a.md:2: NUL characters were taken out");
  }

  @Test
  void what_is_no_text_is_none() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertThat(decode(noise)).isEmpty();
    assertThat(decode(new byte[5000])).isEmpty();
    byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, 500);
    assertThat(decode(png)).isEmpty();
    assertThat(decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 1, 0, 2, 0, 3, 0})).isEmpty();
  }

  @Test
  void nothing_is_a_text_too() {
    assertThat(decode(new byte[0])).contains("");
    assertThat(decode(new byte[] {(byte) 0xFF, (byte) 0xFE})).contains("");
  }

  private Optional<String> decode(byte[] bytes) {
    return Decoder.decode(bytes, repairs);
  }

  private static int indexOf(byte[] bytes, char c) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == c) {
        return i;
      }
    }
    throw new AssertionError("no " + c);
  }
}
