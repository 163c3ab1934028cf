package p;

import org.tapeless.annotations.Differentiable;

/** Switches of every kind. */
class Switches {
    enum Mode {
        FAST,
        SLOW,
        OFF
    }

    private enum Hidden {
        A,
        B
    }

    static final int TWO = 2;

    @Differentiable
    static double old(double x, int n) {
        switch (n) {
            case 0:
                x += 1;
                break;
            case 1:
            case TWO:
                if (x > 0) break;
                x -= 1;
                break;
            default:
                x *= 2;
        }
        switch (n % 2) {
            case 1:
                return x;
        }
        switch (n) {}
        switch (n) {
            default:
                x++;
        }
        return -x;
    }

    @Differentiable
    static double through(double x, int n) {
        switch (n) {
            case 3:
                x += 3;
            case 0:
                x += 1;
            case 1: {
                double t = x * 2;
                x += t;
                if (x > 1) break;
            }
            default:
                x -= 10;
                break;
            case 7:
                x = 0;
        }
        switch (n + 1) {
            default:
                x *= 3;
            case 2:
                x += 0.25;
                if (x > 2) break;
                x -= 0.5;
            case 4:
                x /= 2;
                return x;
            case 1:
                x = 5;
        }
        return x;
    }

    @Differentiable
    static double throughWithoutDefault(double x, int n) {
        switch (n) {
            case 0:
                x += 1;
            case 2:
                x *= 3;
        }
        return x + switch (n) {
            case 1:
                x++;
            case 3:
                yield x;
            default:
                yield -1;
        };
    }

    @Differentiable
    static double scope(double x, int n) {
        int k;
        switch (n) {
            case 0:
                int y = 3;
                k = y;
            case 1:
                y = 4;
                k = y;
                break;
            default:
                k = 9;
        }
        return x * k;
    }

    @Differentiable
    static double arrows(double x, int n, char c, byte b, short s) {
        switch (n) {
            case 0, 1 -> x += 1;
            case 2 -> {
                if (x > 0) break;
                x *= 5;
            }
            default -> throw new IllegalArgumentException("n");
        }
        switch (c) {
            case 0 -> x++;
            case 'a', 1 -> x--;
            default -> {}
        }
        switch (b) {
            case 1 -> x += 2;
            case -1 -> x += 3;
        }
        switch (s) {
            case 1:
                x += 0.5;
        }
        return x;
    }

    @Differentiable
    static double expressions(double x, int n) {
        double y = switch (n) {
            case 0 -> x;
            case 1 -> {
                double t = x * 2;
                for (int i = 0; ; i++) {
                    if (i > 3) yield t;
                    t += i;
                }
            }
            case 2 -> n > 1 ? x * 3 : 0;
            default -> 7;
        };
        int k = switch (n) {
            case 0:
                x++;
            case 1:
                yield (int) x;
            default:
                if (x > 0) yield 1;
                yield 2;
        };
        y += switch (k) {
            case 1 -> 1;
            default -> 2.5;
        } * x + switch (n) { case 0 -> (k = 5); default -> k++; } + k;
        return y + (switch (k % 2) { case 0 -> true; default -> x > 0; } ? 1 : 0);
    }

    @Differentiable
    static double nested(double x, int n) {
        double s = 0;
        loop:
        for (int i = 0; i < 6; i++) {
            switch (i % 4) {
                case 0:
                    continue;
                case 1:
                    s += x;
                    continue loop;
                case 2:
                    switch (n) {
                        case 1:
                            break loop;
                        case 2:
                            break;
                        default:
                            s++;
                    }
                    break;
                default:
                    if (i > 4) break loop;
                    s += switch (n) { case 0 -> { switch (i) { case 3: s++; break; default: s--; } yield s; } default -> i; };
            }
            s *= 1.5;
        }
        return s;
    }

    @Differentiable
    static double text(double x, int n) {
        String name = n == 0 ? "a" : n == 1 ? "b" : n == 2 ? "zz" : null;
        switch (name) {
            case "a":
                x += 1;
            case "b":
                x += 2;
                break;
            default:
                x = -x;
        }
        return x + switch (name) { case "a", "zz" -> name.length(); default -> 10; };
    }

    @Differentiable
    static double onlyDefault(double x, int n) {
        String name = n > 1 ? null : "a";
        switch (name) {
            default -> x += 1;
        }
        return x;
    }

    @Differentiable
    static double enums(double x, int n) {
        Mode mode = n == 0 ? Mode.FAST : n == 1 ? Mode.SLOW : n == 2 ? Mode.OFF : null;
        switch (mode) {
            case FAST:
                x *= 2;
                break;
            case SLOW:
                x /= 2;
        }
        Hidden hidden = n == 0 ? Hidden.A : Hidden.B;
        return x + switch (mode) { case FAST -> 1; case SLOW -> 2; case OFF -> 3; }
                + switch (hidden) { case A -> 10; case B -> 20; };
    }

    @Differentiable
    static double boxed(double x, int n) {
        Integer k = n > 2 ? null : (Integer) n;
        Character c = 'b';
        switch (k) {
            case 0 -> x++;
            case 1 -> x--;
            default -> x = 4;
        }
        switch (c) {
            case 'b' -> x *= 2;
        }
        return x + k;
    }
}
