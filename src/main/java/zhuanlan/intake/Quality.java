package zhuanlan.intake;

import zhuanlan.article.Article;
import zhuanlan.article.Block;

/** Which copy of an article readers would rather see. */
final class Quality {

  private static final int REPAIR = -10;
  private static final int PILED_UP_QUOTES = -5;
  private static final int TIME = 4;
  private static final int THUMBNAIL = 4;
  private static final int PICTURE = 2;

  private Quality() {}

  /** Higher for the better copy. */
  static int of(Article article) {
    int quality = REPAIR * article.repairs().size();
    quality += article.published() == null ? 0 : TIME;
    quality += article.thumbnail() == null ? 0 : THUMBNAIL;
    quality +=
        article.body().blocks().stream().anyMatch(Block.Picture.class::isInstance) ? PICTURE : 0;
    return quality + layout(article);
  }

  /**
   * Later crawls wrote better copies; where a file lies tells which: {@code _posts/section/…} is
   * the latest, {@code section/source - column/} comes before {@code section/source/column/}, a
   * file right in its section before both.
   */
  private static int layout(Article article) {
    String[] names = article.path().split("/", -1);
    String folder = names.length > 1 ? names[names.length - 2] : "";
    int layout = names[names.length - 1].startsWith("\"\"") ? PILED_UP_QUOTES : 0;
    layout += ("/" + article.path()).contains("/_posts/") ? 3 : 0;
    if (folder.equals(article.column())) {
      return layout + 2;
    }
    boolean nested = article.column() != null && article.column().endsWith(" - " + folder);
    return layout + (nested ? 1 : 0);
  }
}
