package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Rich messages on the page, in a real browser. */
@Timeout(120)
class RichPageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path temp;

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire wire = new Wire(sandbox);
  private final RichBot bot = new RichBot(wire);
  private ChromeDriver browser;

  @BeforeEach
  void open() {
    world.flood(false);
    world.say(World.READER, World.READER, "/start");
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
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
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build(),
            options);
    browser.get(sandbox.page().toString());
  }

  @AfterEach
  void close() {
    browser.quit();
    sandbox.close();
  }

  @Test
  void a_document_is_shown_with_all_its_parts() throws Exception {
    String html =
        """
        <h1>慢下来的城市</h1><figure><img src="tg://photo?id=a"><figcaption>江边</figcaption></figure>
        <p>见 <a href="https://a.cn/x">调查</a>，以及 &lt;img src=x onerror=alert(1)&gt;。</p>
        <tg-collage><img src="tg://photo?id=a"><img src="tg://photo?id=a"></tg-collage>
        <ol start="3"><li>一</li><li>二</li></ol><blockquote>引文<cite>某</cite></blockquote>
        <table bordered><tr><th>年</th><td>2021</td></tr></table><pre>a  b</pre>
        <details><summary>提要</summary><p>藏起来的话</p></details><hr><footer>末</footer>
        """;
    ObjectNode rich = Json.object().put("html", html).put("skip_entity_detection", true);
    ObjectNode entry = rich.putArray("media").addObject();
    entry.put("id", "a").putObject("media").put("type", "photo").put("media", "attach://p");
    wire.upload(
        "sendRichMessage",
        "p",
        Pictures.png(300, 200),
        "chat_id",
        "5000000001",
        "rich_message",
        rich.toString());

    WebElement document = one("[data-testid=rich]");
    assertThat(document.findElement(By.cssSelector("h1")).getText()).isEqualTo("慢下来的城市");
    assertThat(document.getText())
        .contains("江边", "<img src=x onerror=alert(1)>", "引文", "某", "2021", "a  b", "提要", "末")
        .doesNotContain("藏起来的话");
    assertThat(document.findElement(By.cssSelector("a")).getDomAttribute("href"))
        .isEqualTo("https://a.cn/x");
    assertThat(document.findElement(By.cssSelector("li")).getDomAttribute("value")).isEqualTo("3");
    assertThat(document.findElements(By.cssSelector(".collage img"))).hasSize(2);
    until(
        "return [...document.querySelectorAll('.rich img')].every("
            + "it => it.complete && it.naturalWidth === 300)");
    document.findElement(By.cssSelector("summary")).click();
    assertThat(document.getText()).contains("藏起来的话");
  }

  @Test
  void commands_found_in_it_can_be_tapped() throws Exception {
    ObjectNode call = RichBot.call("<p>试试 /latest 。</p>");
    call.withObject("rich_message").remove("skip_entity_detection");
    wire.post("sendRichMessage", call);
    one(".rich .tap").click();
    world.await(
        it -> it.messages(World.READER).stream().anyMatch(each -> each.text().equals("/latest")),
        PATIENCE);
  }

  @Test
  void a_client_may_show_no_rich_messages() throws Exception {
    bot.taken("<p>话</p>");
    one("[data-testid=rich]");
    one(".faults summary").click();
    one("[data-testid=no-rich]").click();
    assertThat(one("[data-testid=unsupported]").getText()).contains("暂不支持");
    assertThat(browser.findElements(By.cssSelector("[data-testid=rich]"))).isEmpty();
    one("[data-testid=no-rich]").click();
    one("[data-testid=rich]");
    one("[data-testid=old]").click();
    until("return document.querySelector('[data-testid=old]').checked");
    world.await(it -> isOld(), PATIENCE);
  }

  @Test
  void buttons_under_a_short_message_have_room_for_their_labels() throws Exception {
    String label = "阅读：小店为什么活下来了";
    wire.ok(
        "sendMessage",
        ("{'chat_id':5000000001,'text':'好。','reply_markup':{'inline_keyboard':["
                + "[{'text':'%s','callback_data':'a'},{'text':'订阅','callback_data':'b'}]]}}")
            .formatted(label));
    one("[data-testid=key]");
    List<WebElement> keys = browser.findElements(By.cssSelector("[data-testid=key]"));
    assertThat(keys).hasSize(2);
    until(
        "return [...document.querySelectorAll('[data-testid=key]')].every("
            + "it => it.scrollWidth <= it.clientWidth)");
    assertThat(one("[data-from=bot] .bubble").getSize().width).isGreaterThanOrEqualTo(330);
  }

  private boolean isOld() {
    return world.realm().faults().old();
  }

  private WebElement one(String selector) {
    return new WebDriverWait(browser, PATIENCE)
        .until(it -> it.findElement(By.cssSelector(selector)));
  }

  private void until(String script) {
    new WebDriverWait(browser, PATIENCE)
        .until(it -> Boolean.TRUE.equals(browser.executeScript(script)));
  }
}
