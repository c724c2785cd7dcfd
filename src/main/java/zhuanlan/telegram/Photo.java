package zhuanlan.telegram;

import zhuanlan.telegram.ApiCall.Upload;

/** A photo as it is handed to Telegram (bot-api.md §3.1). */
sealed interface Photo {

  /** Names what it shows: under this it is kept. */
  String key();

  /** What the call says for it. */
  String source();

  /** One that Telegram keeps. */
  record Kept(String key, String fileId) implements Photo {
    @Override
    public String source() {
      return fileId;
    }
  }

  /** One that is uploaded. */
  record Fresh(String key, Upload file) implements Photo {
    @Override
    public String source() {
      return "attach://" + file.name();
    }
  }

  /** One that Telegram shall fetch. */
  record Elsewhere(String address) implements Photo {
    @Override
    public String key() {
      return address;
    }

    @Override
    public String source() {
      return address;
    }
  }
}
