/**
 * Work on Chinese text: one form in which texts are compared, sentences, summaries, topics, the
 * sounds, spellings and regional forms of words, passages that show a search what it found. In
 * comes the text of an article, out go plain strings and weights. Everything here is a pure
 * function and may be used by many threads at once. Apart, because it knows nothing of articles,
 * and because nobody else may know the dictionary behind it.
 */
@NullMarked
package zhuanlan.text;

import org.jspecify.annotations.NullMarked;
