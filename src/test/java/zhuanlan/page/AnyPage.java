package zhuanlan.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** Pages of parts of every kind. */
final class AnyPage {

  private AnyPage() {}

  /** How to make each kind of block. */
  static final Map<Class<? extends Block>, Arbitrary<? extends Block>> BLOCKS =
      Map.of(
          Block.Heading.class,
          Combinators.combine(Arbitraries.integers().between(1, 6), AnyText.line())
              .as(Block.Heading::new),
          Block.Paragraph.class,
          AnyText.line().map(Block.Paragraph::new),
          Block.Picture.class,
          picture(),
          Block.Items.class,
          Combinators.combine(
                  Arbitraries.of(true, false),
                  some(
                      Combinators.combine(Arbitraries.integers().between(0, 20), AnyText.line())
                          .as(Block.Item::new),
                      150))
              .as(Block.Items::new),
          Block.Quote.class,
          some(AnyText.line(), 150).map(Block.Quote::new),
          Block.Code.class,
          Combinators.combine(
                  Arbitraries.of("java", "c++", "\"><b>", "").injectNull(0.3),
                  AnyText.text().list().ofMaxSize(20).map(rows -> String.join("\n", rows)))
              .as(Block.Code::new),
          Block.Table.class,
          table(),
          Block.Divider.class,
          Arbitraries.just(new Block.Divider()),
          Block.Video.class,
          Combinators.combine(address(), AnyText.text().injectNull(0.3)).as(Block.Video::new));

  /** How to make each kind of part. */
  static final Map<Class<? extends Part>, Arbitrary<? extends Part>> PARTS =
      Map.of(
          Part.Headline.class,
          AnyText.text().map(Part.Headline::new),
          Part.Note.class,
          AnyText.line().map(Part.Note::new),
          Part.Card.class,
          card(),
          Part.Passage.class,
          anyOf(BLOCKS.values()).map(Part.Passage::new));

  /** Parts in any order. */
  static Arbitrary<List<Part>> parts() {
    Arbitrary<List<Part>> mixed = AnyPage.<Part>anyOf(PARTS.values()).list().ofMaxSize(12);
    Arbitrary<List<Part>> article = passages(AnyPage.<Block>anyOf(BLOCKS.values()), 12);
    Arbitrary<List<Part>> album = passages(picture(), 60);
    Arbitrary<List<Part>> list = card().<Part>map(it -> it).list().ofMaxSize(25);
    return Arbitraries.frequencyOf(
        Tuple.of(3, mixed), Tuple.of(4, article), Tuple.of(1, album), Tuple.of(3, list));
  }

  private static Arbitrary<List<Part>> passages(Arbitrary<? extends Block> blocks, int most) {
    return blocks.<Part>map(Part.Passage::new).list().ofMaxSize(most);
  }

  private static Arbitrary<Block> picture() {
    return Combinators.combine(address(), AnyText.text().injectNull(0.7)).as(Block.Picture::new);
  }

  private static Arbitrary<Part> card() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 99),
            AnyText.text(),
            AnyText.text(),
            AnyText.line().list().ofMaxSize(4),
            address().injectNull(0.3),
            address().injectNull(0.5))
        .as(Part.Card::new);
  }

  private static Arbitrary<Block> table() {
    Arbitrary<List<Line>> row = AnyText.line().list().ofMaxSize(30);
    Arbitrary<List<Line>> usual =
        Arbitraries.of("", "年", "2020", "一个词").map(Line::of).list().ofSize(4);
    Arbitrary<List<List<Line>>> rows =
        Arbitraries.frequencyOf(
            Tuple.of(1, row.list().ofMaxSize(6)), Tuple.of(2, usual.list().ofMaxSize(200)));
    return Combinators.combine(rows, Arbitraries.of(true, false)).as(Block.Table::new);
  }

  private static Arbitrary<String> address() {
    return Arbitraries.of(
        "images/1.jpg",
        "https://example.org/a.jpg",
        "https://example.org/b.jpg?x=1&y=\"2\"",
        "https://example.org/" + "长".repeat(1300),
        "http://localhost/c.jpg",
        "一张 图<片>.png");
  }

  private static <T> Arbitrary<List<T>> some(Arbitrary<T> things, int most) {
    return Arbitraries.frequencyOf(
        Tuple.of(5, things.list().ofMaxSize(6)), Tuple.of(1, things.list().ofMaxSize(most)));
  }

  private static <T> Arbitrary<T> anyOf(Collection<? extends Arbitrary<? extends T>> kinds) {
    return Arbitraries.of(kinds).flatMap(kind -> kind.map(it -> (T) it));
  }
}
