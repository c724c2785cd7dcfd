package zhuanlan.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import zhuanlan.article.Article;
import zhuanlan.article.ArticleFile;
import zhuanlan.article.Reading;
import zhuanlan.text.Fold;

/**
 * The texts of a folder as searches compare them, one after the other in a file.
 *
 * @param file where they are
 * @param bytes their size in UTF-8
 */
record Texts(Path file, long bytes) {

  static Texts write(Path folder, ZoneId zone, Path file) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder);
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      Iterator<Path> articles = files.filter(Files::isRegularFile).iterator();
      while (articles.hasNext()) {
        byte[] text = of(folder, articles.next(), zone).getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        bytes += text.length;
      }
    }
    return new Texts(file, bytes);
  }

  /** The text of one file. */
  static String of(Path folder, Path file, ZoneId zone) {
    String path = folder.relativize(file).toString();
    Article article = ((Reading.Read) ArticleFile.read(folder, path, zone)).article();
    return Fold.of(article.title() + "\n" + article.body().text());
  }

  static List<String> read(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (in.available() > 0) {
        texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
