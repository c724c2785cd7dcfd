package zhuanlan.catalog;

/**
 * A topic as people might spell it.
 *
 * @param name as readers write it
 * @param folded as searches compare it
 * @param pinyin how it sounds, in lower case without blanks and tones (xiaochengxu); other scripts
 *     as they are
 * @param initials the first letters of its syllables (xcx)
 */
public record TopicName(String name, String folded, String pinyin, String initials) {}
