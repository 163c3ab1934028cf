/**
 * Programs that nobody wrote, under every law: {@link org.tapeless.it.random.Campaign} draws them, {@link
 * org.tapeless.it.random.Jury} judges them, {@link org.tapeless.it.random.Shrinker} makes failing ones small.
 */
@NullMarked
package org.tapeless.it.random;

import org.jspecify.annotations.NullMarked;
