package org.tapeless.it.laws.selfcheck;

import java.util.EnumSet;
import java.util.Set;

/** Derivatives of {@link Sample} as the contract wants them, or with one {@link Fault}. */
@SuppressWarnings("ArrayRecordComponent")
public final class SampleDerivatives {

    static final Set<Fault> ACTIVE = EnumSet.noneOf(Fault.class);

    private SampleDerivatives() {}

    private static boolean has(Fault fault) {
        return ACTIVE.contains(fault);
    }

    private static double unless(Fault fault, double term) {
        return has(fault) ? 0 : term;
    }

    private static void check(String name, double[] shadow, int length, double[] primal) {
        boolean wrong = shadow.length != length || shadow == primal;
        if (wrong && !has(Fault.SHAPE_UNCHECKED)) {
            throw new IllegalArgumentException(name + " has the wrong shape");
        }
    }

    public record Dual(double value, double tangent) {}

    public record ProductGradient(double value, double a, double b) {}

    public record ProductHvp(double value, double a, double b) {}

    public static ProductGradient productGradient(double a, double b) {
        double value = has(Fault.VALUE_OFF) ? Math.nextUp(Sample.product(a, b)) : Sample.product(a, b);
        double bBar = unless(Fault.GRADIENT_TERM_MISSING, 2 * Math.sin(a) * b);
        return new ProductGradient(value, Math.cos(a) * b * b, bBar);
    }

    public static double productGradientInto(double a, double b, double[] aBar, double[] bBar) {
        check("aBar", aBar, 1, null);
        check("bBar", bBar, 1, null);
        ProductGradient gradient = productGradient(a, b);
        aBar[0] = (has(Fault.GRADIENT_OVERWRITES) ? 0 : aBar[0]) + gradient.a();
        bBar[0] += gradient.b();
        return gradient.value();
    }

    public static Dual productJvp(double a, double b, double aDot, double bDot) {
        double second = unless(Fault.JVP_TERM_MISSING, 2 * Math.sin(a) * b * bDot);
        double bent = has(Fault.JVP_NOT_LINEAR) ? Math.abs(second) : second;
        return new Dual(Sample.product(a, b), Math.cos(a) * b * b * aDot + bent);
    }

    public static Dual productJvp(Dual a, Dual b) {
        Dual flat = productJvp(a.value(), b.value(), a.tangent(), b.tangent());
        return has(Fault.DUAL_DIFFERS) ? new Dual(flat.value(), Math.nextUp(flat.tangent())) : flat;
    }

    public static ProductHvp productHvp(double a, double b, double aDot, double bDot) {
        double cross = 2 * Math.cos(a) * b;
        double first = -Math.sin(a) * b * b * aDot + unless(Fault.HVP_TERM_MISSING, cross * bDot);
        return new ProductHvp(Sample.product(a, b), first, cross * aDot + 2 * Math.sin(a) * bDot);
    }

    public static double productHvpInto(double a, double b, double aDot, double bDot, double[] aBar, double[] bBar) {
        check("aBar", aBar, 1, null);
        check("bBar", bBar, 1, null);
        ProductHvp hvp = productHvp(a, b, aDot, bDot);
        aBar[0] = (has(Fault.HVP_OVERWRITES) ? 0 : aBar[0]) + hvp.a();
        bBar[0] += hvp.b();
        return hvp.value();
    }

    public static double[][] productHessian(double a, double b) {
        ProductHvp first = productHvp(a, b, 1, 0);
        ProductHvp second = productHvp(a, b, 0, 1);
        double mirrored = has(Fault.HESSIAN_NOT_SYMMETRIC) ? 0 : second.a();
        return new double[][] {{first.a(), mirrored}, {first.b(), second.b()}};
    }

    public record EnergyGradient(double value, double[] x, double b) {}

    public record EnergyHvp(double value, double[] x, double b) {}

    private static double energy(double[] x, double b) {
        try {
            return Sample.energy(x, b);
        } catch (IllegalArgumentException e) {
            throw has(Fault.EXCEPTION_CHANGED) ? new IllegalStateException(e) : e;
        }
    }

    public static EnergyGradient energyGradient(double[] x, double b) {
        double[] xBar = new double[2];
        double[] bBar = new double[1];
        return new EnergyGradient(energyGradientInto(x, b, xBar, bBar), xBar, bBar[0]);
    }

    public static double energyGradientInto(double[] x, double b, double[] xBar, double[] bBar) {
        if (has(Fault.SHAPE_CHECKED_LATE)) {
            xBar[0]++;
        }
        check("xBar", xBar, 2, x);
        check("bBar", bBar, 1, null);
        double value = energy(x, b);
        xBar[0] += 2 * x[0] * x[1];
        xBar[1] += x[0] * x[0] + b;
        bBar[0] += x[1];
        if (has(Fault.ARGUMENT_CHANGED)) {
            x[0] = 0;
        }
        return value;
    }

    public static Dual energyJvp(double[] x, double b, double[] xDot, double bDot) {
        check("xDot", xDot, 2, x);
        double tangent = 2 * x[0] * x[1] * xDot[0] + (x[0] * x[0] + b) * xDot[1] + bDot * x[1];
        return new Dual(energy(x, b), tangent);
    }

