package zhuanlan.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Body;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.text.Passage;
import zhuanlan.text.Passages;

/** Answers readers' questions about the articles. Thread-safe. */
public final class Catalog {

  /** Code points; two or three lines on a phone. */
  private static final int PASSAGE = 100;

  /** Related topics are those of so many of the newest articles. */
  private static final int AMONG = 200;

  /** Some of the related topics are the words themselves. */
  private static final int SPARE = 16;

  private final Articles articles;
  private final AliasFile aliases;

  /** A catalog over these articles, without aliases of topics. */
  public Catalog(Articles articles) {
    this(articles, new AliasFile(null));
  }

  /**
   * A catalog over these articles.
   *
   * @param aliases the other names of topics, as they are at each question
   */
  public Catalog(Articles articles, AliasFile aliases) {
    this.articles = articles;
    this.aliases = aliases;
  }

  /**
   * The newest articles.
   *
   * @param column only of this column, as {@link #column} names it; null for all
   * @param from how many to leave out at the head
   */
  public Listing newest(@Nullable String column, int from, int count) {
    return articles.newest(column, from, count);
  }

  /**
   * Articles about the words or mentioning them, best first. Several words all apply, {@code -word}
   * excludes; width, case, traditional or simplified characters and inner blanks do not matter, nor
   * which of its names a thing is given: 小程式 or 小程序, PDD or 拼多多. Each article comes with the
   * passage in which the words stand, which costs a reading of each.
   *
   * @param words any text
   * @param from how many to leave out at the head
   * @return nothing for a text without a word to look for
   */
  public Findings topic(String words, int from, int count) {
    Terms terms = terms(words);
    Listing listing = search(terms, from, count);
    List<List<String>> wanted = terms.all().stream().map(Term::names).toList();
    Map<Integer, Body> bodies =
        articles.bodies(listing.articles().stream().map(Headline::number).toList());
    return new Findings(
        listing.articles().stream()
            .map(it -> new Hit(it, passage(it, bodies.get(it.number()), wanted)))
            .toList(),
        listing.total(),
        listing.exact());
  }

  /** Claims that there is a word to look for, so that finding nothing means something. */
  public boolean canSearch(String words) {
    return !Query.terms(words, Aliases.NONE).all().isEmpty();
  }

  /**
   * The topics that people may have meant whose words found nothing: by spelling, by sound ({@code
   * xiaochengxu}), by initials ({@code xcx}), by a part of the name; nearest first.
   */
  public List<TopicUse> near(String words, int count) {
    List<String> wanted =
        Query.terms(words, Aliases.NONE).all().stream().map(term -> term.names().get(0)).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    NearTopics near = new NearTopics(wanted, count);
    articles.topicNames(near::add);
    return near.best(articles::countOn);
  }

  /** The topics that articles about the words have besides, those of most articles first. */
  public List<TopicUse> beside(String words, int count) {
    Terms terms = terms(words);
    if (terms.all().isEmpty()) {
      return List.of();
    }
    Set<String> names =
        terms.all().stream().flatMap(term -> term.names().stream()).collect(Collectors.toSet());
    List<TopicUse> beside =
        articles.topicsBeside(terms, AMONG, count + SPARE).stream()
            .filter(topic -> names.stream().noneMatch(name -> name.contains(topic.folded())))
            .toList();
    return Doubles.removed(beside, aliases.current()).stream().limit(count).toList();
  }

  /**
   * Other articles on the story that an article tells, the likest first: published within three
   * days of it, with topics and titles that overlap.
   *
   * @return none when the number is not shown, or its article has no time or no topics
   */
  public List<Headline> story(int number, int count) {
    return articles.find(number) instanceof Found.Present present
        ? new Story(present.headline(), articles.topicsOf(number)).others(articles, count)
        : List.of();
  }

  /**
   * What an article is about that others are about as well, the weightiest first.
   *
   * @return none when the number is not shown
   */
  public List<String> topicsOf(int number, int count) {
    List<TopicName> topics =
        articles.topicsOf(number).stream().map(Entry.WeightedTopic::topic).toList();
    Map<String, Integer> uses =
        articles.countOn(topics.stream().map(TopicName::folded).collect(Collectors.toSet()));
    List<TopicUse> shared =
        topics.stream()
            .map(it -> new TopicUse(it.name(), it.folded(), uses.getOrDefault(it.folded(), 0), 0))
            .filter(it -> it.articles() > 1)
            .toList();
    return Doubles.removed(shared, aliases.current()).stream()
        .map(TopicUse::name)
        .limit(count)
        .toList();
  }

