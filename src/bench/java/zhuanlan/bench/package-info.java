/** Made-up articles for the programs that measure: the same ones each time. */
@NullMarked
package zhuanlan.bench;

import org.jspecify.annotations.NullMarked;
