package org.tapeless.processor.interpret;

/** Random expressions over the names of a scope, as text. None throws, and none is far from zero for long. */
final class RandomExpressions {
    private final RandomScope scope;

    RandomExpressions(RandomScope scope) {
        this.scope = scope;
    }

    String test() {
        String comparison = real(1) + scope.pick(" < ", " <= ", " > ", " >= ") + real(1);
        return switch (scope.below(5)) {
            case 0 -> whole() + " % 2 == 0";
            case 1 -> comparison + " && " + whole() + " > 1";
            case 2 -> "!(" + comparison + ") || " + whole() + " == 1";
            default -> comparison;
        };
    }

    /** An {@code int} of no great size, perhaps negative. */
    String whole() {
        return switch (scope.below(7)) {
            case 0 -> String.valueOf(scope.below(4));
            case 1 -> array() + ".length";
            case 2 -> "(" + scope.any("int") + " + " + scope.below(5) + ") % 4";
            case 3 -> scope.has("int[]") ? intElement() : scope.any("int");
            case 4 -> scope.has("long") ? "(int) " + scope.any("long") : scope.any("int");
            case 5 -> "(" + scope.any("int") + scope.pick(" - ", " * ", " + ") + scope.any("int") + ")";
            default -> scope.any("int");
        };
    }

    private String intElement() {
        String array = scope.any("int[]");
        return array + "[Math.floorMod(" + scope.any("int") + ", " + array + ".length)]";
    }

    /** An array of doubles that there is: a variable or a row. */
    String array() {
        if (scope.has("double[][][]") && scope.oneIn(8)) {
            return scope.any("double[][][]") + "[" + scope.below(2) + "][Math.floorMod(" + scope.any("int") + ", 2)]";
        }
        return scope.has("double[][]") && scope.oneIn(4)
                ? scope.any("double[][]") + "[Math.floorMod(" + scope.any("int") + ", 2)]"
                : scope.any("double[]");
    }

    /** An element of an array of doubles that exists. */
    String element() {
        return element(array());
    }

    String element(String array) {
        return array + "[Math.floorMod(" + whole() + ", " + array + ".length)]";
    }

    String floatElement() {
        return element(scope.any("float[]"));
    }

    /** An array for a new variable: a new one, a copy, or another name for one that there is. */
    String source() {
        return switch (scope.below(8)) {
            case 0, 1 -> "new double[" + (2 + scope.below(2)) + "]";
            case 2 -> array() + ".clone()";
            case 3 -> "Arrays.copyOf(" + array() + ", " + (1 + scope.below(4)) + ")";
            case 4 -> "Arrays.copyOfRange(" + array() + ", 1, " + (2 + scope.below(3)) + ")";
            default -> array();
        };
    }

    /** A {@code float}. */
    String single() {
        return switch (scope.below(4)) {
            case 0 -> "(float) (" + real(1) + ")";
            case 1 -> scope.has("float[]") ? floatElement() : "0.5f";
            case 2 -> scope.has("float") ? "(" + scope.any("float") + " * 0.5f)" : "(float) " + scope.any("int");
            default -> scope.has("float") ? scope.any("float") : "(float) " + scope.any("double");
        };
    }

    /** A {@code double}. */
    String real(int depth) {
        if (depth == 0 || scope.oneIn(5)) {
            return atom();
        }
        String left = real(depth - 1);
        String right = real(depth - 1);
        return switch (scope.below(14)) {
            case 0, 1 -> "(" + left + " + " + right + ")";
            case 2 -> "(" + left + " - " + right + ")";
            case 3, 4 -> "Math.sin(" + left + " * " + right + ")";
            case 5 -> "(" + left + " / (2.0 + Math.cos(" + right + ")))";
            case 6 -> "Math.sqrt(1.0 + " + left + " * " + left + ")";
            case 7 -> "Math." + scope.pick("max", "min") + "(" + left + ", " + right + ")";
            case 8 -> "(" + test() + " ? " + left + " : " + right + ")";
            case 9 -> "(0.25 * (double) (" + whole() + ") * " + left + ")";
            case 10 -> "(-" + left + ")";
            case 11 -> binary(left, right);
            default -> unary(left);
        };
    }

    private String atom() {
        return switch (scope.below(6)) {
            case 0 -> String.valueOf(scope.below(9) / 4.0 - 1);
            case 1, 2 -> element();
            case 3 ->
                scope.has("float") && scope.oneIn(2)
                        ? "(double) " + (scope.has("float[]") && scope.oneIn(2) ? floatElement() : scope.any("float"))
                        : scope.any("double");
            default -> scope.any("double");
        };
    }

    private String unary(String x) {
        String small = "Math.sin(" + x + ")";
        return switch (scope.below(22)) {
            case 0 -> "Math.cos(" + x + ")";
            case 1 -> "Math.tanh(" + x + ")";
            case 2 -> "Math.atan(" + x + ")";
            case 3 -> "Math.abs(" + x + ")";
            case 4 -> "Math.exp(" + small + ")";
            case 5 -> "StrictMath.expm1(" + small + ")";
            case 6 -> "Math.log(1.5 + " + small + ")";
            case 7 -> "Math.log1p(0.5 + 0.25 * " + small + ")";
            case 8 -> "Math.log10(1.5 + " + small + ")";
            case 9 -> "Math.cbrt(2.0 + " + small + ")";
            case 10 -> "Math.asin(0.75 * " + small + ")";
            case 11 -> "StrictMath.acos(0.75 * " + small + ")";
            case 12 -> "Math.tan(" + small + ")";
            case 13 -> "Math.sinh(" + small + ")";
            case 14 -> "Math.cosh(" + small + ")";
            case 15 -> "Math.toRadians(64.0 * " + x + ")";
            case 16 -> "Math.toDegrees(0.015625 * " + x + ")";
            case 17 -> "(" + x + " - Math." + scope.pick("floor", "rint", "ceil", "signum") + "(" + x + "))";
            case 18 -> "Math.nextUp(" + x + ")";
            case 19 -> "Math.scalb(" + x + ", " + (scope.below(3) - 1) + ")";
            case 20 -> "(" + x + " + 0.0 * Math.ulp(" + x + "))";
            default -> "Math.sin(" + x + ")";
        };
    }

    private String binary(String left, String right) {
        return switch (scope.below(9)) {
            case 0 -> "Math.hypot(" + left + ", 1.0 + Math.abs(" + right + "))";
            case 1 -> "Math.atan2(" + left + ", 1.0 + Math.abs(" + right + "))";
            case 2 -> "Math.pow(1.5 + Math.sin(" + left + "), Math.cos(" + right + "))";
            case 3 -> "Math.fma(Math.sin(" + left + "), 0.5, " + right + ")";
            case 4 -> "Math.copySign(" + left + ", " + right + ")";
            case 5 -> "(" + left + " % (2.0 + Math.sin(" + right + ")))";
            case 6 -> "Math.IEEEremainder(" + left + ", 2.0 + Math.sin(" + right + "))";
            case 7 -> "Double.sum(" + left + ", " + right + ")";
            default -> "Math.nextAfter(" + left + ", " + right + ")";
        };
    }
}
