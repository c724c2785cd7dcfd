package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFileTest {

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.md",
        "a/b/c.markdown",
        "a/.md",
        "a/ .md",
        "A.MD",
        "a.html",
        "a.htm",
        "a.txt",
        "drafts/a.md",
        "\"\"\"'a'\"\"\".md",
        "a/12_00.md",
        "_draft.md"
      })
  void these_names_are_articles(String path) {
    assertThat(ArticleFile.isArticle(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.jpg",
        "md",
        "a",
        "a.md~",
        ".hidden.md",
        "._a.md",
        ".txt",
        "_drafts/a.md",
        "a/_drafts/b/c.md",
        ".git/a.md",
        "a/.trash/b.md",
        "a.md/",
        ""
      })
  void these_are_not(String path) {
    assertThat(ArticleFile.isArticle(path)).isFalse();
  }

  @Test
  void a_post_of_a_feed_is_read_whole() {
    Article article =
        read(
            "新闻/晚报 - 副刊/山雨.md",
            """

            ---
            title: '山雨'
            categories:\s
                - 新闻
                - 晚报 - 副刊
            author: 晚报 - 副刊
            comments: false
            date: Fri, 19 Mar 2021 09:04:25 GMT
            thumbnail: 'http://p.example/0.jpg'
            ---

            <div>  \s
            <p>　　文/<span>王一</span></p>
            <p>　　来源：晚报（ID：wanbao）</p>
            <p>　　山雨欲来风满楼。</p>
            </div>
            \s""");
    assertThat(article)
        .isEqualTo(
            new Article(
                "新闻/晚报 - 副刊/山雨.md",
                "山雨",
                "新闻",
                "晚报 - 副刊",
                List.of(),
                new Byline("王一", "晚报", "wanbao", null, null),
                Instant.parse("2021-03-19T09:04:25Z"),
                "http://p.example/0.jpg",
                null,
                null,
                new Body(List.of(new Block.Paragraph(Line.of("山雨欲来风满楼。")))),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      nullValues = "-",
      value = {
        "thumbnail: https://p.example/0.jpg?a=1&amp;b=2 ¦ https://p.example/0.jpg?a=1&b=2",
        "thumbnail: //p.example/0.jpg ¦ https://p.example/0.jpg",
        "thumbnail: \"HTTP://p.example/a b\" ¦ http://p.example/a%20b",
        "thumbnail: '' ¦ https://p.example/first.jpg",
        "thumbnail: ¦ https://p.example/first.jpg",
        "x: y ¦ https://p.example/first.jpg",
        "thumbnail: https://picsum.photos/400/300?random=1 ¦ https://p.example/first.jpg",
        "thumbnail: data:image/gif;base64,R0lGOD ¦ https://p.example/first.jpg",
        "thumbnail: https://a.example/post/1.html ¦ https://p.example/first.jpg",
        "thumbnail: nowhere.jpg ¦ https://p.example/first.jpg",
        "thumbnail: ../../etc/passwd ¦ https://p.example/first.jpg",
        "cover: https://p.example/0.jpg ¦ https://p.example/0.jpg",
        "cover: false ¦ https://p.example/first.jpg",
        "cover: '#49B202' ¦ https://p.example/first.jpg",
        "cover: 'linear-gradient(red, blue)' ¦ https://p.example/first.jpg",
        "cover: {image: https://p.example/0.jpg, alt: 雨} ¦ https://p.example/0.jpg",
        "thumbnail: https://p.ivideo.example/video/1/2_220_124.jpg ¦ https://p.example/first.jpg",
        "thumbnail: https://p.example/poster/1.jpg ¦ https://p.example/first.jpg",
        "thumbnail: https://p.example/1x1.gif ¦ https://p.example/first.jpg",
        "thumbnail: https://p.example/a.jpeg/c0cEE4WM4HAH ¦ https://p.example/a.jpeg/c0cEE4WM4HAH",
        "banner: https://p.example/0.jpg ¦ https://p.example/0.jpg",
        "index_img: https://p.example/0.jpg ¦ https://p.example/0.jpg",
        "feature: https://p.example/0.jpg ¦ https://p.example/0.jpg",
        "images: [https://p.example/0.jpg] ¦ https://p.example/0.jpg",
        "photos: [https://p.example/0.jpg, https://p.example/1.jpg] ¦ https://p.example/0.jpg",
        "headimg: https://p.example/0.jpg ¦ https://p.example/0.jpg",
        "top_img: https://p.example/0.jpg ¦ https://p.example/0.jpg"
      })
  void the_thumbnail_is_the_first_real_picture(String line, String thumbnail) {
    Article article =
        read(
            "a.md",
            "---\ntitle: t\n" + line + "\n---\n<p>一</p><img src=https://p.example/first.jpg>");
    assertThat(article.thumbnail()).isEqualTo(thumbnail);
  }

  @Test
  void pictures_of_the_store_are_found_beside_the_article_in_its_folder_and_from_the_root()
      throws IOException {
    for (String file : new String[] {"a/1.jpg", "a/b/2 山.PNG", "img/3.webp", "a/notes.md"}) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "x");
    }
    Article article =
        read(
            "a/b.md",
            "---\ntitle: t\ncover: 1.jpg\n---\n<p>一</p>\n<img src=./1.jpg>\n<img src='2%20山.PNG'>\n<img src=/img/3.webp>\n"
                + "<img src=../img/3.webp?v=2><img src=gone.jpg>\n<img src=notes.md>\n<img src=../../out.jpg>");
    assertThat(Outline.of(article.body().blocks()))
        .containsExactly("一", "![](a/1.jpg)", "![](a/b/2 山.PNG)", "![](img/3.webp)");
    assertThat(article.thumbnail()).isEqualTo("a/1.jpg");
    assertThat(Written.repairs(article))
        .extracting(each -> each.substring(0, 30).replaceAll(" is.*", ""))
        .containsExactly(
            "9: the picture \"gone.jpg\"",
            "10: the picture \"notes.md\"",
            "11: the picture \"../../out.jpg\"".substring(0, 30));
  }

  @Test
  void a_link_out_of_the_store_is_no_picture(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.jpg"), "x");
    Files.createSymbolicLink(root.resolve("1.jpg"), outside.resolve("secret.jpg"));
    assertThat(read("a.md", "---\ntitle: t\n---\n一\n\n![](1.jpg)").thumbnail()).isNull();
  }

  @Test
  void an_empty_file_is_skipped() throws IOException {
    for (String text :
        new String[] {
          "", "---\ntitle:  \n---\n\n<div>   \n</div>\n", "---\ntitle: t\n---\n<p>　</p><hr>"
        }) {
      Files.writeString(root.resolve("a.md"), text);
      assertThat(reading("a.md"))
          .isEqualTo(new Reading.Skipped("empty: no text, picture or video"));
    }
  }

  @Test
  void a_file_whose_pictures_are_all_missing_says_so() throws IOException {
    Files.writeString(root.resolve("a.md"), "---\ntitle: t\n---\n<img src=gone.jpg>");
    assertThat(reading("a.md"))
        .isEqualTo(
            new Reading.Skipped("empty: no text or video, and its pictures cannot be shown"));
  }

  @Test
  void a_body_that_repeats_its_title_is_an_article() {
    assertThat(read("a.md", "---\ntitle: 山雨欲来\n---\n<div>\n山雨欲来\n</div>").body().text())
        .isEqualTo("山雨欲来");
  }

  @Test
  void punctuation_is_no_title() {
    assertThat(read("a.md", "            。</p>\n---\n\n<p>山雨欲来。风满楼。</p>").title())
        .isEqualTo("山雨欲来");
    assertThat(read("b.md", "# ……\n\n溪云初起。").title()).isEqualTo("溪云初起");
  }

  @Test
  void what_is_not_there_or_no_file_fails_with_what_to_do() throws IOException {
    Files.createDirectory(root.resolve("b.md"));
    assertThat(failure("a.md")).contains("not there any more; /reload");
    assertThat(failure("b.md")).contains("is no file; move it out");
    assertThat(failure("a\0.md")).contains("rename it");
  }

  private Article read(String path, String text) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ((Reading.Read) reading(path)).article();
  }

  private Reading reading(String path) {
    return ArticleFile.read(root, path, Written.SHANGHAI);
  }

  private String failure(String path) {
    return ((Reading.Failed) reading(path)).problem().toString();
  }
}
