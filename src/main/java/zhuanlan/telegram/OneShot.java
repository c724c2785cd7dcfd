package zhuanlan.telegram;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that is sent once: without this OkHttp sends it again when a connection breaks, and the
 * message arrives twice (telegrambots.md §3).
 */
final class OneShot extends RequestBody {

  private final RequestBody body;
  private volatile boolean begun;

  OneShot(RequestBody body) {
    this.body = body;
  }

  /** Claims that some of it may have left. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    begun = true;
    body.writeTo(sink);
  }
}
