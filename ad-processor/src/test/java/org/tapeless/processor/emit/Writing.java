package org.tapeless.processor.emit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** Companions of a class {@code p.Foo}, written and compiled, and a few methods that it might have. */
final class Writing {
    private final Complaints complaints = new Complaints();

    Complaints complaints() {
        return complaints;
    }

    String written(Given... methods) {
        return written(Surroundings.PLAIN, methods);
    }

    String written(Surroundings surroundings, Given... methods) {
        List<Derivatives> all = Stream.of(methods).map(Given::derivatives).toList();
        return new CompanionWriter(surroundings, complaints).write(all);
    }

    /** With a source class {@code p.Foo}, compiled. */
    Compiled compiled(String source, Given... methods) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("p.Foo", source);
        sources.put("p.FooDerivatives", written(methods));
        return Compiled.of(sources);
    }

    static Function function(String ir) {
        return Parser.function(ir);
    }

    /** Heads of methods and records, less comments, in the order of the file. */
    static List<String> heads(String java) {
        return java.replaceAll("\\(\n {12}", "(")
                .replaceAll(",\n {12}", ", ")
                .lines()
                .filter(line -> line.matches(" {4}(?! )[^*@}].*[{}]"))
                .map(line -> line.strip().replaceAll(" ?\\{.*", ""))
                .collect(Collectors.toList());
    }

    static Given product() {
        return Given.method("p.Foo", "f", "double")
                .with("double x", "double y")
                .jvp(function(
                        "function jvp(x: double, y: double, xDot: double, yDot: double) -> (value: double, tangent:"
                                + " double) { return x * y, xDot * y + x * yDot }"))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function g(x: double, y: double) -> (value: double, x: double, y: double) {"
                                + " return x * y, y, x }"));
    }

    static Given sumOfSquares() {
        return Given.method("p.Foo", "norm", "double")
                .with("double[] v", "double s")
                .jvp(function("""
                    function jvp(v: double[], s: double, vDot: double[], sDot: double) -> (value: double, tangent: double) {
                      sum: double = s
                      sumDot: double = sDot
                      for i in 0 < v.length step 1 {
                        sumDot = sumDot + 2.0 * v[i] * vDot[i]
                        sum = sum + v[i] * v[i]
                      }
                      return sum, sumDot
                    }
                    """))
                .adjoint(AdjointStyle.ADD_INTO, function("""
                    function g(v: double[], s: double, vBar: double[], sBar: double[]) -> (value: double) {
                      sum: double = s
                      sBar[0] += 1.0
                      for i in 0 < v.length step 1 {
                        vBar[i] += 2.0 * v[i]
                        sum = sum + v[i] * v[i]
                      }
                      return sum
                    }
                    """))
                .hvp(function("""
                    function h(v: double[], s: double, vDot: double[], sDot: double, vBar: double[], sBar: double[]) -> (value: double) {
                      sum: double = s
                      for i in 0 < v.length step 1 {
                        vBar[i] += 2.0 * vDot[i]
                        sum = sum + v[i] * v[i]
                      }
                      return sum
                    }
                    """));
    }

    /** Overwrites x with its square and returns the cube in a new array. */
    static Given cubes() {
        return Given.method("p.Foo", "cubes", "double[]")
                .with("double[] x")
                .with("int[] calls", Role.OTHER)
                .written("x", "calls")
                .jvp(function("""
                    function j(x: double[], calls: int[], xDot: double[]) -> (value: double[], tangent: double[]) {
                      calls[0] = calls[0] + 1
                      y: double[] = new double[x.length]
                      yDot: double[] = new double[x.length]
                      for i in 0 < x.length step 1 {
                        y[i] = x[i] * x[i] * x[i]
                        yDot[i] = 3.0 * x[i] * x[i] * xDot[i]
                        xDot[i] = 2.0 * x[i] * xDot[i]
                        x[i] = x[i] * x[i]
                      }
                      return y, yDot
                    }
                    """))
                .adjoint(AdjointStyle.FRESH, function("""
                    function v(x: double[], calls: int[], yBar: double[]) -> (value: double[], x: double[]) {
                      calls[0] = calls[0] + 1
                      y: double[] = new double[x.length]
                      xBar: double[] = new double[x.length]
                      for i in 0 < x.length step 1 {
                        y[i] = x[i] * x[i] * x[i]
                        xBar[i] = 3.0 * x[i] * x[i] * yBar[i]
                        x[i] = x[i] * x[i]
                      }
                      return y, xBar
                    }
                    """))
                .adjoint(AdjointStyle.IN_PLACE, function("""
                    function w(x: double[], calls: int[], yBar: double[], xBar: double[]) -> (value: double[]) {
                      y: double[] = new double[x.length]
                      for i in 0 < x.length step 1 {
                        y[i] = x[i] * x[i] * x[i]
                        xBar[i] = 3.0 * x[i] * x[i] * yBar[i] + 2.0 * x[i] * xBar[i]
                        x[i] = x[i] * x[i]
                      }
                      return y
                    }
                    """));
    }
}
