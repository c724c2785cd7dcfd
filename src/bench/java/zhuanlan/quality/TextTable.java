package zhuanlan.quality;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Writes all that the bot says as a page, three languages side by side, for people to look at. */
public final class TextTable {

  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");

  private TextTable() {}

  /**
   * Writes the page.
   *
   * @param arguments the file to write; {@code target/texts.html} when there is none
   */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments.length == 0 ? "target/texts.html" : arguments[0]);
    Files.writeString(page, page());
    System.out.println(page.toAbsolutePath());
  }

  private static String page() throws IOException {
    List<Properties> texts = new ArrayList<>();
    for (String language : LANGUAGES) {
      texts.add(read(TEXTS.resolve(language + ".properties")));
    }
    StringBuilder rows = new StringBuilder();
    for (String line : Files.readAllLines(TEXTS.resolve(LANGUAGES.get(0) + ".properties"))) {
      if (line.startsWith("# ---")) {
        rows.append("<tr><th colspan=4>").append(line.replaceAll("[#-]", "").strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String key = line.substring(0, line.indexOf('='));
        rows.append("<tr><td><code>").append(key).append("</code>");
        texts.forEach(each -> rows.append("<td>").append(shown(each.getProperty(key, "–"))));
      }
      rows.append('\n');
    }
    return """
        <!doctype html><meta charset=utf-8><title>What the bot says</title>
        <style>
        body { font: 14px/1.45 sans-serif } table { border-collapse: collapse }
        td, th { border: 1px solid #ccc; padding: .3em .5em; text-align: left; vertical-align: top }
        td { width: 28% } td:first-child { width: auto; color: #777 }
        </style>
        <table>
        """
        + rows
        + "</table>\n";
  }

  private static String shown(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
