package zhuanlan.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Indexes texts that are in memory already, with Lucene: which pairs of characters occur in which
 * article and nothing else, in one commit, with Lucene's own settings. Says what it cost; run by
 * {@link ImportBench}.
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

  /** Takes the file with the texts, the folder of the index and how many threads. */
  public static void main(String[] args) throws Exception {
    List<String> texts = Texts.read(Path.of(args[0]));
    Cost.of(() -> index(texts, Path.of(args[1]), Integer.parseInt(args[2]))).print();
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

  private static Document document(int number, String text) {
    Document document = new Document();
    document.add(new StoredField("number", number));
    document.add(new Field(TEXT, text, DOCUMENTS_ONLY));
    return document;
  }
}
