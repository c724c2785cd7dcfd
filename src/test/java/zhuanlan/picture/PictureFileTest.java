package zhuanlan.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {

  private static final String BLUE_WEBP =
      "UklGRkoAAABXRUJQVlA4ID4AAACQAwCdASpAADAAPtForlIoJiQioqgBABoJ"
          + "ZwB2AAAqsz4PwhFgAP7u09//+N48CvJdlf/+vgCm/zXlmAAAAA==";

  @ParameterizedTest
  @CsvSource({"jpg, jpg", "png, png"})
  void what_telegram_takes_is_left_as_it_is(String format, String extension) throws IOException {
    byte[] bytes = Drawn.file(550, 310, format);

    PictureFile file = PictureFile.of(bytes);

    assertThat(file.bytes()).isEqualTo(bytes);
    assertThat(file.extension()).isEqualTo(extension);
    assertThat(file.width()).isEqualTo(550);
    assertThat(file.height()).isEqualTo(310);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp"})
  void other_formats_become_jpeg(String format) throws IOException {
    PictureFile file = PictureFile.of(Drawn.file(300, 200, format));

    assertThat(file.extension()).isEqualTo("jpg");
    assertThat(Drawn.read(file.bytes()).getWidth()).isEqualTo(300);
  }

  @Test
  void webp_becomes_jpeg() throws IOException {
    PictureFile file = PictureFile.of(Base64.getDecoder().decode(BLUE_WEBP));

    assertThat(file.extension()).isEqualTo("jpg");
    assertThat(file.width()).isEqualTo(64);
    assertThat(Drawn.read(file.bytes()).getRGB(30, 20) & 0xff).isGreaterThan(150);
  }

  @ParameterizedTest
  @CsvSource({"6000, 4500, 2560, 1920", "4000, 100, 2000, 100", "100, 4000, 100, 2000"})
  void sides_that_telegram_refuses_are_mended(int width, int height, int wide, int high)
      throws IOException {
    PictureFile file = PictureFile.of(Drawn.file(width, height, "png"));

    assertThat(file.width()).isEqualTo(wide);
    assertThat(file.height()).isEqualTo(high);
    assertThat(file.extension()).isEqualTo("jpg");
  }

  @Test
  void a_file_of_many_megabytes_becomes_smaller() throws IOException {
    BufferedImage noise = new BufferedImage(1600, 1400, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 1600 * 1400; i++) {
      noise.setRGB(i % 1600, i / 1600, random.nextInt());
    }
    byte[] bytes = Drawn.file(noise, "png");
    assertThat(bytes.length).isGreaterThan(5_000_000);

    assertThat(PictureFile.of(bytes).bytes().length).isLessThan(5_000_000);
  }

  @Test
  void a_transparent_picture_stands_on_white() throws IOException {
    byte[] bytes = Drawn.file(new BufferedImage(60, 45, BufferedImage.TYPE_INT_ARGB), "png");

    assertThat(PictureFile.of(bytes).middle(20, 20).getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void a_bomb_is_refused_before_it_is_decoded() throws IOException {
    byte[] bomb = Drawn.file(20, 20, "png");
    // The width and the height in the head of a PNG.
    Arrays.fill(bomb, 18, 20, (byte) 0x40);
    Arrays.fill(bomb, 22, 24, (byte) 0x40);

    assertThatThrownBy(() -> PictureFile.of(bomb))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too many pixels");
  }

  @Test
  void a_tracking_pixel_is_no_picture() throws IOException {
    byte[] pixel = Drawn.file(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "gif");

    assertThatThrownBy(() -> PictureFile.of(pixel)).hasMessageContaining("too small");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>403</html>", "GIF89a", "\u0089PNG\r\n\u001a\n", "RIFF....WEBP"})
  void what_is_no_picture_is_refused(String content) {
    assertThatThrownBy(() -> PictureFile.of(content.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_picture_that_is_cut_off_or_damaged_never_ends_in_anything_but_a_picture_or_a_refusal()
      throws IOException {
    Random random = new Random(7);
    for (String format : new String[] {"jpg", "png", "gif", "bmp"}) {
      byte[] whole = Drawn.file(120, 90, format);
      for (int i = 0; i < 60; i++) {
        byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        try {
          assertThat(PictureFile.of(bytes).middle(40, 30).getWidth()).isEqualTo(40);
        } catch (IOException expected) {
          assertThat(expected).isNotNull();
        }
      }
    }
  }

  @Test
  void the_middle_has_the_size_asked_for() throws IOException {
    BufferedImage middle = PictureFile.of(Drawn.file(1000, 400, "jpg")).middle(200, 200);

    assertThat(middle.getWidth()).isEqualTo(200);
    assertThat(middle.getHeight()).isEqualTo(200);
    // The disc in the middle is there whole, half as wide as the picture.
    assertThat(middle.getRGB(100, 100)).isNotEqualTo(middle.getRGB(20, 100));
    assertThat(middle.getRGB(60, 100)).isNotEqualTo(middle.getRGB(40, 100));
  }
}
