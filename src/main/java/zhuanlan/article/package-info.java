/**
 * An article as its author wrote it. In comes a file of the store, out goes an {@link
 * zhuanlan.article.Article} (front matter, blocks, byline) or the reason why there is none, with
 * every repair named by file and line. Apart, because nobody else needs to know how files are
 * written.
 */
@NullMarked
package zhuanlan.article;

import org.jspecify.annotations.NullMarked;
