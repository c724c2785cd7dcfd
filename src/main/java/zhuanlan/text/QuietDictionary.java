package zhuanlan.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.corpus.io.ResourceIOAdapter;
import com.hankcs.hanlp.utility.Predefine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.logging.Level;

/** Makes the dictionary write neither files nor log lines, and load no more than its core. */
final class QuietDictionary {

  static {
    Predefine.logger.setLevel(Level.OFF);
    HanLP.Config.IOAdapter = new ReadOnly(new ResourceIOAdapter());
    // Its supplement costs 10 MB and finds no more topics; an empty list of files would be an
    // error.
    HanLP.Config.CustomDictionaryPath = new String[] {"none"};
  }

  private QuietDictionary() {}

  /** To be called before any class of the dictionary is used. */
  static void prepare() {
    // The static block has done it.
  }

  /** Reads the dictionary's files from the class path; what it would cache on disk is dropped. */
  private record ReadOnly(IIOAdapter resources) implements IIOAdapter {

    @Override
    public InputStream open(String path) throws IOException {
      return resources.open(path);
    }

    @Override
    public OutputStream create(String path) {
      return OutputStream.nullOutputStream();
    }
  }
}