  /** The columns, the largest first. */
  public List<Counted> columns() {
    return articles.columns();
  }

  /**
   * The exact name of the column that people mean: the one called so, else the only one whose name
   * contains it.
   */
  public Optional<String> column(String name) {
    String wanted = Query.folded(name);
    List<String> names = articles.columns().stream().map(Counted::name).toList();
    Optional<String> same =
        names.stream().filter(each -> Query.folded(each).equals(wanted)).findFirst();
    List<String> near =
        names.stream().filter(each -> Query.folded(each).contains(wanted)).limit(2).toList();
    return same.isPresent() || near.size() != 1 || wanted.isEmpty()
        ? same
        : Optional.of(near.get(0));
  }

  /** What there is under a number. */
  public Found find(int number) {
    return articles.find(number);
  }

  /**
   * The hot topics of the week before the newest article; of the month or of years where a week has
   * too few. Each stands for a thing, under the most used of its names.
   */
  public List<HotTopic> topics(int count) {
    return HotTopics.of(articles, aliases.current(), count);
  }

  /** The number of the article that arrived last; 0 when there was none. */
  public int lastNumber() {
    return articles.lastNumber();
  }

  /**
   * What arrived and is wanted, the latest arrival first.
   *
   * @param wanted as people wrote it, columns by their exact names
   * @param after only articles with a higher number
   */
  public List<Headline> arrived(Selection wanted, int after, int count) {
    List<String> topics = names(wanted.topics());
    boolean nameless = topics.isEmpty() && !wanted.topics().isEmpty();
    return nameless && wanted.columns().isEmpty()
        ? List.of()
        : articles.arrived(
            new Selection(topics, wanted.columns(), names(wanted.excluded())), after, count);
  }

  /**
   * Those of these articles that are about one of the topics, by any of its names, and do not
   * merely mention it.
   *
   * @param topics as people wrote them
   */
  public Set<Integer> about(List<String> topics, Collection<Integer> numbers) {
    List<String> names = names(topics);
    return names.isEmpty() || numbers.isEmpty() ? Set.of() : articles.about(names, numbers);
  }

  private Terms terms(String words) {
    return Query.terms(words, aliases.current());
  }

  private Listing search(Terms terms, int from, int count) {
    return terms.all().isEmpty() ? Listing.EMPTY : articles.search(terms, from, count);
  }

  private static @Nullable Line passage(
      Headline article, @Nullable Body body, List<List<String>> wanted) {
    if (body == null) {
      return null;
    }
    // Many authors repeat the title as the first line, which shows readers nothing new.
    List<String> prose = without(article.title(), body.prose().stream());
    return Passages.passage(prose, wanted, PASSAGE)
        .or(() -> Passages.passage(besides(prose, article.title(), body), wanted, PASSAGE))
        .map(Catalog::marked)
        .orElse(null);
  }

  /** The lines that are no prose: headings, lists, tables. */
  private static List<String> besides(List<String> prose, String title, Body body) {
    Set<String> known = new HashSet<>(prose);
    return without(title, body.text().lines().filter(line -> !known.contains(line)));
  }

  private static List<String> without(String title, Stream<String> lines) {
    return lines.filter(line -> !line.strip().equals(title)).toList();
  }

  private static Line marked(Passage passage) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (Passage.Mark mark : passage.marks()) {
      runs.add(Run.plain(passage.text().substring(from, mark.start())));
      runs.add(
          new Run(passage.text().substring(mark.start(), mark.end()), Set.of(Mark.BOLD), null));
      from = mark.end();
    }
    runs.add(Run.plain(passage.text().substring(from)));
    return new Line(runs.stream().filter(run -> !run.text().isEmpty()).toList());
  }

  /** Every name of each word: one of them is enough to be wanted, or to be excluded. */
  private List<String> names(List<String> words) {
    Aliases known = aliases.current();
    return words.stream()
        .map(Query::folded)
        .filter(word -> !word.isEmpty())
        .flatMap(word -> Query.names(word, known).stream())
        .distinct()
        .toList();
  }
}
