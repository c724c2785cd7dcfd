package zhuanlan.catalog;

/** A column or topic and how many articles it has. */
public record Counted(String name, int articles) {}
