package zhuanlan.app;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a setting's value may be.
 *
 * @param expected what is right, as it is told to an operator who wrote something else
 * @param read makes the value of stripped text; throws {@link IllegalArgumentException} or {@link
 *     DateTimeException} for what is not right
 */
record Kind<T>(String expected, Function<String, T> read) {

  static Kind<String> token() {
    return new Kind<>(
        "the token that BotFather gave, digits, a colon and letters, such as 123456789:AA…",
        text -> matching(text, "\\d+:[A-Za-z0-9_-]+"));
  }

  static Kind<Set<Long>> ids() {
    return new Kind<>(
        "numeric Telegram user ids with commas between them, such as 1234567, 7654321",
        text ->
            Arrays.stream(text.split("[,，\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
  }

  static Kind<URI> webAddress() {
    return new Kind<>(
        "an address that begins with http:// or https://", text -> uri(text, "http", "https"));
  }

  static Kind<Proxy> proxy() {
    return new Kind<>(
        "http://HOST:PORT or socks5://HOST:PORT without a password, such as socks5://127.0.0.1:1080",
        text -> {
          URI uri = uri(text, "http", "socks5");
          if (uri.getPort() < 0 || uri.getUserInfo() != null) {
            throw new IllegalArgumentException();
          }
          Proxy.Type type = uri.getScheme().equals("http") ? Proxy.Type.HTTP : Proxy.Type.SOCKS;
          return new Proxy(type, InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
        });
  }

  static Kind<Path> path() {
    return new Kind<>("a path", Kind::pathOf);
  }

  static Kind<Boolean> yesOrNo() {
    return new Kind<>("true or false", text -> choice(text, List.of(true, false)));
  }

  static Kind<ZoneId> zone() {
    return new Kind<>("a time zone's name, such as Asia/Shanghai", ZoneId::of);
  }

  static Kind<LocalTime> time() {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    return new Kind<>("a time of day, such as 08:00", text -> LocalTime.parse(text, format));
  }

  static Kind<Integer> number(int least, int most) {
    return new Kind<>(
        "a whole number from " + least + " to " + most,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException();
          }
          return number;
        });
  }

  static <T> Kind<T> oneOf(List<T> choices) {
    String names = choices.stream().map(Kind::nameOf).collect(Collectors.joining(", "));
    return new Kind<>("one of " + names, text -> choice(text, choices));
  }

  private static <T> T choice(String text, List<T> choices) {
    return choices.stream()
        .filter(each -> nameOf(each).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static String nameOf(Object choice) {
    return choice instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT)
        : choice.toString();
  }

  private static String matching(String text, String pattern) {
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static Path pathOf(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static URI uri(String text, String... schemes) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || !List.of(schemes).contains(uri.getScheme())) {
        throw new IllegalArgumentException();
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
