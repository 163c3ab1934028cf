package samples;

class Switches {
    enum Kind {
        LOW,
        HIGH;

        double weight() {
            return switch (this) {
                case LOW -> 1;
                case HIGH -> 2.5;
            };
        }

        static final int LIMIT = 3;
    }

    static double statements(int i, Kind kind, String s, char c) {
        double sum = 0;
        switch (i) {
            case 1:
                int local = 3;
                sum += local;
            case 2, 3:
                local = 4;
                sum += local;
                break;
            case Kind.LIMIT + 1:
            default:
                sum++;
        }
        switch (kind) {
            case LOW -> sum += 1;
            case HIGH -> {
                double x = sum;
                sum = x * x;
            }
        }
        switch (s) {
            case "a" + "b" -> sum += s.length();
            case "c" -> throw new IllegalArgumentException(s + i);
            default -> sum--;
        }
        switch (c) {
            case 'a':
                sum += c;
                break;
            case 98:
                sum -= c;
        }
        return sum;
    }

    static double expressions(int i, long l, float x, Kind kind, Integer boxed, boolean b) {
        double poly = switch (i) {
            case 1 -> 1;
            case 2 -> l;
            case 3 -> boxed;
            default -> x;
        };
        int old = switch (kind) {
            case LOW:
                yield 1;
            case HIGH:
                if (b) {
                    yield i;
                }
                yield 'c';
        };
        var alone = switch (i) {
            case 1 -> 1;
            case 2 -> x;
            default -> {
                long deep = l;
                yield deep;
            }
        };
        var boxes = switch (i) {
            case 1 -> boxed;
            default -> 2;
        };
        var narrow = switch (i) {
            case 1 -> (byte) old;
            default -> 5;
        };
        var wide = switch (i) {
            case 1 -> (short) old;
            default -> 100_000;
        };
        double sum = 1 + switch (i) { case 1 -> 1; default -> 2f; } * (switch (i) { case 1 -> 'a'; default -> 2; });
        sum += -switch (i) { case 0 -> x; default -> l; };
        sum += (double) switch (i) { case 0 -> i; default -> 'c'; };
        sum += switch (i) { case 0 -> x; default -> 1; };
        double[] a = {1, 2};
        sum += a[switch (kind) { case LOW -> 0; case HIGH -> boxed; }];
        boolean flag = switch (kind) { case LOW -> b; case HIGH -> !b; } && switch (i) { default -> Boolean.TRUE; };
        return sum + poly + old + alone + boxes + narrow + wide + (flag ? 1 : 2) + nested(i, kind) + text(kind).length();
    }

    static double nested(int i, Kind kind) {
        return switch (kind) {
            case LOW -> switch (i) {
                case 1 -> 1;
                default -> i > 2 ? 1f : 'c';
            };
            case HIGH -> {
                int k = switch (i) {
                    case 1:
                        yield 1;
                    default:
                        for (int j = 0; ; j++) {
                            if (j > i) {
                                yield j;
                            }
                        }
                };
                yield k;
            }
        };
    }

    static String text(Kind kind) {
        String s = switch (kind) {
            case LOW -> "low";
            case HIGH -> {
                String t = "h";
                yield t + 1;
            }
        };
        return s + switch (kind) { case LOW -> 1; case HIGH -> 2.5; } + kind.ordinal() + Kind.valueOf("LOW").weight() + Kind.values().length;
    }
}
