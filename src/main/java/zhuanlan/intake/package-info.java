/**
 * The way in: a folder goes in, what has changed in it comes out as articles for the catalog, and a
 * report of every file. Here it is decided which files hold the same article and which lines are a
 * column's boilerplate. Apart from the catalog, which answers readers and knows no files.
 */
@NullMarked
package zhuanlan.intake;

import org.jspecify.annotations.NullMarked;
