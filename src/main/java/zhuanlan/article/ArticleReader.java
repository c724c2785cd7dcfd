package zhuanlan.article;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

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
    Optional<String> withheld = Withheld.why(front);
    if (withheld.isPresent()) {
      return new Reading.Skipped(withheld.get());
    }
    PictureFiles files = new PictureFiles(root, path);
    Document page = MARKUP.parse(path, source, repairs);
    PictureReader pictures = new PictureReader(files, source, repairs);
    List<Block> read = BlockReader.read(page, pictures);
    if (read.stream().noneMatch(ArticleReader::isContent)) {
      return new Reading.Skipped(
          page.selectFirst("img") == null
              ? "empty: no text, picture or video"
              : "empty: no text or video, and its pictures cannot be shown");
    }
    Optional<String> named = TitleText.of(front, () -> BodyText.of(read), repairs);
    Optional<String> written = named.or(() -> PageTitle.of(page));
    BylineReader byline = new BylineReader();
    List<Block> blocks =
        Cleaner.clean(Headings.refine(read, written.orElse("")), byline, pictures::isCode);
    Categories categories = Categories.of(front);
    Instant published = Published.of(front, zone, repairs);
    String title = written.orElseGet(() -> FallbackTitle.of(blocks, categories, published, zone));
    if (named.isEmpty()) {
      tellOfTitle(front, source, title);
    }
    return new Reading.Read(
        new Article(
            path,
            title,
            categories.section(),
            categories.column(),
            Labels.tags(front),
            Labels.byline(front, path, categories, byline),
            published,
            Thumbnail.of(front, blocks, files, repairs),
            Labels.link(front),
            Excerpt.of(front, source, page, new PictureReader(files, source, new Repairs(path))),
            new Body(blocks),
            repairs.all()));
  }

  private static boolean isContent(Block block) {
    return !(block instanceof Block.Divider);
  }

  /** A file without front matter has been told of as such. */
  private void tellOfTitle(FrontMatter front, Source source, String title) {
    boolean empty = front.field("title").isPresent();
    if (empty || !source.front().isEmpty()) {
      repairs.add(
          empty ? front.line("title") : source.frontLine(),
          "the title is "
              + (empty ? "empty; " : "missing; ")
              + Repairs.quoted(title)
              + " was taken from the article");
    }
  }
}
