package zhuanlan.catalog;

/**
 * How many articles are about a topic.
 *
 * @param name as readers write it
 * @param folded as searches compare it
 * @param articles in the time asked for
 * @param before in the time of the same length before it
 */
public record TopicUse(String name, String folded, int articles, int before) {}
