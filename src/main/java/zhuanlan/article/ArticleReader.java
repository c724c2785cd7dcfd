package zhuanlan.article;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Puts an article together from the text of its file. Used once. */
final class ArticleReader {

  private static final Markup MARKUP = new Markup();

  private final Path root;
  private final String path;
  private final ZoneId zone;
  private final Repairs repairs;

  ArticleReader(Path root, String path, ZoneId zone, Repairs repairs) {
    this.root = root;
    this.path = path;
    this.zone = zone;
    this.repairs = repairs;
  }

  Reading read(String text) {
    Source source = Source.of(text, repairs);
    FrontMatter front = FrontMatter.of(source, repairs);
    Optional<String> withheld = whyWithheld(front);
    if (withheld.isPresent()) {
      return new Reading.Skipped(withheld.get());
    }
    PictureFiles files = new PictureFiles(root, path);
    Document page = MARKUP.parse(path, source, repairs);
    BylineReader byline = new BylineReader();
    List<Block> read = BlockReader.read(page, new PictureReader(files, source, repairs));
    if (read.stream().noneMatch(ArticleReader::isContent)) {
      return new Reading.Skipped("empty: no text, picture or video");
    }
    Optional<String> written =
        TitleText.of(front, repairs)
            .or(() -> Optional.of(Spaces.collapse(page.title())).filter(title -> !title.isEmpty()));
    List<Block> blocks = Cleaner.clean(Headings.refine(read, written.orElse("")), byline);
    Categories categories = Categories.of(front);
    Instant published = published(front);
    return new Reading.Read(
        new Article(
            path,
            written.orElseGet(() -> guessedTitle(source, front, blocks, categories, published)),
            categories.section(),
            categories.column(),
            tags(front),
            byline.byline(author(front, categories)),
            published,
            Thumbnail.of(front, blocks, files, repairs),
            link(front),
            first(front, "excerpt", "description", "summary").orElse(null),
            new Body(blocks),
            repairs.all()));
  }

  private static Optional<String> whyWithheld(FrontMatter front) {
    if (front.says("published", "false")) {
      return Optional.of("draft (published: false)");
    }
    if (front.says("layout", "draft") || front.says("draft", "true")) {
      return Optional.of("draft");
    }
    boolean encrypted = front.text("encrypt").filter(value -> !value.equals("false")).isPresent();
    return encrypted || front.text("password").isPresent()
        ? Optional.of("protected by a password")
        : Optional.empty();
  }

  private static boolean isContent(Block block) {
    return !(block instanceof Block.Divider);
  }

  private String guessedTitle(
      Source source,
      FrontMatter front,
      List<Block> blocks,
      Categories categories,
      @Nullable Instant published) {
    String title = FallbackTitle.of(blocks, categories, published, zone);
    boolean empty = front.field("title").isPresent();
    if (empty || !source.front().isEmpty()) {
      repairs.add(
          empty ? front.line("title") : source.frontLine(),
          "the title is "
              + (empty ? "empty; " : "missing; ")
              + Repairs.quoted(title)
              + " was taken from the article");
    }
    return title;
  }

  private @Nullable Instant published(FrontMatter front) {
    for (String key : List.of("date", "pubdate", "published", "created")) {
      Optional<String> written = front.text(key).filter(text -> !text.equalsIgnoreCase("true"));
      if (written.isPresent()) {
        Optional<Instant> time = PublicationTime.parse(written.get(), zone);
        if (time.isEmpty()) {
          repairs.add(
              front.line(key),
              key
                  + " "
                  + Repairs.quoted(written.get())
                  + " is no time, so the article is listed last; write 2021-03-19 17:04:25");
        }
        return time.orElse(null);
      }
    }
    return null;
  }

  private static List<String> tags(FrontMatter front) {
    return Stream.of("tags", "tag")
        .flatMap(key -> front.texts(key).stream())
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** Feeds repeat the column as author; that is nobody. */
  private static @Nullable String author(FrontMatter front, Categories categories) {
    return front
        .text("author")
        .filter(author -> !isFeed(author, categories.column()))
        .filter(author -> !isFeed(author, categories.section()))
        .filter(author -> !front.texts("categories").contains(author))
        .orElse(null);
  }

  private static boolean isFeed(String author, @Nullable String category) {
    return category != null && (category.equals(author) || category.startsWith(author + " - "));
  }

  private static @Nullable String link(FrontMatter front) {
    return Stream.of("link", "source", "url", "permalink", "original", "source_url")
        .flatMap(key -> front.text(key).stream())
        .flatMap(written -> WebAddress.of(written).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> first(FrontMatter front, String... keys) {
    return Stream.of(keys).flatMap(key -> front.text(key).stream()).findFirst();
  }
}
