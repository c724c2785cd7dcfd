package zhuanlan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of the house: which rooms there are, who knows whom, who may touch what. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("zhuanlan");

  /** Each room and the rooms it knows; {@code app} knows everybody. */
  private static final Map<String, Set<String>> KNOWS =
      Map.ofEntries(
          Map.entry("telegram", Set.of("bot", "delivery", "subscription", "page", "picture")),
          Map.entry(
              "store",
              Set.of("digest", "delivery", "subscription", "catalog", "article", "page", "index")),
          Map.entry(
              "bot.command",
              Set.of(
                  "bot",
                  "digest",
                  "reading",
                  "intake",
                  "catalog",
                  "subscription",
                  "delivery",
                  "article",
                  "page")),
          Map.entry(
              "digest",
              Set.of("reading", "catalog", "subscription", "delivery", "article", "page")),
          Map.entry("reading", Set.of("catalog", "article", "text", "page")),
          Map.entry("bot", Set.of("delivery", "subscription", "page")),
          Map.entry("delivery", Set.of("subscription", "page")),
          Map.entry("catalog", Set.of("article", "text")),
          Map.entry("intake", Set.of("catalog", "article", "text")),
          Map.entry("index", Set.of()),
          Map.entry("subscription", Set.of("article", "page")),
          Map.entry("page", Set.of("article")),
          Map.entry("article", Set.of()),
          Map.entry("text", Set.of()),
          Map.entry("picture", Set.of()),
          Map.entry("ops", Set.of()),
          Map.entry("sandbox", Set.of()));

  static Stream<String> rooms() {
    return KNOWS.keySet().stream();
  }

  @Test
  void there_are_these_rooms_and_no_others() {
    Set<String> rooms = new TreeSet<>(KNOWS.keySet());
    rooms.add("app");
    assertThat(HOUSE.stream().map(HouseTest::room)).allMatch(rooms::contains);
    assertThat(HOUSE.stream().map(HouseTest::room).distinct())
        .containsExactlyInAnyOrderElementsOf(rooms);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void a_room_knows_only_whom_the_picture_shows(String room) {
    Set<String> known = KNOWS.get(room);
    noClasses()
        .that(inRoom(Set.of(room)))
        .should()
        .dependOnClassesThat(
            resideInAPackage("zhuanlan..")
                .and(DescribedPredicate.not(inRoom(Set.of(room))))
                .and(DescribedPredicate.not(inRoom(known))))
        .check(HOUSE);
  }

  @Test
  void rooms_do_not_know_each_other_in_circles() {
    slices().matching("zhuanlan.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void only_telegram_speaks_telegram() {
    only("telegram", "org.telegram..");
  }

  @Test
  void only_the_store_speaks_sql() {
    only(
        "store",
        "java.sql..",
        "javax.sql..",
        "org.jdbi..",
        "org.flywaydb..",
        "com.zaxxer..",
        "org.sqlite..");
  }

  @Test
  void only_article_reads_html_yaml_and_markdown() {
    only("article", "org.jsoup..", "org.yaml..", "org.commonmark..");
  }

  @Test
  void only_text_cuts_chinese_words() {
    only("text", "com.hankcs..");
  }

  @Test
  void only_app_reads_the_command_line() {
    only("app", "picocli..");
  }

  @Test
  void only_app_asks_the_system_for_time_zone_and_environment() {
    noClasses()
        .that(resideOutsideOfPackages("zhuanlan.app.."))
        .should()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(TimeZone.class, "getDefault")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(LocalTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .check(HOUSE);
  }

  @Test
  void nobody_sleeps_and_only_the_loop_makes_threads_that_repeat() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(HOUSE);
    noClasses()
        .that(resideOutsideOfPackages("zhuanlan.ops..", "zhuanlan.app..", "zhuanlan.sandbox.."))
        .should()
        .callConstructor(Thread.class, Runnable.class, String.class)
        .orShould()
        .callConstructor(Thread.class, Runnable.class)
        .check(HOUSE);
  }

  @Test
  void there_is_no_static_state() {
    fields().that().areStatic().should().beFinal().check(HOUSE);
  }

  @Test
  void only_app_writes_to_the_console() {
    noClasses()
        .that(resideOutsideOfPackages("zhuanlan.app.."))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void classes_are_final_so_that_nobody_inherits_for_reuse() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(HOUSE);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .check(HOUSE);
  }

  @Test
  void every_room_is_null_marked_and_says_what_it_holds() {
    Set<JavaPackage> packages =
        Set.copyOf(HOUSE.stream().map(JavaClass::getPackage).distinct().toList());
    assertThat(packages)
        .allSatisfy(
            each -> {
              assertThat(each.getPackageInfo()).as(each.getName()).isNotNull();
              assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
            });
  }

  private static void only(String room, String... packages) {
    noClasses()
        .that(DescribedPredicate.not(inRoom(Set.of(room))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(HOUSE);
  }

  private static DescribedPredicate<JavaClass> inRoom(Set<String> rooms) {
    return DescribedPredicate.describe(
        "in " + rooms,
        type -> type.getPackageName().startsWith("zhuanlan.") && rooms.contains(room(type)));
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring("zhuanlan.".length());
  }
}
