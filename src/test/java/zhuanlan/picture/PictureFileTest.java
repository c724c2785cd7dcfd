package zhuanlan.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
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
    byte[] bytes = Drawn.noise(7);
    assertThat(bytes.length).isGreaterThan(5_000_000);

    assertThat(PictureFile.of(bytes).bytes().length).isLessThan(5_000_000);
  }

  @Test
  void a_transparent_picture_stands_on_white() throws IOException {
    byte[] bytes = Drawn.file(new BufferedImage(60, 45, BufferedImage.TYPE_INT_ARGB), "png");

    assertThat(PictureFile.of(bytes).middle(20, 20).getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
  }

  @ParameterizedTest
  @CsvSource({"16448, 16448", "6400, 6251", "2147483647, 1", "65535, 65535", "40000001, 1"})
  void a_bomb_is_refused_before_it_is_decoded(int width, int height) throws IOException {
    byte[] bomb = Drawn.file(20, 20, "png");
    // The width and the height in the head of a PNG.
    ByteBuffer.wrap(bomb).putInt(16, width).putInt(20, height);

    assertThatThrownBy(() -> PictureFile.of(bomb))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too many pixels");
  }

  @ParameterizedTest
  @CsvSource({
    "1, left, right",
    "2, right, left",
    "3, right, left",
    "4, left, right",
    "5, top, bottom",
    "6, top, bottom",
    "7, bottom, top",
    "8, bottom, top",
    "0, left, right",
    "9, left, right"
  })
  void a_picture_stands_as_its_camera_says(int orientation, String red, String blue)
      throws IOException {
    BufferedImage middle = PictureFile.of(Drawn.turned(120, 120, orientation)).middle(60, 60);

    assertThat(isRed(at(middle, red))).isTrue();
    assertThat(isRed(at(middle, blue))).isFalse();
  }

  @Test
  void a_picture_that_is_to_be_turned_fills_a_cell_like_any_other() throws IOException {
    BufferedImage middle = PictureFile.of(Drawn.turned(1600, 400, 6)).middle(90, 300);

    assertThat(middle.getWidth()).isEqualTo(90);
    assertThat(middle.getHeight()).isEqualTo(300);
    assertThat(isRed(at(middle, "top"))).isTrue();
    assertThat(isRed(at(middle, "bottom"))).isFalse();
  }

  @Test
  void a_strip_that_is_to_be_turned_is_cut_at_the_end_that_people_see() throws IOException {
    PictureFile file = PictureFile.of(Drawn.turned(1600, 40, 6));

    assertThat(file.width()).isEqualTo(40);
    assertThat(file.height()).isEqualTo(800);
    assertThat(isRed(Drawn.read(file.bytes()).getRGB(20, 10))).isTrue();
  }

  @Test
  void what_a_camera_says_is_kept_where_the_file_goes_out_as_it_is() throws IOException {
    byte[] bytes = Drawn.turned(120, 90, 6);

    assertThat(PictureFile.of(bytes).bytes()).isEqualTo(bytes);
  }

  @Test
  void nonsense_about_a_picture_is_no_damage_in_it() throws IOException {
    for (int i = 2; i < 36; i++) {
      byte[] bytes = Drawn.turned(120, 90, 6);
      // Not the length of the segment: that would take pieces of the picture away.
      if (i > 5) {
        bytes[i] = (byte) 0xff;
      }
      assertThat(PictureFile.of(bytes).middle(40, 40).getWidth()).isEqualTo(40);
    }
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

  private static int at(BufferedImage image, String edge) {
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    return switch (edge) {
      case "left" -> image.getRGB(3, bottom / 2);
      case "right" -> image.getRGB(right - 3, bottom / 2);
      case "top" -> image.getRGB(right / 2, 3);
      default -> image.getRGB(right / 2, bottom - 3);
    };
  }

  private static boolean isRed(int rgb) {
    return (rgb >> 16 & 0xff) > 150 && (rgb & 0xff) < 100;
  }
}
