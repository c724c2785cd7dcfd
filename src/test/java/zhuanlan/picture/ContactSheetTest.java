package zhuanlan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSheetTest {

  private static List<PictureFile> pictures(int count) throws IOException {
    List<PictureFile> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BufferedImage image =
          Drawn.picture(400 + 90 * (i % 5), 300 + 70 * (i % 4), i / (float) count);
      pictures.add(PictureFile.of(Drawn.file(image, "png")));
    }
    return pictures;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 17, 20})
  void a_sheet_is_full_to_its_edges_and_neither_a_strip_nor_a_tower(int count) throws IOException {
    byte[] bytes = ContactSheet.compose(pictures(count));
    BufferedImage sheet = Drawn.read(bytes);

    assertThat(sheet.getWidth()).isEqualTo(1280);
    assertThat(sheet.getHeight()).isBetween(500, 1280);
    assertThat(isWhite(sheet, 1278, sheet.getHeight() - 2)).isFalse();
    assertThat(isWhite(sheet, 2, sheet.getHeight() - 2)).isFalse();
    assertThat(isWhite(sheet, 1278, 2)).isFalse();
    assertThat(bytes.length).isLessThan(1_000_000);
  }

  @Test
  void pictures_stand_in_the_order_of_the_list_with_white_between_them() throws IOException {
    BufferedImage sheet = Drawn.read(ContactSheet.compose(pictures(4)));
    int high = sheet.getHeight();

    assertThat(isWhite(sheet, 640, high / 4)).isTrue();
    assertThat(isWhite(sheet, 320, high / 2)).isTrue();
    assertThat(hue(sheet, 320, 8)).isCloseTo(0, within());
    assertThat(hue(sheet, 960, 8)).isCloseTo(0.25f, within());
    assertThat(hue(sheet, 320, high / 2 + 12)).isCloseTo(0.5f, within());
    assertThat(hue(sheet, 960, high / 2 + 12)).isCloseTo(0.75f, within());
  }

  private static Offset<Float> within() {
    return Offset.offset(0.04f);
  }

  private static boolean isWhite(BufferedImage sheet, int x, int y) {
    int rgb = sheet.getRGB(x, y);
    return (rgb & 0xff) > 235 && (rgb >> 8 & 0xff) > 235 && (rgb >> 16 & 0xff) > 235;
  }

  private static float hue(BufferedImage sheet, int x, int y) {
    int rgb = sheet.getRGB(x, y);
    float hue = Color.RGBtoHSB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, null)[0];
    return hue > 0.96f ? 0 : hue;
  }
}
