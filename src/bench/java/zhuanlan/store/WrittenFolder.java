package zhuanlan.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A folder of made-up articles in the shape in which crawlers write them, the same for the same
 * number of articles.
 */
final class WrittenFolder {

  private static final long SEED = 20_210_319;
  private static final int CHARACTERS = 2_600;
  private static final Instant NEWEST = Instant.parse("2021-03-19T09:04:25Z");
  private static final Duration BETWEEN = Duration.ofMinutes(97);
  private static final List<String> COLUMNS =
      List.of("新媒体/平台观察", "新媒体/内容账本", "科技/芯片笔记", "科技/云上来信", "财经/门店周记", "财经/资本札记", "生活/县城来信");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Vocabulary vocabulary = new Vocabulary(random);
  private final int[] articlesWith = new int[vocabulary.words().size()];
  private final int articles;

  private WrittenFolder(int articles) {
    this.articles = articles;
  }

  /** Writes the articles into a folder that may not exist yet. */
  static WrittenFolder write(Path folder, int articles) throws IOException {
    WrittenFolder written = new WrittenFolder(articles);
    for (String column : COLUMNS) {
      Files.createDirectories(folder.resolve(column));
    }
    for (int i = 0; i < articles; i++) {
      String column =
          COLUMNS.get((int) (Math.pow(written.random.nextDouble(), 2) * COLUMNS.size()));
      BitSet used = new BitSet();
      String title = written.clause(6, used) + "_" + written.clause(3, used) + i;
      String text = written.article(title, column, NEWEST.minus(BETWEEN.multipliedBy(i)), used);
      used.stream().forEach(word -> written.articlesWith[word]++);
      Path file = folder.resolve(column).resolve(title + ".md");
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
    return written;
  }

  /** A word that about so large a share of the articles uses: 1 for the most common one. */
  String wordIn(double share) {
    int best = 0;
    for (int word = 1; word < articlesWith.length; word++) {
      // One character is no word to search for.
      boolean better =
          Math.abs(articlesWith[word] - share * articles)
              < Math.abs(articlesWith[best] - share * articles);
      if (vocabulary.words().get(word).length() > 1
          && (better || vocabulary.words().get(best).length() == 1)) {
        best = word;
      }
    }
    return vocabulary.words().get(best);
  }

  private String article(String title, String path, Instant published, BitSet used) {
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
        .formatted(title, names[0], names[1], date, published.getEpochSecond(), body(used));
  }

  private String body(BitSet used) {
    StringBuilder body = new StringBuilder();
    for (int written = 0; written < CHARACTERS; ) {
      if (random.nextInt(6) == 0) {
        body.append("<p>　　<strong>").append(clause(4, used)).append("</strong></p>\n");
      }
      StringBuilder paragraph = new StringBuilder();
      for (int sentences = 2 + random.nextInt(4); sentences > 0; sentences--) {
        for (int clauses = random.nextInt(3); clauses > 0; clauses--) {
          paragraph.append(clause(3 + random.nextInt(6), used)).append('，');
        }
        paragraph.append(clause(3 + random.nextInt(6), used)).append('。');
      }
      written += paragraph.length();
      body.append("<p>　　").append(paragraph).append("</p>\n");
    }
    return body.toString();
  }

  private String clause(int words, BitSet used) {
    StringBuilder clause = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int word = vocabulary.next(random);
      used.set(word);
      clause.append(vocabulary.words().get(word));
    }
    return clause.toString();
  }
}
