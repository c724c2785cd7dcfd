package zhuanlan.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import zhuanlan.article.Article;
import zhuanlan.article.ArticleFile;
import zhuanlan.article.Block;
import zhuanlan.article.Reading;

/**
 * An article under measurement.
 *
 * @param article what was made of its file
 * @param source the file itself
 */
record Subject(Article article, String source) {

  static Subject read(Path folder, String file) throws IOException {
    if (!Files.isRegularFile(folder.resolve(file))) {
      throw new IOException("There is no " + file + " in " + folder);
    }
    Reading reading = ArticleFile.read(folder, file, ZoneOffset.UTC);
    if (reading instanceof Reading.Read read) {
      return new Subject(read.article(), Files.readString(folder.resolve(file)));
    }
    throw new IOException(file + " is no article in " + folder + ": " + reading);
  }

  String title() {
    return article.title();
  }

  List<String> prose() {
    return article.body().prose();
  }

  List<String> headings() {
    return article.body().blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).line().text())
        .toList();
  }
}
