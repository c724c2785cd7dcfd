package zhuanlan.sandbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The addresses of the Bot API: {@code /bot<token>/<method>} and {@code /file/bot<token>/…}. */
final class BotRoutes {

  static final int UPLOAD_BYTES = 50 * 1024 * 1024;
  private static final int BODY_BYTES = 1024 * 1024;

  private final String token;
  private final Realm realm;
  private final BotApi api;

  BotRoutes(String token, Realm realm) {
    this.token = token;
    this.realm = realm;
    this.api = new BotApi(realm);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/bot{token}/{method}", this::call);
    routes.post("/bot{token}/{method}", this::call);
    routes.get("/file/bot{token}/<path>", this::download);
  }

  private void call(Context context) {
    try {
      checkToken(context);
      checkSize(context);
      answer(context, api.call(context.pathParam("method"), params(context)));
    } catch (Refusal refusal) {
      answer(context, BotApi.json(refusal.body()));
    }
  }

  private void download(Context context) {
    try {
      checkToken(context);
      StoredFile file =
          realm
              .files()
              .byPath(context.pathParam("path"))
              .orElseThrow(() -> Refusal.of(404, "Not Found"));
      context.contentType("application/octet-stream").result(file.bytes());
    } catch (Refusal refusal) {
      answer(context, BotApi.json(refusal.body()));
    }
  }

  private void checkToken(Context context) {
    String given = context.pathParam("token");
    if (!given.matches("[1-9][0-9]*:[A-Za-z0-9_-]+")) {
      throw Refusal.of(404, "Not Found");
    }
    if (!given.equals(token)) {
      throw Refusal.of(401, "Unauthorized");
    }
  }

  private static void checkSize(Context context) {
    int most = context.isMultipartFormData() ? UPLOAD_BYTES + BODY_BYTES : BODY_BYTES;
    if (context.contentLength() > most) {
      swallow(context);
      throw Refusal.of(413, "Request Entity Too Large");
    }
  }

  /** Who is still sending when the answer comes may lose it with the connection. */
  private static void swallow(Context context) {
    try (InputStream body = context.bodyInputStream()) {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Params params(Context context) {
    Params params = new Params();
    context.queryParamMap().forEach((name, all) -> all.forEach(it -> params.put(name, it)));
    if (context.isMultipartFormData() || context.isFormUrlencoded()) {
      context.formParamMap().forEach((name, all) -> all.forEach(it -> params.put(name, it)));
      if (context.isMultipartFormData()) {
        context
            .uploadedFileMap()
            .forEach((name, all) -> all.forEach(it -> params.put(name, upload(it))));
      }
      return params;
    }
    String body = context.body();
    if (!body.isBlank()) {
      params.putAll(
          Json.read(body)
              .filter(it -> it.isObject())
              .orElseThrow(() -> Refusal.bad("can't parse JSON object")));
    }
    return params;
  }

  private static Upload upload(UploadedFile file) {
    try (InputStream content = file.content()) {
      return new Upload(file.filename(), content.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("the upload " + file.filename() + " broke off", broken);
    }
  }

  static void answer(Context context, BotApi.Answer answer) {
    if (answer.cut()) {
      ServletContextRequest.getServletContextRequest(context.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
      return;
    }
    context.status(answer.status()).contentType(answer.json() ? "application/json" : "text/html");
    long wait = Json.readOrMissing(answer.body()).path("parameters").path("retry_after").asLong();
    if (answer.json() && wait > 0) {
      context.header("Retry-After", Long.toString(wait));
    }
    context.result(answer.body());
  }
}
