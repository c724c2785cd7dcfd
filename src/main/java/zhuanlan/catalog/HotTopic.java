package zhuanlan.catalog;

/**
 * A topic that many of the latest articles are about.
 *
 * @param name as readers write it
 * @param articles how many they are
 * @param rising claims that they are clearly more than in the time before
 */
public record HotTopic(String name, int articles, boolean rising) {}
