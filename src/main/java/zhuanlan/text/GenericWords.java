package zhuanlan.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that are nobody's topic: the list {@code text/generic-words.txt}. */
final class GenericWords {

  private static final String LIST = "/text/generic-words.txt";
  private static final Set<String> WORDS = read();

  private GenericWords() {}

  /** Claims that this folded word stands in the list. */
  static boolean contain(String folded) {
    return WORDS.contains(folded);
  }

  private static Set<String> read() {
    try (InputStream list =
            Objects.requireNonNull(GenericWords.class.getResourceAsStream(LIST), LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("The list " + LIST + " in the program cannot be read", e);
    }
  }
}
