package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Options: the formula of Black and Scholes, a binomial tree and a path of a simulation. */
public final class Finance {

    private Finance() {}

    /** The distribution function of the normal law, by the series of G. Marsaglia, J. Stat. Software 11 (2004) 4. */
    @Differentiable(order = 2)
    @Program
    public static double normal(@Arg(min = -3, max = 3) double x) {
        double sum = x;
        double term = x;
        double last = 0;
        for (int i = 3; sum != last; i += 2) {
            last = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /** The price of a European call. */
    @Differentiable(order = 2)
    @Program
    public static double call(double spot, double strike, double rate, double volatility, double time) {
        double deviation = volatility * Math.sqrt(time);
        double d1 = (Math.log(spot / strike) + (rate + volatility * volatility / 2) * time) / deviation;
        double d2 = d1 - deviation;
        return spot * normal(d1) - strike * Math.exp(-rate * time) * normal(d2);
    }

    /** An American put on the binomial tree of Cox, Ross and Rubinstein. */
    @Differentiable(order = 2)
    @Program
    public static double americanPut(double spot, double strike, double volatility, @Arg(min = 3, max = 8) int steps) {
        double up = Math.exp(volatility / Math.sqrt(steps));
        double rate = 0.03;
        double growth = Math.exp(rate / steps);
        double p = (growth - 1 / up) / (up - 1 / up);
        double[] value = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            value[i] = Math.max(strike - spot * Math.pow(up, 2 * i - steps), 0);
        }
        for (int step = steps - 1; step >= 0; step--) {
            for (int i = 0; i <= step; i++) {
                double wait = (p * value[i + 1] + (1 - p) * value[i]) / growth;
                value[i] = Math.max(wait, strike - spot * Math.pow(up, 2 * i - step));
            }
        }
        return value[0];
    }

    /** The mean payoff of an Asian call over given normal draws. */
    @Differentiable(order = 2)
    @Program
    public static double asianCall(
            double spot,
            double volatility,
            @NoDerivative
                    @Frozen
                    @Arg(
                            length = {6, 5},
                            min = -2,
                            max = 2)
                    double[][] draws) {
        double total = 0;
        for (double[] path : draws) {
            double price = spot;
            double mean = 0;
            for (double z : path) {
                price *= Math.exp((0.02 - volatility * volatility / 2) * 0.2 + volatility * Math.sqrt(0.2) * z);
                mean += price / path.length;
            }
            total += Math.max(mean - 0.6, 0) / draws.length;
        }
        return total;
    }
}
