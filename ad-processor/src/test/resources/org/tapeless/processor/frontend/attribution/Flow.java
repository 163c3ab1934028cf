package samples;

import java.util.ArrayList;
import java.util.List;

class Flow {
    static double loops(double[] xs, int n) {
        double sum = 0;
        int i = 0;
        for (; ; ) {
            if (i++ > n) {
                break;
            }
        }
        for (int j = 0, k = n; j < k; j++, --k) {
            sum += xs[j] * k;
        }
        for (double x = 0, y = 1; x < y; x += 0.1, y *= 0.9f) {
            sum += x;
        }
        for (long l = 0L; l < n; l++) {
            sum += l;
        }
        while (i < n && xs[i] > 0 || !(sum <= 1)) {
            i += 2;
        }
        do {
            double inside = sum;
            sum = inside - 1;
        } while (sum > 0);
        outer:
        for (int j = 0; j < n; j++) {
            for (var x : xs) {
                if (x < 0) {
                    continue outer;
                }
                if (x > 1e3) {
                    break outer;
                }
                sum += x;
            }
        }
        block:
        {
            if (sum > 1) {
                break block;
            }
            sum = 2;
        }
        if (sum > 1) {
            int i2 = 3;
            sum += i2;
        } else if (sum > 0) sum *= 2;
        else {
            float i2 = 4;
            sum += i2;
        }
        assert sum > 0 : "negative " + sum + xs.length;
        synchronized (xs) {
            sum++;
        }
        ;
        return sum;
    }

    static double exceptions(String s) throws Exception {
        double x = 0;
        try {
            x = Double.parseDouble(s);
        } catch (NumberFormatException | NullPointerException e) {
            x = e.getMessage().length() + e.hashCode();
        } catch (RuntimeException e) {
            throw new IllegalStateException("bad: " + x + e.getMessage(), e);
        } finally {
            x++;
        }
        try (Resource r = new Resource(2);
                var other = new Resource(3)) {
            x += r.value + other.value();
        }
        final Resource held = new Resource(4);
        try (held) {
            x += held.value;
        }
        return x;
    }

    static class Resource implements AutoCloseable {
        final double value;

        Resource(double value) {
            this.value = value;
        }

        double value() {
            return value;
        }

        @Override
        public void close() {}
    }

    static class Shape {
        double d = 1;
        int i;
    }

    static class Circle extends Shape {
        float r;
        Shape inner;
    }

    static int d = 1;

    /** Where the variables of patterns are in scope, there is no field d. */
    static double patterns(Object o, Shape s, Shape t) {
        double sum = d;
        if (o instanceof Double d) {
            sum += d;
        } else {
            sum += d;
        }
        if (!(o instanceof Double d)) {
            return d;
        }
        sum += d;
        if (s instanceof Circle c && c.r > 0 && c.inner instanceof Circle c2) {
            sum += c.r + c2.r;
        }
        if (!(s instanceof Circle c) || c.r < 0) {
            throw new IllegalArgumentException();
        }
        sum += c.r;
        while (!(t instanceof Circle u)) {
            t = new Circle();
        }
        sum += u.r;
        sum += o instanceof Integer i ? i : o instanceof Long l ? l : 2;
        for (; !(o instanceof Float f); ) {
            o = 1f;
        }
        sum += f;
        if (s instanceof Circle e) {
            sum += e.r;
        } else {
            return 1;
        }
        sum += e.r;
        boolean b = !(o instanceof Byte y) || y > 3;
        return b ? sum : -sum;
    }

    static double fieldAgain(Object o) {
        while (true) {
            if (!(o instanceof Integer d)) {
                break;
            }
            return d.doubleValue();
        }
        return d + (o instanceof Integer d && d > 1 ? d : d);
    }

    static double variables(int i) {
        double a, b = 1, c[] = {1, 2}, e;
        a = e = b;
        final float f;
        f = i;
        i = i += 2;
        i -= 1.5;
        byte k = 1;
        k += 300;
        k++;
        k <<= 2L;
        char t = 'a';
        t += 1.5f;
        short u = k;
        u *= 2.5;
        String s = "a";
        s += 1 + 2.0 + 'c';
        s += null;
        boolean flag = i > 0 & i < 3 | i != 5 ^ true;
        flag &= !flag;
        flag |= a == b;
        Integer boxed = 3;
        boxed++;
        boxed += 2;
        Double real = 1.5;
        real *= boxed;
        List<Integer> list = new ArrayList<>();
        list.add(boxed);
        long sum = list.size();
        sum >>>= i;
        return a + c[0] + e + f + k + t + u + s.length() + boxed + real + sum + ~k + ~sum + (flag ? +k : -t);
    }
}
