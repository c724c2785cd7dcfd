package zhuanlan.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
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

  /** A PNG file of about so many megabytes. */
  static byte[] noise(int megabytes) throws IOException {
    int side = (int) Math.sqrt(megabytes * 1_000_000 / 3.0);
    BufferedImage noise = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < side * side; i++) {
      noise.setRGB(i % side, i / side, random.nextInt());
    }
    return file(noise, "png");
  }

  static BufferedImage read(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  /** A JPEG file, red on the left and blue on the right, which a camera says is to be turned. */
  static byte[] turned(int width, int height, int orientation) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    byte[] file = file(image, "jpg");
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe1002245786966"
                    + "00004d4d002a0000"
                    + "0008000101120003"
                    + "0000000100000000"
                    + "00000000");
    exif[29] = (byte) orientation;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(file, 0, 2);
    bytes.write(exif);
    bytes.write(file, 2, file.length - 2);
    return bytes.toByteArray();
  }
}
