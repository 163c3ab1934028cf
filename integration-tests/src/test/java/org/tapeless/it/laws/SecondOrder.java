package org.tapeless.it.laws;

import java.util.function.DoubleFunction;

/** Laws of Hvp, HvpInto and Hessian. */
final class SecondOrder {

    private SecondOrder() {}

    static void againstDifferences(Point point) {
        double[] claimed =
                new Companion(point.subject()).hvp(point.arguments(), point.u()).bars();
        requireAgreement(point, differencesOfGradient(point, point.subject()), claimed);
    }

    /** The derivative of the gradient of a subject, which may be another than the point's, in direction u. */
    static Differences differencesOfGradient(Point point, Subject subject) {
        return Differences.of(gradient(point, subject), subject.isSingle());
    }

    /** The gradient along direction u; null where the primal throws. */
    static DoubleFunction<double[]> gradient(Point point, Subject subject) {
        Companion companion = new Companion(subject);
        return t -> {
            Object[] moved = subject.with(point.arguments(), Flat.plus(point.x(), t, point.u()));
            return subject.run(moved).thrown() != null
                    ? null
                    : companion.gradient(moved).bars();
        };
    }

    static void requireAgreement(Point point, Differences known, double[] claimed) {
        point.require(claimed.length == known.size(), "Hvp has " + claimed.length + " entries, not " + known.size());
        for (int i = 0; i < claimed.length; i++) {
            point.require(
                    known.agrees(i, claimed[i], point.noise()),
                    "Hvp, entry " + i + " is " + claimed[i] + ", but differences of the gradient say "
                            + known.derivative()[i] + " with an error of about " + known.error()[i]);
        }
    }

    static void hessian(Point point) {
        Companion companion = new Companion(point.subject());
        double[][] hessian = companion.hessian(point.arguments());
        int n = point.x().length;
        point.require(hessian.length == n, "Hessian has " + hessian.length + " rows, not " + n);
        double max = 0;
        for (double[] row : hessian) {
            point.require(row.length == n, "Hessian has a row of length " + row.length + ", not " + n);
            max = Math.max(max, Flat.max(row));
        }
        for (int j = 0; j < n; j++) {
            double[] column = companion.hvp(point.arguments(), Flat.unit(n, j)).bars();
            for (int i = 0; i < n; i++) {
                double h = hessian[i][j];
                point.require(
                        Math.abs(h - column[i]) <= point.tolerance(2 * max),
                        "Hessian[" + i + "][" + j + "] is " + h + ", but Hvp says " + column[i]);
                point.require(
                        Math.abs(h - hessian[j][i]) <= 10 * point.tolerance(2 * max),
                        "Hessian[" + i + "][" + j + "] is " + h + ", but its mirror image " + hessian[j][i]);
            }
        }
    }

    static void adds(Point point) {
        Companion companion = new Companion(point.subject());
        double[] product = companion.hvp(point.arguments(), point.u()).bars();
        double[] into =
                companion.hvpInto(point.arguments(), point.u(), point.v()).bars();
        point.requireClose("HvpInto from a start that is not 0", Flat.plus(point.v(), 1, product), into);
    }

    /** The gradient part of what Hvp does: linear in the direction. */
    static void linear(Point point) {
        Companion companion = new Companion(point.subject());
        double[] a = companion.hvp(point.arguments(), point.u()).bars();
        double[] b = companion.hvp(point.arguments(), point.v()).bars();
        double[] sum = companion
                .hvp(point.arguments(), Flat.plus(point.v(), 2, point.u()))
                .bars();
        double size = 3 * (Flat.max(a) + Flat.max(b));
        for (int i = 0; i < sum.length; i++) {
            double expected = 2 * a[i] + b[i];
            point.require(
                    Math.abs(sum[i] - expected) <= point.tolerance(size),
                    "Hvp of 2u + v, entry " + i + ": " + sum[i] + ", but " + expected + " from u and v");
        }
    }
}
