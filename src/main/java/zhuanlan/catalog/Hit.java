package zhuanlan.catalog;

import org.jspecify.annotations.Nullable;
import zhuanlan.article.Line;

/**
 * An article that a search found.
 *
 * @param passage the sentences of its text that show why, what was looked for in bold; null when it
 *     stands in the title or a topic alone
 */
public record Hit(Headline headline, @Nullable Line passage) {}
