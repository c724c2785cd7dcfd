package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import zhuanlan.article.Block;

/** What holds for every page whatever its articles say. */
class AnyPageTest {

  private static final int TRIES = 100;

  @Example
  void every_kind_of_part_and_block_occurs() {
    assertThat(AnyPage.PARTS.keySet())
        .isEqualTo(Set.of((Object[]) Part.class.getPermittedSubclasses()));
    assertThat(AnyPage.BLOCKS.keySet())
        .isEqualTo(Set.of((Object[]) Block.class.getPermittedSubclasses()));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void what_is_pushed_is_accepted_and_whole(
      @ForAll("parts") List<Part> parts, @ForAll Format format) {
    List<Message> messages = Renderer.of(format).render(new Page(parts, List.of(), null));

    contains(messages.stream().map(AnyPageTest::checked).toList(), parts);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void a_list_is_one_message_that_is_accepted(
      @ForAll("parts") List<Part> parts, @ForAll Format format) {
    Page page = new Page(parts, List.of(), new Page.Turning(null, 1));

    assertThat(Renderer.of(format).render(page)).singleElement().satisfies(AnyPageTest::checked);
  }

  @Property(tries = TRIES / 2, edgeCases = EdgeCasesMode.NONE)
  void all_messages_of_what_is_turned_are_accepted_and_together_whole(
      @ForAll("parts") List<Part> parts, @ForAll Format format) {
    int all = all(turned(parts, format, 1));
    List<Message> messages =
        IntStream.rangeClosed(1, all).mapToObj(shown -> turned(parts, format, shown)).toList();

    assertThat(messages).allMatch(message -> all(message) == all);
    assertThat(messages.stream().map(AnyPageTest::isPhoto).distinct()).hasSize(1);
    assertThat(turned(parts, format, all + 7)).isEqualTo(messages.get(all - 1));
    contains(messages.stream().map(AnyPageTest::checked).toList(), parts);
  }

  @Provide
  Arbitrary<List<Part>> parts() {
    return AnyPage.parts();
  }

  private static Message turned(List<Part> parts, Format format, int message) {
    Page page = new Page(parts, List.of(), new Page.Turning("/read 7", message));
    List<Message> messages = Renderer.of(format).render(page);
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  /** Telegram cannot turn a photo into a text. */
  private static boolean isPhoto(Message message) {
    return message instanceof Message.Classic classic && !classic.pictures().isEmpty();
  }

  /** How many messages there are, as the arrows tell. */
  private static int all(Message message) {
    return message.buttons().stream()
        .flatMap(List::stream)
        .map(button -> button.label().split("/"))
        .filter(label -> label.length == 2)
        .mapToInt(label -> Integer.parseInt(label[1]))
        .findFirst()
        .orElse(1);
  }

  private static String checked(Message message) {
    return message instanceof Message.Classic classic
        ? ClassicRules.check(classic)
        : RichRules.check((Message.Rich) message);
  }

  private static void contains(List<String> said, List<Part> parts) {
    String all = Seen.of(String.join("", said));
    int[] at = {0};
    ToBeSaid.in(parts)
        .forEach(
            wanted -> {
              int found = all.indexOf(wanted, at[0]);
              assertThat(found).as("“%s” from %d of “%s”", wanted, at[0], all).isNotNegative();
              at[0] = found + wanted.length();
            });
  }
}
