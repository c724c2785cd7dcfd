package zhuanlan.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a person wrote down about one article. What the file does not tell is empty.
 *
 * @param file relative to the folder
 * @param summary in the person's own words
 * @param sentences of the article, which carry its message
 * @param keywords what it is about
 * @param boilerplate its lines that are no part of it
 */
record Reference(
    String file,
    String summary,
    List<String> sentences,
    List<String> keywords,
    List<String> boilerplate) {

  /**
   * Reads a JSON array of {@code file, gold_summary, gold_lead_sentences, keywords, boilerplate}.
   */
  static List<Reference> read(Path json) throws IOException {
    JsonNode all = new ObjectMapper().readTree(Files.readString(json));
    if (!all.isArray()) {
      throw new IOException(json + " holds no array of references; begin it with [");
    }
    return StreamSupport.stream(all.spliterator(), false).map(Reference::of).toList();
  }

  private static Reference of(JsonNode each) {
    return new Reference(
        each.path("file").asText(""),
        each.path("gold_summary").asText(""),
        texts(each.path("gold_lead_sentences")),
        texts(each.path("keywords")),
        texts(each.path("boilerplate")));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(it -> it.asText("")).toList();
  }
}
