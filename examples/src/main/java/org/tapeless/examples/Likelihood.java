package org.tapeless.examples;

/**
 * The log-likelihood of a mixture of two normal distributions for given measurements, as a function of one vector (see
 * {@link MixtureParameters#flatten()}), in standardised units.
 *
 * @param units the units
 * @param points the measurements in them
 */
public record Likelihood(Standardisation units, double[][] points) implements GradientAscent.Hill {

    /** A likelihood has no maximum if a component can shrink to a point; with fewer rows that is nearly certain. */
    private static final int LEAST_ROWS = 12;

    /** The likelihood for {@code data}, which has two columns. Fails if no mixture can be fitted to it. */
    public static Likelihood of(Measurements data) throws MalformedInputException {
        int rows = data.rows().length;
        if (rows < LEAST_ROWS) {
            throw new MalformedInputException(
                    data.source(), rows + 2, 1, "expected at least " + LEAST_ROWS + " rows, found " + rows);
        }
        Standardisation units = Standardisation.of(data);
        return new Likelihood(units, units.apply(data.rows()));
    }

    @Override
    public double height(double[] x) {
        MixtureParameters at = MixtureParameters.ofFlat(x);
        return MixtureModel.logLikelihood(at.logits(), at.means(), at.factors(), points);
    }

    @Override
    public double[] gradient(double[] x) {
        MixtureParameters at = MixtureParameters.ofFlat(x);
        MixtureModelDerivatives.LogLikelihoodGradient gradient =
                MixtureModelDerivatives.logLikelihoodGradient(at.logits(), at.means(), at.factors(), points);
        return new MixtureParameters(gradient.logits(), gradient.means(), gradient.factors()).flatten();
    }
}
