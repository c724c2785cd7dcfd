package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of a page and writes down its blocks. Text outside of paragraphs is a
 * paragraph; nothing readable is lost. The walk goes as deep as the parser lets elements nest.
 */
final class BlockReader {

  private final PictureReader pictures;
  private final Captions captions;
  private final List<Block> blocks = new ArrayList<>();
  private final LineBuilder line = new LineBuilder();
  private @Nullable Group group;
  private int heading;
  private boolean verbatim;
  private boolean pictureMissing;
  private String alt = "";

  private BlockReader(PictureReader pictures, Captions captions) {
    this.pictures = pictures;
    this.captions = captions;
  }

  static List<Block> read(Element page, PictureReader pictures) {
    return new BlockReader(pictures, new Captions(page)).read(page);
  }

  private List<Block> read(Element page) {
    children(page, Set.of(), null);
    endGroup();
    return blocks;
  }

  private List<Block> apart(Element element) {
    return new BlockReader(pictures, captions).read(element);
  }

  private void children(Element parent, Set<Mark> marks, @Nullable String link) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        text(readable(text.getWholeText(), marks), marks, link);
      } else if (node instanceof Element element) {
        if (VideoReader.isWidget(element)) {
          VideoReader.widget(element).forEach(this::add);
        } else if (!Tags.isUnseen(element)) {
          element(element, marks, link);
        } else {
          unseen(element);
        }
      }
    }
  }

  /** Of what is not seen, that which stands for something that is. */
  private void unseen(Element element) {
    switch (element.normalName()) {
      case "noscript" -> {
        if (pictureMissing) {
          element.select("img").stream()
              .flatMap(img -> pictures.address(img).stream())
              .findFirst()
              .ifPresent(address -> add(new Block.Picture(address, null)));
          pictureMissing = false;
        }
      }
      case "input" -> {
        if (element.attr("type").equalsIgnoreCase("checkbox") && group != null) {
          line.append(element.hasAttr("checked") ? "☑ " : "☐ ", Set.of(), null);
        }
      }
      case "svg" -> element.select("text").forEach(text -> children(text, Set.of(), null));
      default -> {}
    }
  }

  private static String readable(String text, Set<Mark> marks) {
    return marks.contains(Mark.CODE) ? text : Residue.without(text);
  }

  private void text(String text, Set<Mark> marks, @Nullable String link) {
    if (!verbatim) {
      line.append(text, marks, link);
      return;
    }
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      line.append(text.substring(from, end), marks, link);
      lineBreak();
      from = end + 1;
    }
    line.append(text.substring(from), marks, link);
  }

  private void element(Element element, Set<Mark> marks, @Nullable String link) {
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "wbr", "source" -> {}
      case "hr" -> add(new Block.Divider());
      case "img", "image" -> picture(element, marks, link);
      case "a" -> children(element, marks, linkOf(element, link));
      case "ul", "ol", "dl", "menu", "dir" -> list(element);
      case "li", "dt", "dd" -> entry(element, marks, link);
      case "blockquote" -> quote(element);
      case "pre" -> preformatted(element);
      case "table" -> table(element);
      case "iframe", "embed", "object", "video", "audio" -> video(element);
      default -> other(element, marks, link);
    }
  }

  private void other(Element element, Set<Mark> marks, @Nullable String link) {
    int level = Tags.headingLevel(element);
    if (Tags.isCaption(element)) {
      caption(element);
    } else if (level > 0) {
      endLine();
      heading = level;
      children(element, Set.of(), link);
      endLine();
      heading = 0;
    } else if (Tags.isInline(element)) {
      children(element, Tags.marks(element, marks), link);
    } else {
      endLine();
      int before = blocks.size();
      children(element, Tags.marks(element, marks), link);
      endLine();
      captionOf(element, before);
    }
  }

  /** The element's only line, or the one under its only picture, may be the picture's caption. */
  private void captionOf(Element element, int before) {
    int last = blocks.size() - 1;
    if (group == null
        && last >= Math.max(before, 1)
        && last - before <= 1
        && blocks.get(last) instanceof Block.Paragraph paragraph
        && blocks.get(last - 1) instanceof Block.Picture picture
        && picture.caption() == null
        && captions.isCaption(element, paragraph.line(), alt)) {
      blocks.remove(last);
      blocks.set(
          last - 1, new Block.Picture(picture.address(), Captions.words(paragraph.line().text())));
    }
  }

  private void lineBreak() {
    boolean paragraphEnds = !line.breakLine() && group == null;
    if (paragraphEnds || heading > 0) {
      endLine();
    }
  }

  private void picture(Element img, Set<Mark> marks, @Nullable String link) {
    Optional<String> emoji = pictures.emoji(img);
    if (emoji.isPresent()) {
      line.append(emoji.get(), marks, link);
      return;
    }
    Optional<String> address = pictures.address(img);
    address.ifPresent(each -> add(new Block.Picture(each, null)));
    pictureMissing = address.isEmpty();
    alt = Spaces.collapse(img.attr("alt"));
  }

  /** Written under the picture before it; without a picture it is text like any other. */
  private void caption(Element element) {
    endGroup();
    List<Block> inside = apart(element);
    inside.stream().filter(block -> !BodyText.isReadable(block)).forEach(this::add);
    String text = Spaces.collapse(BodyText.of(inside));
    int last = blocks.size() - 1;
    if (!pictureMissing
        && last >= 0
        && blocks.get(last) instanceof Block.Picture picture
        && picture.caption() == null) {
      blocks.set(last, new Block.Picture(picture.address(), text.isEmpty() ? null : text));
    } else {
      inside.stream().filter(BodyText::isReadable).forEach(this::add);
    }
  }

  private void list(Element element) {
    endLine();
    if (group != null && !group.isQuote()) {
      group.deeper();
      children(element, Set.of(), null);
      endLine();
      group.higher();
      return;
    }
    inGroup(Group.list(element.normalName().equals("ol")), element);
  }

  private void entry(Element element, Set<Mark> marks, @Nullable String link) {
    endLine();
    if (group != null) {
      group.beginEntry();
    }
    children(element, marks, link);
    endLine();
  }

  private void quote(Element element) {
    endLine();
    if (group != null && group.isQuote()) {
      children(element, Set.of(), null);
      endLine();
      return;
    }
    inGroup(Group.quote(), element);
  }

  private void inGroup(Group inner, Element element) {
    endGroup();
    Group outer = group;
    group = inner;
    children(element, Set.of(), null);
    endGroup();
    group = outer;
  }

  private void preformatted(Element pre) {
    if (CodeText.isCode(pre)) {
      String text = CodeText.of(pre);
      if (!text.isBlank()) {
        add(new Block.Code(CodeText.language(pre), text));
      }
      return;
    }
    endLine();
    boolean around = verbatim;
    verbatim = true;
    children(pre, Set.of(), null);
    verbatim = around;
    endLine();
  }

  private void table(Element table) {
    endLine();
    List<Block> read = TableReader.read(table, this::apart);
    read.forEach(this::add);
  }

  /** An object without a player shows what is in it; other players show it to old browsers only. */
  private void video(Element element) {
    Optional<Block> video = VideoReader.read(element);
    video.ifPresent(this::add);
    if (video.isEmpty() && element.normalName().equals("object")) {
      children(element, Set.of(), null);
    }
  }

  /** Writes a block that is no line of text; a list or quotation around it goes on after it. */
  private void add(Block block) {
    endGroup();
    boolean again =
        !blocks.isEmpty()
            && block instanceof Block.Picture
            && blocks.get(blocks.size() - 1).equals(block);
    if (!again) {
      blocks.add(block);
    }
  }

  private void endGroup() {
    endLine();
    if (group != null) {
      group.finish().ifPresent(blocks::add);
    }
  }

  private void endLine() {
    Line done = line.finish();
    if (done.isBlank()) {
      return;
    }
    if (group != null) {
      group.add(done);
    } else if (heading > 0) {
      blocks.add(new Block.Heading(heading, done));
    } else {
      blocks.add(new Block.Paragraph(done));
    }
  }

  private static @Nullable String linkOf(Element anchor, @Nullable String around) {
    return WebAddress.of(anchor.attr("href")).orElse(around);
  }
}
