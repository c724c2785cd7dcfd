package zhuanlan.intake;

import zhuanlan.catalog.FileRecord;

/** What the folder says of a file without its being read; as in {@link FileRecord}. */
record FileStat(String path, long size, long modified) {

  private static final long FNV_START = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  /** Claims that the file is as it was when this was remembered of it. */
  boolean sameAs(FileRecord record) {
    return size == record.size() && modified == record.modified();
  }

  /** The file with its article, before it is compared with others. */
  FileRecord loaded(Sameness sameness, int quality) {
    return new FileRecord(
        path,
        size,
        modified,
        FileRecord.Fate.LOADED,
        null,
        sameness.identity(),
        sameness.occasion(),
        sameness.likeness(),
        quality);
  }

  /** The file, which has no article. */
  FileRecord without(FileRecord.Fate fate, String why) {
    return new FileRecord(path, size, modified, fate, why, "", "", 0, 0);
  }

  /** A hash of all three, of 64 bits. */
  long hash() {
    long hash = FNV_START;
    for (int i = 0; i < path.length(); i++) {
      hash = (hash ^ path.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ size) * FNV_PRIME;
    hash = (hash ^ modified) * FNV_PRIME;
    return (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
  }
}
