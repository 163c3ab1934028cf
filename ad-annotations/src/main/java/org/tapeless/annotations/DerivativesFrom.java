package org.tapeless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names classes whose {@link DerivativeOf} rules hold for the differentiable methods of a class, of a package or of a
 * module. The rules of the class come before those of the package, and those before the module's.
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
@Retention(RetentionPolicy.CLASS)
public @interface DerivativesFrom {
    /**
     * Classes with rules; from the same compilation, another module or a jar.
     *
     * @return at least one class
     */
    Class<?>[] value();
}
