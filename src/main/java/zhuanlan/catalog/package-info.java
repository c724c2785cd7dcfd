/**
 * Which articles there are and how they are found. In comes a folder ({@link
 * zhuanlan.catalog.Importer}), out go answers to readers' questions ({@link
 * zhuanlan.catalog.Catalog}). Apart, because finding articles must not depend on who asks or how
 * they are kept.
 */
@NullMarked
package zhuanlan.catalog;

import org.jspecify.annotations.NullMarked;
