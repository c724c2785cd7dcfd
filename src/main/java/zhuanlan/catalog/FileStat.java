package zhuanlan.catalog;

/** What the folder says of a file without its being read; as in {@link FileRecord}. */
record FileStat(String path, long size, long modified) {

  /** Claims that the file is as it was when this was remembered of it. */
  boolean sameAs(FileRecord record) {
    return size == record.size() && modified == record.modified();
  }
}
