package zhuanlan.app;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A store of a few articles with pictures, for tests of the whole bot. */
final class SampleStore {

  private static final DateTimeFormatter DATES =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final Path root;
  private int written;

  private SampleStore(Path root) {
    this.root = root;
  }

  /** Twelve articles in three columns, each with a picture. */
  static SampleStore in(Path root) throws IOException {
    SampleStore store = new SampleStore(root);
    for (int i = 1; i <= 4; i++) {
      store.add("新媒体", "平台观察", "小程序观察之" + i, "小程序");
      store.add("科技", "芯片笔记", "芯片笔记之" + i, "芯片");
      store.add("财经", "消费周记", "社区团购周记之" + i, "社区团购");
    }
    return store;
  }

  /** One more article about a topic, the newest. */
  void add(String section, String column, String title, String topic) throws IOException {
    written++;
    Path folder = Files.createDirectories(root.resolve(section).resolve(column));
    Path pictures = Files.createDirectories(root.resolve("images"));
    picture(pictures.resolve(written + ".jpg"));
    String paragraph = "关于%s，今年的账与去年不同。做%s的人算清了成本，也算清了耐心，这是第%d篇。".formatted(topic, topic, written);
    Files.writeString(
        folder.resolve(title + ".md"),
        """

        ---
        title: %s
        categories:
            - %s
            - %s
        date: %s
        thumbnail: ../../images/%d.jpg
        ---

        <div>
        <p>　　欢迎关注“专栏”的微信订阅号：zhuanlan</p>
        <p>　　文/编辑部</p>
        <p>　　%s</p>
        <div class="img_wrapper"><img src="../../images/%d.jpg"></div>
        %s
        </div>
        """
            .formatted(
                title,
                section,
                column,
                DATES.format(
                    Instant.parse("2021-03-20T00:00:00Z")
                        .plusSeconds(3600L * written)
                        .atOffset(ZoneOffset.UTC)),
                written,
                paragraph,
                written,
                ("<p>　　" + paragraph.repeat(4) + "</p>\n").repeat(12)));
  }

  private void picture(Path file) throws IOException {
    BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.getHSBColor(written / 13f, 0.6f, 0.8f));
    graphics.fillRect(0, 0, 320, 180);
    graphics.dispose();
    ImageIO.write(image, "jpg", file.toFile());
  }
}
