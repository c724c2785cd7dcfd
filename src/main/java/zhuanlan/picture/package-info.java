/**
 * Pictures of articles. In come addresses and picture files of the store, out go files that
 * Telegram accepts as photos, and contact sheets made of many. Apart, because addresses in articles
 * are data from strangers: everything that guards against them (inner addresses, size, time, pixel
 * bombs) stands here.
 */
@NullMarked
package zhuanlan.picture;

import org.jspecify.annotations.NullMarked;
