package zhuanlan.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedIndexTest {

  private static final String ALPHABET = "小程序阿里拼多黄峥𠮷ab1 ，。";

  @Test
  void a_pair_is_found_where_it_stands_and_nowhere_else() {
    List<Block> blocks = segment(1, "小程序上线", "程小序", "小 程序");
    assertThat(documents(blocks, 1, "小程")).containsExactly(1);
    assertThat(documents(blocks, 1, "程序")).containsExactly(1, 3);
    assertThat(documents(blocks, 1, "序上线下")).isEmpty();
  }

  @Test
  void one_glyph_is_found_also_at_the_end() {
    List<Block> blocks = segment(1, "茅台", "喝茅", "𠮷野家", "没有");
    assertThat(documents(blocks, 1, "茅")).containsExactly(1, 2);
    assertThat(documents(blocks, 1, "𠮷")).containsExactly(3);
  }

  @Test
  void letters_and_digits_are_found_as_whole_runs_only() {
    List<Block> blocks = segment(1, "c2m模式", "iphone12", "15g", "abc");
    assertThat(documents(blocks, 1, "c2m")).containsExactly(1);
    assertThat(documents(blocks, 1, "iphone")).containsExactly(2);
    assertThat(documents(blocks, 1, "12")).containsExactly(2);
    assertThat(documents(blocks, 1, "5g")).isEmpty();
    assertThat(documents(blocks, 1, "ab")).isEmpty();
  }

  @Test
  void the_parts_of_a_document_are_searched_apart() {
    PostingBuffer buffer = new PostingBuffer();
    buffer.add(7, "正文里有阿里", "小程序", Set.of("拼多多"));
    List<Block> blocks = new ArrayList<>();
    buffer.drain(blocks::add);

    assertThat(found(blocks, 7, Needle.of("阿里"), Field.TEXT)).containsExactly(7);
    assertThat(found(blocks, 7, Needle.of("阿里"), Field.ABOUT)).isEmpty();
    assertThat(found(blocks, 7, Needle.of("程序"), Field.ABOUT)).containsExactly(7);
    assertThat(found(blocks, 7, Needle.of("程序"), Field.TEXT)).isEmpty();
    assertThat(found(blocks, 7, WordRange.ofTopic("拼多多"))).containsExactly(7);
    assertThat(found(blocks, 7, WordRange.ofTopic("拼多"))).isEmpty();
  }

  @Test
  void a_buffer_that_was_drained_begins_anew() {
    PostingBuffer buffer = new PostingBuffer();
    buffer.add(1, "小程序", "", Set.of());
    buffer.drain(block -> {});
    assertThat(buffer.isEmpty()).isTrue();
    buffer.add(9, "阿里", "", Set.of());
    assertThat(buffer.first()).isEqualTo(9);
    List<Block> blocks = new ArrayList<>();
    buffer.drain(blocks::add);
    assertThat(documents(blocks, 9, "小程")).isEmpty();
    assertThat(documents(blocks, 9, "阿里")).containsExactly(9);
  }

  @Test
  void a_buffer_fills_before_it_needs_more_memory_than_it_may() {
    PostingBuffer buffer = new PostingBuffer();
    String text = "小程序阿里".repeat(10_000);
    int added = 0;
    while (!buffer.isFull()) {
      buffer.add(++added, text, "", Set.of());
    }
    assertThat(added).isBetween(10, 40);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_was_taken_in_is_found_also_after_merging(long seed) {
    Random random = new Random(seed);
    Map<Integer, String> texts = new HashMap<>();
    List<Segments.Source> sources = new ArrayList<>();
    int next = 1 + random.nextInt(3);
    for (int segment = 0; segment < 4; segment++) {
      PostingBuffer buffer = new PostingBuffer();
      for (int i = random.nextInt(300); i >= 0; i--) {
        String text = text(random);
        texts.put(next, text);
        buffer.add(next, text, "", Set.of());
        next += 1 + random.nextInt(3);
      }
      int base = buffer.first();
      List<Block> blocks = new ArrayList<>();
      buffer.drain(blocks::add);
      sources.add(new Segments.Source(base, blocks.iterator()));
    }
    Set<Integer> dropped = new HashSet<>();
    texts.keySet().stream().filter(each -> random.nextInt(4) == 0).forEach(dropped::add);
    List<Block> merged = new ArrayList<>();
    Segments.merge(sources, document -> !dropped.contains(document), merged::add);

    assertThat(merged).isSortedAccordingTo((a, b) -> Long.compare(a.first(), b.first()));
    for (int first : ALPHABET.codePoints().toArray()) {
      for (int second : ALPHABET.codePoints().toArray()) {
        String pair = Character.toString(first) + Character.toString(second);
        Needle needle = Needle.of(pair);
        if (needle.sure()) {
          assertThat(found(merged, sources.get(0).base(), needle, Field.TEXT))
              .as(pair)
              .containsExactlyElementsOf(holding(needle, texts, dropped));
        }
      }
    }
  }

  @Test
  void a_merging_of_documents_that_are_gone_leaves_nothing() {
    Segments.Source source = new Segments.Source(1, segment(1, "小程序", "阿里").iterator());
    List<Block> merged = new ArrayList<>();
    Segments.merge(List.of(source), document -> false, merged::add);
    assertThat(merged).isEmpty();
  }

  @Test
  void common_words_take_little_more_than_a_byte_for_a_document() {
    PostingBuffer buffer = new PostingBuffer();
    for (int i = 0; i < 10_000; i++) {
      buffer.add(i, "阿里", "", Set.of());
    }
    int[] bytes = new int[1];
    buffer.drain(block -> bytes[0] += block.lists().length);
    // Of each document the pair and its last glyph.
    assertThat(bytes[0]).isLessThan(2 * 10_000 + 100);
  }

  private static List<Block> segment(int first, String... texts) {
    PostingBuffer buffer = new PostingBuffer();
    for (int i = 0; i < texts.length; i++) {
      buffer.add(first + i, texts[i], "", Set.of());
    }
    List<Block> blocks = new ArrayList<>();
    buffer.drain(blocks::add);
    return blocks;
  }

  private static Set<Integer> documents(List<Block> blocks, int base, String term) {
    return found(blocks, base, Needle.of(term), Field.TEXT);
  }

  private static Set<Integer> found(List<Block> blocks, int base, Needle needle, Field field) {
    Set<Integer> all = null;
    for (WordRange word : needle.words()) {
      Set<Integer> these = found(blocks, base, word.in(field));
      if (all == null) {
        all = these;
      } else {
        all.retainAll(these);
      }
    }
    return all == null ? Set.of() : all;
  }

  private static Set<Integer> found(List<Block> blocks, int base, WordRange words) {
    Set<Integer> found = new TreeSet<>();
    blocks.forEach(block -> block.each(words, base, found::add));
    return found;
  }

  private static List<Integer> holding(
      Needle needle, Map<Integer, String> texts, Set<Integer> dropped) {
    return texts.entrySet().stream()
        .filter(each -> !dropped.contains(each.getKey()))
        .filter(each -> Runs.marked(each.getValue()).contains(needle.marked()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static String text(Random random) {
    int[] alphabet = ALPHABET.codePoints().toArray();
    int[] text =
        IntStream.generate(() -> alphabet[random.nextInt(alphabet.length)])
            .limit(random.nextInt(40))
            .toArray();
    return new String(text, 0, text.length);
  }
}
