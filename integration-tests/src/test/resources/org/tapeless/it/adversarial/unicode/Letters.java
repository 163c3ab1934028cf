package org.tapeless.it.adversarial.unicode;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Names beyond ASCII, some of which no capital letter begins; written with and without escapes. */
public final class Letters {

    private Letters() {}

    @Differentiable(order = 2)
    @Program
    public static double unicode(double ξ, double π, double élan, double[] データ, double ﬁ, double ǅ, double ı) {
        double Σ = 0;
        for (double ß : データ) {
            Σ += ß * ξ / π;
        }
        double ς = Σ * élan;
        double \u0061b = ς * ﬁ + ǅ;
        double σ̂ = ab * Math.cos(ı);
        return σ̂ * σ̂;
    }

    /** The capital of this letter is two letters. */
    @Differentiable(order = 2)
    @Program
    public static double ßtraße(double straße, double strasse) {
        return straße * strasse * straße;
    }

    /** The capital of this letter is the I of ASCII, as that of the next method's would be. */
    @Differentiable(order = 2)
    @Program
    public static double ı(double i, double ı) {
        return i * ı * ı;
    }

    @Differentiable(order = 2, name = "ﬁ")
    @Program(name = "ﬁ")
    public static double i(double ı, double i) {
        return ı / i;
    }

    /** Letters that look the same, and one outside the basic plane. */
    @Differentiable(order = 2)
    @Program
    public static double а(double a, double а, double α) {
        double 𝑎 = α * x̂(a);
        double aBar = a * а;
        double аBar = aBar * aBar * α;
        return аBar * 𝑎 - a;
    }

    private static double x̂(double x) {
        return x * x;
    }

    @Differentiable
    @Program
    public static double[] 関数(double[] 入力, double \u03bb) {
        double[] 出力 = new double[入力.length];
        for (int 番号 = 0; 番号 < 入力.length; 番号++) {
            出力[番号] = hälfte(入力[番号]) * λ;
        }
        return 出力;
    }

    private static double hälfte(double größe) {
        return größe * größe / 2;
    }

    /** Nested in a class of its own script. */
    public static final class Ωμέγα {
        private final double ρ = 2.5;

        private Ωμέγα() {}

        static Ωμέγα example() {
            return new Ωμέγα();
        }

        @Differentiable(order = 2)
        @Program
        public double 倍(double x) {
            return hälfte(x) * ρ;
        }
    }
}
