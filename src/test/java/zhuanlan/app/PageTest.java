package zhuanlan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import zhuanlan.sandbox.Sandbox;

/** The sandbox's page in a real browser, with the bot behind it. */
@Timeout(120)
class PageTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @TempDir Path temp;

  private Application application;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    SampleStore.in(temp.resolve("articles"));
    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    Sandbox sandbox = Sandbox.start(0, clock);
    Settings settings =
        Settings.load(
            null,
            Map.of(
                "ARTICLES_DIR", temp.resolve("articles").toString(),
                "DATABASE_PATH", temp.resolve("bot.db").toString()));
    application = Application.start(settings, clock, sandbox);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1100,1400",
        "--user-data-dir=" + temp.resolve("browser"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    browser = new ChromeDriver(service, options);
    browser.get(sandbox.page().toString());
  }

  @AfterEach
  void close() {
    browser.quit();
    application.close();
  }

  @Test
  void one_can_talk_to_the_bot_see_pictures_and_press_buttons() {
    click("instead");
    until("welcome", () -> texts().stream().anyMatch(it -> it.contains("我是专栏速递")));

    type("/topic 小程序");
    until("list", () -> texts().stream().anyMatch(it -> it.startsWith("小程序 · 4 篇")));
    until("sheet", () -> Boolean.TRUE.equals(browser.executeScript(PICTURE_IS_THERE)));

    type("/latest");
    until("latest", () -> texts().stream().anyMatch(it -> it.startsWith("最新文章")));
    press("▶");
    until("next page", () -> texts().stream().anyMatch(it -> it.contains("社区团购周记之2")));
    press("1");
    until("article", () -> documents().stream().anyMatch(it -> it.startsWith("小程序观察之3")));
    press("↩ 返回列表");
    until("list again", () -> documents().isEmpty());
  }

  @Test
  void one_can_move_the_clock_and_watch_the_digest_arrive() {
    click("instead");
    until("welcome", () -> !texts().isEmpty());
    type("/subscribe 芯片 08:00");
    until("subscribed", () -> texts().stream().anyMatch(it -> it.contains("已订阅")));

    click("clock-tomorrow");
    until(
        "digest",
        () -> texts().stream().anyMatch(it -> it.startsWith("专栏速递 ·") && it.contains("芯片笔记之4")));
  }

  private static final String PICTURE_IS_THERE =
      """
      const photos = document.querySelectorAll('[data-testid=photo]');
      const photo = photos[photos.length - 1];
      const image = photo && (photo.matches('img') ? photo : photo.querySelector('img'));
      return !!image && image.complete && image.naturalWidth > 100;
      """;

  private void type(String text) {
    click("input");
    all("input").get(0).sendKeys(text, Keys.ENTER);
  }

  private void click(String id) {
    until(id, () -> clicked(all(id).stream().filter(WebElement::isDisplayed).toList()));
  }

  /** Presses the last button with this label. */
  private void press(String label) {
    until(
        label,
        () -> clicked(all("key").stream().filter(it -> it.getText().equals(label)).toList()));
  }

  private boolean clicked(List<WebElement> found) {
    if (!found.isEmpty()) {
      // Not where it is by coordinates: pictures that load move what is under them.
      browser.executeScript("arguments[0].click()", found.get(found.size() - 1));
    }
    return !found.isEmpty();
  }

  private List<String> texts() {
    return all("text").stream().map(WebElement::getText).toList();
  }

  private List<String> documents() {
    return all("rich").stream().map(WebElement::getText).toList();
  }

  private List<WebElement> all(String id) {
    return browser.findElements(By.cssSelector("[data-testid=" + id + "]"));
  }

  private void until(String what, BooleanSupplier condition) {
    new WebDriverWait(browser, Duration.ofSeconds(30))
        // The page draws a message anew when it changes.
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> what + " among " + texts())
        .until(it -> condition.getAsBoolean());
  }
}
