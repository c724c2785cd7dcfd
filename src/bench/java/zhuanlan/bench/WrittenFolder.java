package zhuanlan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A folder of made-up articles in the shape in which crawlers write them. */
public final class WrittenFolder {

  private static final int CHARACTERS = 2_600;
  private static final Instant NEWEST = Instant.parse("2021-03-19T09:04:25Z");
  private static final Duration BETWEEN = Duration.ofMinutes(97);
  private static final List<String> COLUMNS =
      List.of("新媒体/平台观察", "新媒体/内容账本", "科技/芯片笔记", "科技/云上来信", "财经/门店周记", "财经/资本札记", "生活/县城来信");

  private WrittenFolder() {}

  /** Writes the articles into a folder that may not exist yet; returns who wrote them. */
  public static Author write(Path folder, int articles) throws IOException {
    Author author = new Author();
    for (String column : COLUMNS) {
      Files.createDirectories(folder.resolve(column));
    }
    for (int i = 0; i < articles; i++) {
      author.begin();
      String column = COLUMNS.get(author.choice(COLUMNS.size()));
      String title = author.clause(6) + "_" + author.clause(3) + i;
      String text = article(author, title, column, NEWEST.minus(BETWEEN.multipliedBy(i)));
      Path file = folder.resolve(column).resolve(title + ".md");
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
    return author;
  }

  private static String article(Author author, String title, String path, Instant published) {
    String[] names = path.split("/", 2);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC));
    return """

        ---
        title: %1$s
        categories:\s
            - %2$s
            - %3$s
        author: %3$s
        comments: false
        date: %4$s
        thumbnail: https://pictures.example.org/%5$d.jpg
        ---

        <div>  \s
        <div class="img_wrapper"><img id="0" src="https://pictures.example.org/%5$d.jpg" alt \
        referrerpolicy="no-referrer"><span class="img_descr"></span></div>
        <p>　　<span style="font-family: 楷体, 楷体_gb2312, simkai;">欢迎关注“%3$s”的微信订阅号</span>　</p>
        <p>　　<span>文/%3$s</span></p>
        %6$s</div>
        """
        .formatted(title, names[0], names[1], date, published.getEpochSecond(), body(author));
  }

  private static String body(Author author) {
    StringBuilder body = new StringBuilder();
    for (int written = 0; written < CHARACTERS; ) {
      if (author.oneIn(6)) {
        body.append("<p>　　<strong>").append(author.clause(4)).append("</strong></p>\n");
      }
      String paragraph = author.paragraph();
      written += paragraph.length();
      body.append("<p>　　").append(paragraph).append("</p>\n");
    }
    return body.toString();
  }
}
