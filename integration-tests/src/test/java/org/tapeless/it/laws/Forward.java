package org.tapeless.it.laws;

import java.util.Arrays;
import org.tapeless.it.laws.Subject.Kind;

/** Laws of the members of forward mode. */
final class Forward {

    private Forward() {}

    static void againstDifferences(Point point) {
        double[] claimed =
                new Companion(point.subject()).jvp(point.arguments(), point.u()).all();
        Differences known = point.differences();
        point.require(claimed.length == known.size(), "Jvp has " + claimed.length + " tangents, not " + known.size());
        for (int i = 0; i < claimed.length; i++) {
            point.require(
                    known.agrees(i, claimed[i], point.noise()),
                    "Jvp, output " + i + " is " + claimed[i] + ", but differences say " + known.derivative()[i]
                            + " with an error of about " + known.error()[i]);
        }
    }

    static void linear(Point point) {
        Companion companion = new Companion(point.subject());
        double[] a = companion.jvp(point.arguments(), point.u()).all();
        double[] b = companion.jvp(point.arguments(), point.v()).all();
        double[] direction = Flat.plus(point.v(), 2, point.u());
        double[] sum = companion.jvp(point.arguments(), direction).all();
        for (int i = 0; i < sum.length; i++) {
            double size = 2 * Math.abs(a[i]) + Math.abs(b[i]) + Flat.max(a) + Flat.max(b);
            point.require(
                    Math.abs(sum[i] - (2 * a[i] + b[i])) <= point.tolerance(size),
                    "Jvp of 2u + v, output " + i + ": " + sum[i] + ", but " + (2 * a[i] + b[i]) + " from u and v");
        }
        double[] none =
                companion.jvp(point.arguments(), new double[point.x().length]).all();
        point.require(Flat.max(none) == 0, "Jvp in the zero direction is " + Arrays.toString(none));
    }

    /** Rows of the Jacobian are outputs, columns all independents flattened in order. */
    static void jacobian(Point point) {
        Companion companion = new Companion(point.subject());
        if (companion.find("Jacobian").isEmpty()) {
            point.require(
                    point.subject().kind() != Kind.ARRAY
                            || point.subject().primal().getReturnType() != double[].class,
                    "no Jacobian");
            return;
        }
        double[][] jacobian = companion.jacobian(point.arguments());
        point.require(jacobian.length == point.resultSize(), "Jacobian has " + jacobian.length + " rows");
        for (int j = 0; j < point.x().length; j++) {
            int column = j;
            double[] unit = Flat.unit(point.x().length, j);
            double[] tangent = companion.jvp(point.arguments(), unit).result();
            double[] entries =
                    Arrays.stream(jacobian).mapToDouble(row -> row[column]).toArray();
            point.requireClose("column " + j + " of the Jacobian against Jvp", tangent, entries);
        }
    }

    static void severalDirections(Point point) {
        Companion companion = new Companion(point.subject());
        if (companion.find("Jvps", double[][].class).isEmpty()) {
            point.require(point.subject().primal().getReturnType() != double[].class, "no Jvps");
            return;
        }
        double[][] directions = {point.u(), point.v(), Flat.unit(point.x().length, 0)};
        double[][] tangents = companion.jvps(point.arguments(), directions);
        point.require(tangents.length == directions.length, "Jvps returns " + tangents.length + " rows");
        for (int k = 0; k < directions.length; k++) {
            double[] single = companion.jvp(point.arguments(), directions[k]).result();
            point.requireClose("row " + k + " of Jvps against Jvp", single, tangents[k]);
        }
        double[][] none = companion.jvps(point.arguments(), new double[0][]);
        point.require(none.length == 0, "Jvps of no direction returns " + none.length + " rows");
    }
}
