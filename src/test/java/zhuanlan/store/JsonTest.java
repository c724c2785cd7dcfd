package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Button;
import zhuanlan.page.Page;
import zhuanlan.page.Part;

class JsonTest {

  static Stream<Class<?>> members() {
    return Stream.of(Block.class, Part.class, Button.class, Parcel.Act.class)
        .flatMap(set -> Arrays.stream(set.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("members")
  void every_member_of_a_sealed_set_comes_back_as_it_was(Class<?> member) throws Exception {
    for (boolean full : new boolean[] {true, false}) {
      Object value = make(member, full);
      Class<?> set = member.getInterfaces()[0];

      assertThat((Object) Json.read(write(value, set), set)).isEqualTo(value);
    }
  }

  @Test
  void marks_links_and_characters_of_all_kinds_are_kept() {
    Line line =
        new Line(
            List.of(
                new Run("粗\n\"斜\" 🚀𠮷\u2028", Set.of(Mark.BOLD, Mark.ITALIC), null),
                new Run("链接", Set.of(), "https://example.org/?a=1&b=\"2\"")));
    Body body =
        new Body(
            List.of(
                new Block.Table(List.of(List.of(line, Line.of("")), List.of()), true),
                new Block.Items(true, List.of(new Block.Item(2, line)))));

    assertThat(Json.read(Json.of(body), Body.class)).isEqualTo(body);
  }

  @Test
  void a_page_with_buttons_comes_back_as_it_was() {
    Page page =
        new Page(
            List.of(new Part.Headline("最新"), new Part.Passage(new Block.Divider())),
            List.of(
                List.of(new Button.Press("1", "/read 1"), new Button.Open("原文", "tg://x")),
                List.of()),
            new Page.Turning("/latest", 2));

    assertThat(Json.read(Json.of(page), Page.class)).isEqualTo(page);
  }

  private static <T> String write(Object value, Class<T> set) {
    return Json.of(set.cast(value), set);
  }

  private static Object make(Class<?> type, boolean full) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i], full);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private static Object value(RecordComponent component, boolean full) {
    Line line = Line.of("一行");
    String type = component.getGenericType().getTypeName();
    return switch (type) {
      case "int", "java.lang.Integer" -> full ? 7 : 0;
      case "boolean" -> full;
      case "java.lang.String" -> full ? "字" : "";
      case "zhuanlan.article.Line" -> full ? line : Line.of("");
      case "zhuanlan.article.Block" ->
          full ? new Block.Code(null, "x = 1;\n  y") : new Block.Divider();
      case "java.util.List<zhuanlan.article.Line>" -> full ? List.of(line, line) : List.of();
      case "java.util.List<java.util.List<zhuanlan.article.Line>>" ->
          full ? List.of(List.of(line), List.of()) : List.of();
      case "java.util.List<zhuanlan.article.Block$Item>" ->
          full ? List.of(new Block.Item(1, line)) : List.of();
      default -> throw new IllegalArgumentException("say here how to make a " + type);
    };
  }
}
