package zhuanlan.sandbox;

/** A file that came with a call. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Upload(String name, byte[] bytes) {}
