package zhuanlan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import zhuanlan.bench.Author;
import zhuanlan.catalog.Entry;

/**
 * The same answers by Lucene: an index of pairs of characters with their places, so that longer
 * names are phrases; those about the words before those that mention them, newer before older; all
 * counted; passages from the stored texts.
 */
final class LuceneLibrary implements AutoCloseable {

  private static final String ABOUT = "about";
  private static final String TEXT = "text";
  private static final String PUBLISHED = "published";
  private static final String TITLE = "title";
  private static final Set<String> SHOWN = Set.of(TITLE, TEXT);
  private static final Sort NEWEST_FIRST =
      new Sort(LongField.newSortField(PUBLISHED, true, SortedNumericSelector.Type.MAX));

  private final QueryBuilder queries = new QueryBuilder(BigramTokenizer.ANALYZER);
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneLibrary(FSDirectory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  /** Indexes all entries in one commit. */
  static void write(Path folder, WrittenEntries entries) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(BigramTokenizer.ANALYZER))) {
      entries.each(
          new Author(),
          0,
          entries.articles(),
          entry -> {
            try {
              writer.addDocument(document(entry));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.commit();
    }
  }

  static LuceneLibrary open(Path folder) throws IOException {
    return new LuceneLibrary(FSDirectory.open(folder));
  }

  /** The best articles, each with its passage, and how many there are. */
  Answer topic(Asked asked, int count) throws IOException {
    Query mentioning = query(TEXT, asked.all(), asked.none());
    Query about = query(ABOUT, asked.all(), List.of());
    List<ScoreDoc> best = new ArrayList<>(best(both(mentioning, Occur.FILTER, about), count));
    if (best.size() < count) {
      best.addAll(best(both(mentioning, Occur.MUST_NOT, about), count - best.size()));
    }
    List<Answer.Hit> hits = new ArrayList<>();
    for (ScoreDoc each : best) {
      Document document = searcher.storedFields().document(each.doc, SHOWN);
      String text = document.get(TEXT);
      hits.add(new Answer.Hit(document.get(TITLE), Passage.of(text, asked.all().get(0))));
    }
    return new Answer(hits, searcher.count(mentioning), true);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private List<ScoreDoc> best(Query query, int count) throws IOException {
    return List.of(searcher.search(query, count, NEWEST_FIRST).scoreDocs);
  }

  private Query query(String field, List<String> all, List<String> none) {
    if (all.size() == 1 && none.isEmpty()) {
      return queries.createPhraseQuery(field, all.get(0));
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    all.forEach(term -> query.add(queries.createPhraseQuery(field, term), Occur.FILTER));
    none.forEach(term -> query.add(queries.createPhraseQuery(field, term), Occur.MUST_NOT));
    return query.build();
  }

  private static Query both(Query first, Occur occur, Query second) {
    return new BooleanQuery.Builder().add(first, Occur.FILTER).add(second, occur).build();
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    Instant published = Objects.requireNonNull(entry.article().published());
    document.add(new LongField(PUBLISHED, published.toEpochMilli(), Field.Store.NO));
    document.add(new StoredField(TITLE, entry.article().title()));
    document.add(new Field(TEXT, entry.searchable(), indexed(true)));
    document.add(new Field(ABOUT, about(entry), indexed(false)));
    return document;
  }

  private static String about(Entry entry) {
    StringBuilder about = new StringBuilder(entry.searchable().lines().findFirst().orElse(""));
    entry.topics().forEach(topic -> about.append('\n').append(topic.topic().folded()));
    return about.toString();
  }

  private static FieldType indexed(boolean stored) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setOmitNorms(true);
    type.setStored(stored);
    return type;
  }
}
