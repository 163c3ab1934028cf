package samples;

class Conditionals {
    static final byte SMALL = 3;
    static final int FITS = 100;
    static final int WIDE = 1000;

    static double narrow(boolean c, byte b, short s, char t, int i, Byte boxed) {
        final int local = 7;
        final int large = 70_000;
        final var inferred = 9;
        int notFinal = 7;
        var a1 = c ? b : 1;
        var a2 = c ? b : 200;
        var a3 = c ? b : -1;
        var a4 = c ? t : 1;
        var a5 = c ? t : -1;
        var a6 = c ? s : 'a';
        var a7 = c ? b : 'a';
        var a8 = c ? FITS : b;
        var a9 = c ? WIDE : b;
        var b1 = c ? b : local;
        var b2 = c ? t : large;
        var b3 = c ? b : inferred;
        var b4 = c ? b : notFinal;
        var b5 = c ? boxed : 1;
        var b6 = c ? boxed : WIDE;
        var b7 = c ? s : FITS * 2 + local;
        var b8 = c ? s : b;
        var b9 = c ? t : b;
        var c1 = c ? SMALL : 'a';
        var c2 = c ? SMALL : 7;
        var c3 = c ? (short) 1 : (byte) 2;
        var c4 = c ? i : t;
        var c5 = c ? t : (c ? 1 : 2);
        var c6 = c ? b : (byte) 5 + 1;
        var c7 = c ? b : c ? 1 : 2;
        var c8 = true ? b : Math.abs(1);
        var c9 = c ? 'a' : 98;
        return a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + b1 + b2 + b3 + b4 + b5 + b6 + b7 + b8 + b9 + c1 + c2 + c3 + c4
                + c5 + c6 + c7 + c8 + c9;
    }

    static double wide(boolean c, int i, long l, float x, double d, Integer boxed, Double real, Long big, Character ch) {
        var a1 = c ? i : l;
        var a2 = c ? l : x;
        var a3 = c ? x : d;
        var a4 = c ? boxed : real;
        var a5 = c ? boxed : i;
        var a6 = c ? boxed : boxed;
        var a7 = c ? null : d;
        var a8 = c ? boxed : null;
        var a9 = c ? ch : 1;
        var b1 = c ? ch : i;
        var b2 = c ? big : 1;
        double b3 = c ? boxed : null;
        Object b4 = c ? boxed : real;
        Object b5 = c ? i : "text";
        Object b6 = c ? "text" : null;
        Number b7 = c ? i : d;
        Comparable<?> b8 = c ? 1 : "text";
        double b9 = c ? i : c ? l : x;
        long c1 = i > 0 ? i : l < 0 ? boxed : 'c';
        boolean c2 = c ? c : Boolean.TRUE;
        double c3 = (c ? i : x) * (c ? 1 : 2L) - -(c ? i : d);
        double c4 = (double) (c ? i : l) / (c ? 2 : 3);
        return a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + b1 + b2 + b3 + b4.hashCode() + b5.hashCode() + b6.hashCode()
                + b7.doubleValue() + b8.hashCode() + b9 + c1 + (c2 ? 1 : 0) + c3 + c4 + (c ? "a" : "b").length();
    }

    record Holder(int[] cells, long big) {}

    /** javac does not see the pattern's variable when it decides which of these stand alone. */
    static double ofPatterns(Object o, int k) {
        double a1 = o instanceof Integer i ? i : 1f;
        double a2 = o instanceof Integer i ? (int) i : 1f;
        double a3 = o instanceof Integer i ? i + 1 : 1f;
        double a4 = o instanceof Integer i ? -i : 1f;
        double a5 = o instanceof Integer i ? Math.abs(i) : 1f;
        double a6 = o instanceof Integer i ? i.hashCode() : 1f;
        double a7 = o instanceof Holder h ? h.cells[0] : 1f;
        double a8 = o instanceof Holder h ? h.cells()[k] : 1f;
        double a9 = o instanceof Holder h ? k += h.big : 1f;
        double b1 = !(o instanceof Integer i) ? 1f : k > 0 ? i : 2L;
        double b2 = k > 1 ? o instanceof Integer i && i > 1 ? i : 2L : 3f;
        Object b3 = o instanceof Integer i ? i : 2.0;
        Object b4 = o instanceof Integer i ? k : 2.0;
        Object b5 = o instanceof Boolean b ? !b : null;
        boolean b6 = o instanceof Boolean b ? b : false;
        var b7 = o instanceof Integer i ? i : 1f;
        double b8 = wide(true, k, 1, o instanceof Integer i ? i : 1f, o instanceof Long l ? l : k, 1, 2.0, 3L, 'c');
        Object b9 = new Object[] {int.class, double[].class, Holder.class, void.class};
        return a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + b1 + b2 + b3.hashCode() + b4.hashCode() + b5.hashCode()
                + (b6 ? 1 : 0) + b7 + b8 + b9.hashCode();
    }
}
