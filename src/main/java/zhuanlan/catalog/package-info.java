/**
 * Which articles there are and how they are found: answers to readers' questions ({@link
 * zhuanlan.catalog.Catalog}) over the port that keeps the articles. Apart, because finding articles
 * must not depend on who asks, how they are kept, or where they came from.
 */
@NullMarked
package zhuanlan.catalog;

import org.jspecify.annotations.NullMarked;