    public static EnergyHvp energyHvp(double[] x, double b, double[] xDot, double bDot) {
        double[] xBar = new double[2];
        double[] bBar = new double[1];
        return new EnergyHvp(energyHvpInto(x, b, xDot, bDot, xBar, bBar), xBar, bBar[0]);
    }

    public static double energyHvpInto(double[] x, double b, double[] xDot, double bDot, double[] xBar, double[] bBar) {
        check("xDot", xDot, 2, x);
        check("xBar", xBar, 2, x);
        check("bBar", bBar, 1, null);
        double value = energy(x, b);
        xBar[0] += 2 * (x[1] * xDot[0] + x[0] * xDot[1]);
        xBar[1] += 2 * x[0] * xDot[0] + bDot;
        bBar[0] += xDot[1];
        return value;
    }

    public static double[][] energyHessian(double[] x, double b) {
        energy(x, b);
        return new double[][] {{2 * x[1], 2 * x[0], 0}, {2 * x[0], 0, 1}, {0, 1, 0}};
    }

    public record WavesJvp(double[] value, double[] tangent) {}

    public record WavesVjp(double[] value, double[] x) {}

    public static WavesJvp wavesJvp(double[] x, double[] xDot) {
        check("xDot", xDot, 3, x);
        double first = Math.cos(x[0]) * x[1] * xDot[0] + Math.sin(x[0]) * xDot[1];
        return new WavesJvp(Sample.waves(x), new double[] {first, xDot[1] * x[2] + x[1] * xDot[2]});
    }

    public static WavesVjp wavesVjp(double[] x, double[] resultBar) {
        check("resultBar", resultBar, 2, null);
        double a = resultBar[0];
        double b = resultBar[1];
        if (has(Fault.SEED_WRITTEN)) {
            resultBar[0] = 0;
        }
        double[] xBar = {a * Math.cos(x[0]) * x[1], a * Math.sin(x[0]) + b * x[2], b * x[1]};
        return new WavesVjp(Sample.waves(x), xBar);
    }

    public static double[][] wavesJacobian(double[] x) {
        if (has(Fault.JACOBIAN_TRANSPOSED)) {
            return wavesJvps(x, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        }
        return new double[][] {
            wavesVjp(x, new double[] {1, 0}).x(),
            wavesVjp(x, new double[] {0, 1}).x()
        };
    }

    public static double[][] wavesJvps(double[] x, double[][] directions) {
        double[][] tangents = new double[directions.length][];
        for (int i = 0; i < tangents.length; i++) {
            check("directions", directions[i], 3, null);
            tangents[i] = wavesJvp(x, directions[has(Fault.JVPS_ROW_REPEATED) ? 0 : i])
                    .tangent();
        }
        return tangents;
    }

    public static void decayJvp(double[] u, double c, double[] uDot, double cDot) {
        check("uDot", uDot, 2, u);
        double tangent = cDot * u[0] * u[1] + c * (uDot[0] * u[1] + u[0] * uDot[1]);
        uDot[1] = has(Fault.TANGENT_NOT_UPDATED) ? uDot[1] : tangent;
        Sample.decay(u, c);
    }

    public static void decayVjp(double[] u, double c, double[] uBar, double[] cBar) {
        check("uBar", uBar, 2, u);
        check("cBar", cBar, 1, null);
        double d = uBar[1];
        uBar[1] = has(Fault.BAR_NOT_ZEROED) ? d : 0;
        cBar[0] += d * u[0] * u[1];
        uBar[0] += d * c * u[1];
        uBar[1] += d * c * u[0];
        Sample.decay(u, c);
    }

    public record DrainGradient(double value, double[] u) {}

    public record DrainHvp(double value, double[] u) {}

    public static DrainGradient drainGradient(double[] u) {
        double[] uBar = new double[2];
        return new DrainGradient(drainGradientInto(u, uBar), uBar);
    }

    public static double drainGradientInto(double[] u, double[] uBar) {
        check("uBar", uBar, 2, u);
        uBar[0] += u[1];
        uBar[1] += u[0];
        return Sample.drain(u);
    }

    public static Dual drainJvp(double[] u, double[] uDot) {
        check("uDot", uDot, 2, u);
        double tangent = uDot[0] * u[1] + u[0] * uDot[1];
        uDot[0] = 2 * u[0] * uDot[0];
        return new Dual(Sample.drain(u), tangent);
    }

    public static double drainVjp(double[] u, double resultBar, double[] uBar) {
        check("uBar", uBar, 2, u);
        uBar[0] = resultBar * u[1] + unless(Fault.EXIT_BAR_IGNORED, uBar[0] * 2 * u[0]);
        uBar[1] += resultBar * u[0];
        return Sample.drain(u);
    }

    public static DrainHvp drainHvp(double[] u, double[] uDot) {
        double[] uBar = new double[2];
        return new DrainHvp(drainHvpInto(u, uDot, uBar), uBar);
    }

    public static double drainHvpInto(double[] u, double[] uDot, double[] uBar) {
        check("uDot", uDot, 2, u);
        check("uBar", uBar, 2, u);
        uBar[0] += uDot[1];
        uBar[1] += uDot[0];
        uDot[0] = 2 * u[0] * uDot[0];
        return Sample.drain(u);
    }

    public static double[][] drainHessian(double[] u) {
        Sample.drain(u);
        return new double[][] {{0, 1}, {1, 0}};
    }
}
