package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** Turns the parts of a page into pieces of Telegram HTML, each short enough for a message. */
final class Pieces {

  /** A list of so many entries is read at a glance, and not torn apart where a message holds it. */
  private static final int FEW = 10;

  private final int maxLength;
  private final LineCutter cutter;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(int maxLength) {
    // Room for list marks and quotes around a cut line.
    this.maxLength = maxLength;
    this.cutter = new LineCutter(maxLength - 64, 90, this::fits);
  }

  /** The pieces of these parts, in order. */
  static List<Piece> of(List<Part> parts, int maxLength) {
    Pieces out = new Pieces(maxLength);
    parts.forEach(out::add);
    return List.copyOf(out.pieces);
  }

  private void add(Part part) {
    if (part instanceof Part.Headline headline) {
      heading(Line.of(headline.text()));
    } else if (part instanceof Part.Note note) {
      lines(List.of(note.line()), null);
    } else if (part instanceof Part.Card card) {
      card(card);
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
      quote(quote);
    } else if (block instanceof Block.Code code) {
      code(code);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Divider) {
      pieces.add(Piece.of(Snippet.text("———")));
    } else if (block instanceof Block.Video video) {
      lines(List.of(BlockText.link(video)), null);
    }
  }

  private void heading(Line heading) {
    int before = pieces.size();
    lines(List.of(heading), "b");
    pieces
        .subList(before, pieces.size())
        .replaceAll(piece -> new Piece(piece.snippet(), null, false, true));
  }

  private void card(Part.Card card) {
    Snippet text = CardText.of(card, card.summary().size());
    if (fits(text)) {
      pieces.add(new Piece(text, card.picture(), false, false));
      return;
    }
    pieces.add(new Piece(CardText.of(card, 0), card.picture(), false, true));
    for (Line sentence : card.summary()) {
      cutter.snippets(sentence).forEach(cut -> pieces.add(new Piece(cut, null, true, false)));
    }
  }

  private void picture(Block.Picture picture) {
    String caption = picture.caption() == null ? "" : picture.caption();
    List<Snippet> lines = cutter.snippets(Line.of(caption));
    Snippet first =
        lines.isEmpty() ? Snippet.EMPTY : Snippet.text("🖼 ").plus(lines.get(0).in("i"));
    pieces.add(new Piece(first, picture.address(), false, false));
    lines.stream().skip(1).map(text -> Piece.of(text.in("i"))).forEach(pieces::add);
  }

  private void items(Block.Items items) {
    int before = pieces.size();
    entries(items);
    List<Piece> entries = pieces.subList(before, pieces.size());
    Snippet whole =
        entries.stream()
            .map(Piece::snippet)
            .reduce(Snippet.EMPTY, (list, entry) -> list.plus("\n", entry));
    if (entries.size() > 1 && entries.size() <= FEW && fits(whole)) {
      entries.clear();
      pieces.add(Piece.of(whole));
    }
  }

  private void entries(Block.Items items) {
    int number = 0;
    boolean tight = false;
    for (Block.Item item : items.entries()) {
      List<Snippet> lines = cutter.snippets(item.line());
      boolean numbered = items.ordered() && item.depth() == 0;
      number += numbered && !lines.isEmpty() ? 1 : 0;
      String mark = numbered ? number + ". " : "• ";
      Snippet lead = Snippet.text("\u3000".repeat(Math.min(item.depth(), 6)) + mark);
      for (Snippet line : lines) {
        pieces.add(new Piece(lead.plus(line), null, tight, false));
        lead = Snippet.EMPTY;
        tight = true;
      }
    }
  }

  private void table(Block.Table table) {
    boolean tight = false;
    List<Line> rows = BlockText.rows(table);
    for (int row = 0; row < rows.size(); row++) {
      for (Snippet text : cutter.snippets(rows.get(row))) {
        boolean names = table.header() && row == 0;
        pieces.add(new Piece(names ? text.in("b") : text, null, tight, false));
        tight = true;
      }
    }
  }

  private void quote(Block.Quote quote) {
    Snippet quoted = Snippet.EMPTY;
    for (Line line : quote.lines()) {
      for (Snippet text : cutter.snippets(line)) {
        Snippet grown = quoted.plus("\n", text);
        if (!fits(grown)) {
          pieces.add(Piece.of(quoted.in("blockquote")));
          grown = text;
        }
        quoted = grown;
      }
    }
    if (quoted.isVisible()) {
      pieces.add(Piece.of(quoted.in("blockquote")));
    }
  }

  private void code(Block.Code code) {
    for (Snippet text : CodeText.pieces(code, this::fits, cutter)) {
      Snippet marked =
          CodeText.languageClass(code)
              .map(language -> text.in("code", language).in("pre"))
              .orElseGet(() -> text.in("pre"));
      pieces.add(Piece.of(marked));
    }
  }

  /** Claims that a message holds it, with whatever stands around it. */
  private boolean fits(Snippet text) {
    return Packer.fits(text.in("b").in("i"), maxLength - 64);
  }

  private void lines(List<Line> lines, @Nullable String tag) {
    lines.stream()
        .flatMap(line -> cutter.snippets(line).stream())
        .map(text -> Piece.of(tag == null ? text : text.in(tag)))
        .forEach(pieces::add);
  }
}
