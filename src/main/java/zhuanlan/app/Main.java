package zhuanlan.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhuanlan.catalog.AliasFile;
import zhuanlan.sandbox.Sandbox;

/** The command line. Exit codes: 0 fine, 1 problems found, 2 wrong usage or configuration. */
@Command(
    name = "column-digest-bot",
    description = {
      "专栏速递: a Telegram bot that delivers digests of column articles.",
      "Without a command it runs the bot; without a bot.token the bot talks to its own sandbox,",
      "a chat page in your browser."
    },
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class Main implements Callable<Integer> {

  private static final Path DEFAULT_FILE = Path.of("bot.properties");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description = "settings (default: bot.properties, if there is one)")
  private @Nullable Path config;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;
  private final Clock clock;

  Main(Map<String, String> environment, Clock clock) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  /** Runs the program and exits. */
  public static void main(String[] args) {
    int code = commandLine(System.getenv(), Clock.systemUTC()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  static CommandLine commandLine(Map<String, String> environment, Clock clock) {
    CommandLine line = new CommandLine(new Main(environment, clock));
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (exception, failed, result) -> {
          failed.getErr().println(exception.getMessage());
          return CommandLine.ExitCode.USAGE;
        });
    return line;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    return serve(settings, settings.find(Key.BOT_TOKEN).isEmpty());
  }

  @Command(name = "run", description = "Runs the bot. The default.")
  int run() throws Exception {
    return call();
  }

  @Command(
      name = "sandbox",
      description = "Runs the bot in its sandbox, a chat page in your browser, token or not.")
  int sandbox() throws Exception {
    return serve(settings(), true);
  }

  @Command(
      name = "check",
      description = {
        "Lists what becomes of each file of a folder, and every problem.",
        "A problem is told as file:line: what was made of it, or what to do.",
        "Exit code 1 when there are problems."
      })
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              description = "the folder (default: articles.dir)")
          @Nullable Path folder)
      throws Exception {
    Settings settings = settings();
    PrintWriter out = commandSpec().commandLine().getOut();
    Path checked = folder == null ? settings.get(Key.ARTICLES_DIR) : folder;
    ZoneId zone = settings.get(Key.ARTICLES_TIME_ZONE);
    AliasFile aliases = new AliasFile(settings.find(Key.TOPICS_ALIASES).orElse(null));
    return Check.run(checked, zone, aliases, out) ? CommandLine.ExitCode.OK : 1;
  }

  private int serve(Settings settings, boolean inSandbox) throws Exception {
    Clock local = clock.withZone(settings.get(Key.DIGEST_TIME_ZONE));
    Sandbox sandbox = inSandbox ? Sandbox.start(settings.get(Key.SANDBOX_PORT), local) : null;
    Application application = Application.start(settings, clock, sandbox);
    application.welcome().forEach(commandSpec().commandLine().getOut()::println);
    // Its threads keep the program running until the system asks it to end.
    Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
    return CommandLine.ExitCode.OK;
  }

  private Settings settings() throws Settings.Wrong {
    Path file = config;
    if (file == null && Files.exists(DEFAULT_FILE)) {
      file = DEFAULT_FILE;
    }
    return Settings.load(file, environment);
  }

  private CommandSpec commandSpec() {
    return Objects.requireNonNull(spec, "picocli sets it before a command runs");
  }

  /** The version as the jar says. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"column-digest-bot " + (version == null ? "(not packaged)" : version)};
    }
  }
}
