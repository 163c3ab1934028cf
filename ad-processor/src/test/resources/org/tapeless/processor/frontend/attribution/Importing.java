package samples;

import static java.util.Map.Entry.comparingByValue;
import static samples.Importing.Holder.*;
import static samples.Importing.Sub.K;
import static samples.Importing.Sub.inherited;

import java.util.*;
import java.util.concurrent.atomic.*;
import samples.Importing.Sub.*;

class Importing {
    static class Base {
        static final double K = 2;

        /** Inherited by Sub, but import of Sub.* brings only what Sub declares. */
        static class Unit {
            float size = 1;
        }

        static float inherited(int i) {
            return i;
        }
    }

    static class Sub extends Base {
        static class Own {
            long size = 2;
        }
    }

    static class Holder {
        static class Unit {
            double size = 3;
        }

        static int shared;

        static double half(double x) {
            return x / 2;
        }
    }

    static double f(AtomicInteger count, List<Double> list, Map<String, Double> map) {
        double sum = new Unit().size + new Own().size + shared + half(1) + K + inherited(2) + count.get();
        Map.Entry<String, Double> least = Collections.min(map.entrySet(), comparingByValue());
        return sum + least.getValue() + list.get(0) + new Date(0).getTime() + Objects.hash(1, 2.0);
    }
}
