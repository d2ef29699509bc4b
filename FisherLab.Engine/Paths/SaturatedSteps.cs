namespace FisherLab.Engine.Paths;

/// <summary>
/// Directions of runs whose probabilities are all clipped: weights and gradient then depend on the signs of the predictors and on λ alone, so a
/// direction that was solved for once is the direction, to the bit, wherever both come again.
/// </summary>
internal sealed class SaturatedSteps
{
    private const int Most = 20_000;

    private readonly Dictionary<Key, double[]> directions = [];

    public double[]? Find(Key key) => directions.GetValueOrDefault(key);

    public void Keep(Key key, double[] direction)
    {
        if (directions.Count >= Most)
            directions.Clear();
        directions[key] = direction;
    }

    /// <summary>What a saturated direction depends on.</summary>
    /// <param name="damping">λ.</param>
    /// <param name="signs">A bit a sample, in integers; compared exactly.</param>
    internal sealed class Key(double damping, double[] signs) : IEquatable<Key>
    {
        private readonly double damping = damping;
        private readonly double[] signs = signs;

        public bool Equals(Key? other) => other is not null && damping.Equals(other.damping) && signs.AsSpan().SequenceEqual(other.signs);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode()
        {
            ulong hash = BitConverter.DoubleToUInt64Bits(damping);
            foreach (double word in signs)
                hash = (hash ^ BitConverter.DoubleToUInt64Bits(word)) * 0x9E3779B97F4A7C15 ^ (hash >> 29);
            return (int)(hash ^ hash >> 32);
        }
    }
}
