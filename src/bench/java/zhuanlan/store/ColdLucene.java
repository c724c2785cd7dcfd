package zhuanlan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Indexes texts with Lucene: which pairs of characters occur in which article and nothing else, in
 * one commit, with Lucene's own settings. Says what it cost; run by {@link ImportBench}.
 */
final class ColdLucene {

  static final String TEXT = "text";

  private static final FieldType DOCUMENTS_ONLY = new FieldType();

  static {
    DOCUMENTS_ONLY.setIndexOptions(IndexOptions.DOCS);
    DOCUMENTS_ONLY.setOmitNorms(true);
    DOCUMENTS_ONLY.setTokenized(true);
    DOCUMENTS_ONLY.freeze();
  }

  private ColdLucene() {}

  /**
   * Takes what to index, the folder of the index and how many threads. A file of {@link Texts} is
   * in memory before the clock runs; a folder of articles is read while it runs.
   */
  public static void main(String[] args) throws Exception {
    Path source = Path.of(args[0]);
    Path index = Path.of(args[1]);
    int threads = Integer.parseInt(args[2]);
    if (Files.isDirectory(source)) {
      Cost.of(() -> index(unread(source), index, threads)).print();
    } else {
      List<String> texts = Texts.read(source);
      Cost.of(() -> index(texts, index, threads)).print();
    }
  }

  private static void index(List<String> texts, Path index, int threads) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(BigramTokenizer.ANALYZER))) {
      List<Callable<Void>> shares = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int from = i;
        shares.add(
            () -> {
              for (int number = from; number < texts.size(); number += threads) {
                writer.addDocument(document(number, texts.get(number)));
              }
              return null;
            });
      }
      for (Future<Void> share : workers.invokeAll(shares)) {
        share.get();
      }
      writer.commit();
    } finally {
      workers.shutdown();
    }
  }

  /** The texts of a folder, each read when it is asked for. */
  private static List<String> unread(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> files = inside.filter(Files::isRegularFile).toList();
      return new AbstractList<>() {
        @Override
        public String get(int index) {
          return Texts.of(folder, files.get(index), ZoneId.of("Asia/Shanghai"));
        }

        @Override
        public int size() {
          return files.size();
        }
      };
    }
  }

  private static Document document(int number, String text) {
    Document document = new Document();
    document.add(new StoredField("number", number));
    document.add(new Field(TEXT, text, DOCUMENTS_ONLY));
    return document;
  }
}
