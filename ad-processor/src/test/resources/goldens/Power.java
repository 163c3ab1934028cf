package goldens;

import org.tapeless.annotations.Differentiable;

/** A recursion. */
public final class Power {
    private Power() {}

    @Differentiable
    public static double power(double x, int n) {
        if (n == 0) {
            return 1;
        }
        double half = power(x, n / 2);
        return n % 2 == 0 ? half * half : half * half * x;
    }
}
