package zhuanlan.telegram;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Carries calls to the server and answers back, on the caller's thread. Each call is sent once. The
 * token stands in the address of every request and in nothing that this class hands out.
 */
final class Wire implements AutoCloseable {

  private final OkHttpClient http;
  private final HttpUrl server;
  private final String token;
  private volatile boolean closed;

  /**
   * A wire with a client of its own, so that one can be closed and the others go on.
   *
   * @param http timeouts and proxy
   * @param server the address before {@code /bot…}
   */
  Wire(OkHttpClient.Builder http, HttpUrl server, String token) {
    this.http =
        http.followRedirects(false).followSslRedirects(false).addInterceptor(gate()).build();
    this.server = server;
    this.token = token;
  }

  Answer call(BotApiMethod<?> method) {
    return call(ApiCall.of(method));
  }

  Answer call(ApiCall call) {
    OneShot body = new OneShot(call.body());
    HttpUrl address =
        server.newBuilder().addPathSegment("bot" + token).addPathSegment(call.method()).build();
    Request request = new Request.Builder().url(address).post(body).build();
    try (Response response = http.newCall(request).execute()) {
      return Answer.read(response.code(), response.body().string());
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
      return new Answer.Silence(reason.replace(token, "…"), body.hasBegun());
    }
  }

  /** Breaks off what is under way; later calls are not sent. */
  @Override
  public void close() {
    closed = true;
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** Behind the gate a call is registered, so it is either seen by {@link #close} or sees that. */
  private Interceptor gate() {
    return chain -> {
      if (closed) {
        throw new IOException("the connection is closed");
      }
      return chain.proceed(chain.request());
    };
  }
}
