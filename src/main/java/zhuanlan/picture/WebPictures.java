package zhuanlan.picture;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches pictures from the web as a browser would that opened the address itself: the hosts refuse
 * foreign referrers (article-format.md) and programs.
 */
final class WebPictures implements AutoCloseable {

  private static final int MOST_BYTES = 10_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  // Bounds the memory that pictures take while they are measured.
  private static final int AT_ONCE = 6;
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0"
          + " Safari/537.36";
  private static final String KINDS = "image/webp,image/png,image/jpeg,image/gif,image/*;q=0.8";

  private final OkHttpClient http;

  WebPictures(Predicate<InetAddress> allowed) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .socketFactory(new GuardedSockets(allowed))
            // A proxy would resolve names itself, out of the guard's sight.
            .proxy(Proxy.NO_PROXY)
            .callTimeout(PATIENCE)
            .build();
  }

  /** The picture behind an address; cancelling the result ends the request. */
  CompletableFuture<PictureFile> fetch(HttpUrl address, Budget budget) {
    Request request =
        new Request.Builder()
            .url(address)
            .header("User-Agent", BROWSER)
            .header("Accept", KINDS)
            .build();
    Call call = http.newCall(request);
    CompletableFuture<PictureFile> result = new CompletableFuture<>();
    CompletableFuture<PictureFile> unused =
        result.whenComplete(
            (file, failure) -> {
              if (failure != null) {
                call.cancel();
              }
            });
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call call, IOException e) {
            result.completeExceptionally(e);
          }

          @Override
          public void onResponse(Call call, Response response) {
            try (response) {
              result.complete(picture(response, budget));
            } catch (IOException | RuntimeException | Error e) {
              result.completeExceptionally(e);
            }
          }
        });
    return result;
  }

  private static PictureFile picture(Response response, Budget budget) throws IOException {
    budget.check();
    if (!response.isSuccessful()) {
      throw new IOException("HTTP " + response.code());
    }
    InputStream body = response.body().byteStream();
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("larger than " + MOST_BYTES + " bytes");
    }
    return budget.spendOn(PictureFile.of(bytes));
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
