using MathNet.Numerics.Distributions;

namespace Scrutineer.Quality.Statistics;

/// <summary>How a disagreement by one or more steps counts.</summary>
public enum KappaWeights
{
    /// <summary>Any disagreement counts whole.</summary>
    None,

    /// <summary>A disagreement counts by its steps.</summary>
    Linear,

    /// <summary>A disagreement counts by the square of its steps.</summary>
    Quadratic,
}

/// <summary>How far two judges of the same cases agree beyond chance (rules Q4 and Q5).</summary>
/// <param name="N">Cases judged by both.</param>
/// <param name="Observed">Share of cases on which both gave the same judgement, 0 to 1.</param>
/// <param name="Kappa">Cohen's kappa; null where it is undefined, as when both gave one judgement throughout.</param>
/// <param name="Lower">Lower limit of its 95% interval.</param>
/// <param name="Upper">Upper limit of its 95% interval.</param>
/// <param name="FirstHigher">Cases the first judged higher than the second.</param>
/// <param name="SecondHigher">Cases the second judged higher than the first.</param>
public sealed record Agreement(int N, double Observed, double? Kappa, double? Lower, double? Upper, int FirstHigher, int SecondHigher)
{
    private static readonly double Z = Normal.InvCDF(0, 1, 0.975);

    /// <summary>The agreement of a square table: rows by the first judge, columns by the second, both from the lowest judgement.</summary>
    /// <exception cref="ArgumentException">The table is not square, holds a negative count or is empty.</exception>
    public static Agreement Of(int[,] table, KappaWeights weights = KappaWeights.None)
    {
        ArgumentNullException.ThrowIfNull(table);
        var size = table.GetLength(0);
        if (size == 0 || size != table.GetLength(1) || table.Cast<int>().Any(count => count < 0)) throw new ArgumentException("The table must be square, of counts.", nameof(table));
        var n = table.Cast<int>().Sum();
        if (n == 0) throw new ArgumentException("The table holds no case.", nameof(table));
        var (same, first, second) = (0, 0, 0);
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                if (i == j) same += table[i, j];
                else if (i > j) first += table[i, j];
                else second += table[i, j];
        var interval = Kappas(table, size, n, weights);
        return new Agreement(n, (double)same / n, interval?.Value, interval?.Lower, interval?.Upper, first, second);
    }

    /// <summary>Kappa with the large-sample standard error of Fleiss, Cohen and Everitt.</summary>
    private static Interval? Kappas(int[,] table, int size, double n, KappaWeights weights)
    {
        var (rows, columns) = (new double[size], new double[size]);
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
            {
                rows[i] += table[i, j] / n;
                columns[j] += table[i, j] / n;
            }

        var (observed, expected) = (0.0, 0.0);
        var (ofRow, ofColumn) = (new double[size], new double[size]);
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
            {
                var weight = Weight(i, j, size, weights);
                observed += weight * table[i, j] / n;
                expected += weight * rows[i] * columns[j];
                ofRow[i] += weight * columns[j];
                ofColumn[j] += weight * rows[i];
            }

        if (1 - expected < 1e-12) return null;
        var kappa = (observed - expected) / (1 - expected);
        var sum = 0.0;
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
            {
                var part = Weight(i, j, size, weights) - (ofRow[i] + ofColumn[j]) * (1 - kappa);
                sum += table[i, j] / n * part * part;
            }

        var rest = kappa - expected * (1 - kappa);
        var error = Math.Sqrt(Math.Max(0, sum - rest * rest) / n) / (1 - expected);
        return new Interval(kappa, kappa - Z * error, kappa + Z * error);
    }

    private static double Weight(int i, int j, int size, KappaWeights weights)
    {
        if (weights == KappaWeights.None || size == 1) return i == j ? 1 : 0;
        var steps = Math.Abs(i - j) / (size - 1.0);
        return 1 - (weights == KappaWeights.Linear ? steps : steps * steps);
    }
}
