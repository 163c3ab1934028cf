package samples;

import static java.lang.Double.MAX_VALUE;
import static java.lang.Integer.*;

import java.util.Map;
import java.util.Map.Entry;
import java.util.function.*;

class Naming extends Parent implements Constants {
    static final double SCALE = 2 * Math.PI;
    double x = 1;
    int[] data = {1, 2, 3};
    Naming next;
    static int count;

    static class Nested {
        static final int SCALE = 3;
        float x;

        static double scale() {
            return SCALE + Naming.SCALE + count + Constants.EPS + Parent.shared;
        }

        class Deep {
            long x;

            double all(Naming x) {
                return this.x + Nested.this.x + x.x + SCALE;
            }
        }
    }

    class Inner {
        double y = x;

        double sum() {
            double x = this.y + Naming.this.x + field + EPS + Naming.super.field + Naming.this.field;
            return x + data.length + data[0] + next.next.data[1];
        }
    }

    /** A variable hides a field, a field a type, and each a package. */
    double shadows(double x, int Math, Parent samples) {
        double sum = x + this.x + samples.field + Math;
        int java = 3;
        long Naming = 4;
        sum += java + Naming;
        {
            int field = 3;
            sum += field + super.field;
        }
        sum += field;
        for (int count = 0; count < 3; count++) {
            sum += count;
        }
        return sum + count;
    }

    static class java {
        static class lang {
            static byte count = 1;
        }
    }

    static double hiddenPackage() {
        return java.lang.count + lang().count;
    }

    static java.lang lang() {
        return new java.lang();
    }

    double qualified() {
        double sum = samples.Naming.SCALE + samples.Parent.shared + MAX_VALUE + MIN_VALUE + Integer.MAX_VALUE;
        javax.tools.Diagnostic.Kind kind = javax.tools.Diagnostic.Kind.ERROR;
        Entry<String, Double> entry = Map.entry("a", 1.0);
        Map.Entry<String, Integer> other = Map.entry("b", 2);
        DoubleUnaryOperator square = t -> t * t;
        ToDoubleFunction<Naming> get = n -> n.x;
        return sum + kind.ordinal() + entry.getValue() + other.getValue() + square.applyAsDouble(2) + get.applyAsDouble(this);
    }

    double ofParents(Parent p, Child c, Constants k) {
        double sum = p.field + c.field + ((Parent) c).field + c.own + Child.shared + c.shared + k.EPS + c.both();
        c.field = 3;
        p.field = 2.5;
        c.nested.field += 1;
        return sum + c.nested.nested.field + EPS + Constants.DEFAULT[0] + k.twice(1) + Constants.half(3);
    }
}

class Parent {
    double field = 1;
    protected static float shared = 2;
    private int hidden = 3;

    int both() {
        return hidden;
    }
}

class Child extends Parent {
    long field = 2;
    char own = 'c';
    Child nested;

    double all() {
        return field + super.field + own + both() + super.both() + shared + nested.both();
    }

    @Override
    int both() {
        return (int) field;
    }
}

interface Constants {
    double EPS = 1e-9;
    double[] DEFAULT = {1, 2};

    default double twice(double x) {
        return 2 * x + EPS + once(x);
    }

    private double once(double x) {
        return x;
    }

    static float half(float x) {
        return x / 2;
    }
}
