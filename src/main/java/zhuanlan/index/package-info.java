/**
 * The search index, packed and pure: which words occur in which documents. Folded texts go in;
 * blocks of bytes come out, to be kept elsewhere, and what is asked of them is answered with
 * documents. Apart, because it knows neither articles nor SQL, and is the inner loop of every
 * import and every search.
 */
@NullMarked
package zhuanlan.index;

import org.jspecify.annotations.NullMarked;
