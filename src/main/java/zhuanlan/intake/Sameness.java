package zhuanlan.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.catalog.FileRecord;
import zhuanlan.text.Fold;
import zhuanlan.text.Likeness;

/**
 * By what the copies of an article are recognised, whichever crawl wrote them. Taken from the text
 * as the file has it, so that nothing learned later changes it.
 *
 * @param identity as in {@link FileRecord}: column, title and the very text, whatever the time
 * @param occasion as in {@link FileRecord}
 * @param likeness as in {@link FileRecord}
 */
record Sameness(String identity, String occasion, long likeness) {

  /** What holds no article. */
  static final Sameness NONE = new Sameness("", "", 0);

  /** Crawls write {@code _} for these in titles, drop them, or wrap a title in them. */
  private static final String NO_PART_OF_A_TITLE = "_:/\\?*<>|[]\"'“”‘’「」『』 \n";

  static Sameness of(Article article) {
    String title = without(Fold.of(article.title()), NO_PART_OF_A_TITLE);
    String column = article.column() == null ? "" : Fold.of(article.column());
    String text = without(Fold.of(article.body().text()), "_ \n");
    String content = text.length() < Likeness.SHORT ? text + '\n' + shown(article) : text;
    boolean known = !column.isEmpty() && !title.isEmpty() && article.published() != null;
    return new Sameness(
        hash(column, title, content),
        known ? hash(column, title, String.valueOf(article.published())) : "",
        Likeness.of(content));
  }

  /** Where there is little text, pictures and videos tell articles apart. */
  private static String shown(Article article) {
    return article.body().blocks().stream()
        .map(Sameness::address)
        .filter(address -> !address.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String address(Block block) {
    if (block instanceof Block.Picture picture) {
      return picture.address();
    }
    return block instanceof Block.Video video ? video.address() : "";
  }

  private static String without(String text, String characters) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static String hash(String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\u0000", List.of(parts)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
