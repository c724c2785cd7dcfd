/**
 * What is kept, in one SQLite file: one class for each port of the other rooms, all over one {@link
 * zhuanlan.store.Database}. Values of the other rooms go in and come out; nothing of SQL does.
 * Apart, because nobody else needs to know how things are kept, and what must happen together is
 * one transaction here.
 */
@NullMarked
package zhuanlan.store;

import org.jspecify.annotations.NullMarked;
