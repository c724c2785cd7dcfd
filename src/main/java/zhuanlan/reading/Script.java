package zhuanlan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.page.Language;
import zhuanlan.text.Taiwan;

/** The script in which a reader sees what articles say. Their own files stay as they are. */
public enum Script {
  /** As the author wrote it. */
  ORIGINAL,
  /** As it is written in Taiwan. */
  TAIWAN;

  /** The script of readers of a language. */
  public static Script of(Language language) {
    return switch (language) {
      case SIMPLIFIED, ENGLISH -> ORIGINAL;
      case TRADITIONAL -> TAIWAN;
    };
  }

  /** What an article or a topic says, in this script; addresses in it stay as they are. */
  public String write(String text) {
    return switch (this) {
      case ORIGINAL -> text;
      case TAIWAN -> Taiwan.of(text);
    };
  }

  /** The line in this script, with its marks and links; code in it stays as it is. */
  public Line write(Line line) {
    return switch (this) {
      case ORIGINAL -> line;
      case TAIWAN -> taiwan(line);
    };
  }

  /** The block in this script; program text and addresses stay as they are. */
  public Block write(Block block) {
    return switch (this) {
      case ORIGINAL -> block;
      case TAIWAN -> taiwan(block);
    };
  }

  @Nullable String orNull(@Nullable String text) {
    return text == null ? null : write(text);
  }

  private Block taiwan(Block block) {
    if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), write(heading.line()));
    }
    if (block instanceof Block.Paragraph paragraph) {
      return new Block.Paragraph(write(paragraph.line()));
    }
    if (block instanceof Block.Picture picture) {
      return new Block.Picture(picture.address(), orNull(picture.caption()));
    }
    if (block instanceof Block.Items items) {
      return new Block.Items(
          items.ordered(),
          items.entries().stream()
              .map(entry -> new Block.Item(entry.depth(), write(entry.line())))
              .toList());
    }
    if (block instanceof Block.Quote quote) {
      return new Block.Quote(lines(quote.lines()));
    }
    if (block instanceof Block.Table table) {
      return new Block.Table(table.rows().stream().map(this::lines).toList(), table.header());
    }
    if (block instanceof Block.Video video) {
      return new Block.Video(video.address(), orNull(video.title()));
    }
    return block;
  }

  private List<Line> lines(List<Line> lines) {
    return lines.stream().map(this::write).toList();
  }

  /** Runs between two pieces of code are read as one text: a mark may stand inside a word. */
  private static Line taiwan(Line line) {
    List<Run> written = new ArrayList<>();
    List<Run> together = new ArrayList<>();
    for (Run run : line.runs()) {
      if (run.marks().contains(Mark.CODE)) {
        written.addAll(together(together));
        together.clear();
        written.add(run);
      } else {
        together.add(run);
      }
    }
    written.addAll(together(together));
    return new Line(written);
  }

  private static List<Run> together(List<Run> runs) {
    if (runs.isEmpty()) {
      return List.of();
    }
    List<String> texts = Taiwan.of(runs.stream().map(Run::text).toList());
    List<Run> written = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      written.add(new Run(texts.get(i), runs.get(i).marks(), runs.get(i).link()));
    }
    return written;
  }
}
