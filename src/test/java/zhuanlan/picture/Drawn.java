package zhuanlan.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures drawn for the tests. */
final class Drawn {

  private Drawn() {}

  /** A sunset with a disc in its middle; the hue tells one from another. */
  static BufferedImage picture(int width, int height, float hue) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(
        new GradientPaint(
            0, 0, Color.getHSBColor(hue, 0.9f, 0.4f), 0, height, Color.getHSBColor(hue, 0.4f, 1)));
    graphics.fillRect(0, 0, width, height);
    int side = Math.min(width, height) / 2;
    graphics.setColor(Color.getHSBColor(hue + 0.5f, 0.7f, 0.9f));
    graphics.fillOval((width - side) / 2, (height - side) / 2, side, side);
    graphics.dispose();
    return image;
  }

  static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assert ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  static byte[] file(int width, int height, String format) throws IOException {
    return file(picture(width, height, 0.6f), format);
  }

  static BufferedImage read(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }
}
