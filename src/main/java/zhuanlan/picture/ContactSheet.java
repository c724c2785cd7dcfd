package zhuanlan.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/**
 * Many pictures as one: an even grid in the order of the list, each cropped to its middle, thin
 * white gaps between them, no lettering. Where the pictures do not fill the grid, the lower rows
 * hold one fewer, wider.
 */
public final class ContactSheet {

  private static final int WIDTH = 1280;
  private static final int GAP = 6;
  // Chat clients make anything flatter a thin strip.
  private static final double FLATTEST = 2.4;
  private static final double CELL = 4.0 / 3;

  private ContactSheet() {}

  /**
   * The sheet as a JPEG file.
   *
   * @param pictures at least one
   * @throws IOException when a picture turns out to be broken
   */
  public static byte[] compose(List<PictureFile> pictures) throws IOException {
    int rows = rows(pictures.size());
    int high = rowHeight(pictures.size(), rows);
    BufferedImage sheet =
        new BufferedImage(WIDTH, rows * (high + GAP) - GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    int next = 0;
    for (int row = 0; row < rows; row++) {
      int inRow = inRow(pictures.size(), rows, row);
      for (int column = 0; column < inRow; column++) {
        int left = edge(inRow, column);
        int wide = edge(inRow, column + 1) - GAP - left;
        BufferedImage middle = pictures.get(next++).middle(wide, high);
        graphics.drawImage(middle, left, row * (high + GAP), null);
      }
    }
    graphics.dispose();
    return Jpeg.write(sheet);
  }

  private static int rows(int pictures) {
    return (int) Math.max(1, Math.round(Math.sqrt(pictures / 1.6)));
  }

  private static int inRow(int pictures, int rows, int row) {
    return pictures / rows + (row < pictures % rows ? 1 : 0);
  }

  private static int rowHeight(int pictures, int rows) {
    double cell = (double) WIDTH / inRow(pictures, rows, 0) / CELL;
    return (int) Math.min(WIDTH / CELL, Math.max(cell, WIDTH / FLATTEST / rows)) - GAP;
  }

  /** Where a cell begins, so that the last one ends at the edge of the sheet. */
  private static int edge(int inRow, int column) {
    return column * (WIDTH + GAP) / inRow;
  }
}
