package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;

/** Turns the parts of a page into pieces of Telegram HTML, each short enough for a message. */
final class Pieces {

  private final LineCutter cutter;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(int maxLength) {
    // Room for list marks and quotes around a cut line; half of the entities, for a run may be two.
    this.cutter = new LineCutter(maxLength - 64, 45);
  }

  /** The pieces of these parts, in order. */
  static List<Piece> of(List<Part> parts, int maxLength) {
    Pieces out = new Pieces(maxLength);
    parts.forEach(out::add);
    return List.copyOf(out.pieces);
  }

  /** A line with its marks and links. */
  static Snippet snippet(Line line) {
    return line.runs().stream().map(Pieces::snippet).reduce(Snippet.EMPTY, Snippet::plus);
  }

  private static Snippet snippet(Run run) {
    Snippet snippet = Snippet.text(run.text());
    if (run.marks().contains(Mark.CODE)) {
      return snippet.in("code");
    }
    for (Mark mark : Mark.values()) {
      if (run.marks().contains(mark)) {
        snippet = snippet.in(tag(mark));
      }
    }
    String link = run.link();
    return link == null ? snippet : snippet.linkTo(link);
  }

  private static String tag(Mark mark) {
    return switch (mark) {
      case BOLD -> "b";
      case ITALIC -> "i";
      case UNDERLINE -> "u";
      case STRIKE -> "s";
      case CODE -> "code";
    };
  }

  private void add(Part part) {
    if (part instanceof Part.Headline headline) {
      heading(Line.of(headline.text()));
    } else if (part instanceof Part.Note note) {
      lines(List.of(note.line()), null);
    } else if (part instanceof Part.Card card) {
      pieces.add(new Piece(CardText.of(card, card.summary().size()), card.picture(), false, false));
    } else if (part instanceof Part.Passage passage) {
      add(passage.block());
    }
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      heading(heading.line());
    } else if (block instanceof Block.Paragraph paragraph) {
      lines(List.of(paragraph.line()), null);
    } else if (block instanceof Block.Picture picture) {
      picture(picture);
    } else if (block instanceof Block.Items items) {
      items(items);
    } else if (block instanceof Block.Quote quote) {
      lines(quote.lines(), "blockquote");
    } else if (block instanceof Block.Code code) {
      code(code);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Divider) {
      pieces.add(Piece.of(Snippet.text("———")));
    } else if (block instanceof Block.Video video) {
      String title = video.title() == null ? video.address() : video.title();
      pieces.add(Piece.of(Snippet.text("▶ " + title).linkTo(video.address())));
    }
  }

  private void heading(Line heading) {
    int before = pieces.size();
    lines(List.of(heading), "b");
    pieces
        .subList(before, pieces.size())
        .replaceAll(piece -> new Piece(piece.snippet(), null, false, true));
  }

  private void picture(Block.Picture picture) {
    String caption = picture.caption() == null ? "" : picture.caption();
    boolean first = true;
    for (Line line : cutter.cut(Line.of(caption))) {
      Snippet text = snippet(line).in("i");
      pieces.add(new Piece(text, first ? picture.address() : null, false, false));
      first = false;
    }
  }

  private void items(Block.Items items) {
    int[] counter = new int[1];
    boolean tight = false;
    for (Block.Item item : items.entries()) {
      String mark = items.ordered() && item.depth() == 0 ? ++counter[0] + ". " : "• ";
      Snippet lead = Snippet.text("\u3000".repeat(Math.min(item.depth(), 6)) + mark);
      for (Line line : cutter.cut(item.line())) {
        pieces.add(new Piece(lead.plus(snippet(line)), null, tight, false));
        lead = Snippet.EMPTY;
        tight = true;
      }
    }
  }

  private void table(Block.Table table) {
    boolean tight = false;
    for (int row = 0; row < table.rows().size(); row++) {
      List<Run> runs = new ArrayList<>();
      for (Line cell : table.rows().get(row)) {
        if (!runs.isEmpty()) {
          runs.add(Run.plain(" │ "));
        }
        runs.addAll(cell.runs());
      }
      for (Line line : cutter.cut(new Line(runs))) {
        Snippet text = snippet(line);
        boolean names = table.header() && row == 0;
        pieces.add(new Piece(names ? text.in("b") : text, null, tight, false));
        tight = true;
      }
    }
  }

  private void code(Block.Code code) {
    String language = code.language();
    for (Line line : cutter.cut(Line.of(code.text()))) {
      Snippet text = Snippet.text(line.text());
      boolean named = language != null && language.matches("[A-Za-z0-9+#-]{1,20}");
      pieces.add(
          Piece.of(
              named
                  ? text.in("code", "class=\"language-" + language + "\"").in("pre")
                  : text.in("pre")));
    }
  }

  private void lines(List<Line> lines, @Nullable String tag) {
    lines.stream()
        .flatMap(line -> cutter.cut(line).stream())
        .map(Pieces::snippet)
        .map(text -> tag == null ? text : text.in(tag))
        .filter(text -> text.length() > 0)
        .map(Piece::of)
        .forEach(pieces::add);
  }
}
