/**
 * How articles look to a reader. In come headlines and bodies of the catalog, out go parts of
 * pages: cards of a list, a whole article; in the reader's script and on the reader's clock, with
 * links that open the bot. Apart, because lists, digests and inline answers show the same articles.
 */
@NullMarked
package zhuanlan.reading;

import org.jspecify.annotations.NullMarked;
