using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paths;

namespace FisherLab.Tests.Paths;

/// <summary>What a logistic batch remembers of its runs.</summary>
public sealed class PastDirectionsTests
{
    private const int Parameters = 3, Lanes = 4;

    // Integers, so that differences are exact.
    private static double Cubic(int t, int place) => (place + 1) * t * t * t - 2 * t * t + place * t + 5;

    [Fact]
    public void FourDirectionsOnACubicGiveTheNext()
    {
        PastDirections<ScalarLanes, double> past = new(Parameters, Lanes);
        for (int lane = 0; lane < Lanes; lane++)
            past.Enter(lane, new Resting());
        double[] now = new double[Parameters * Lanes], guess = new double[Parameters * Lanes];
        past.Extrapolate(guess);
        Assert.All(guess, number => Assert.Equal(0, number));
        for (int t = 0; t < 9; t++)
        {
            for (int place = 0; place < now.Length; place++)
                now[place] = Cubic(t, place);
            past.Add(now);
            past.Extrapolate(guess);
            for (int place = 0; place < now.Length; place++)
                if (t is 0 or >= 3)
                    Assert.Equal(t == 0 ? now[place] : Cubic(t + 1, place), guess[place]);
        }
    }

    [Fact]
    public void ARunTakesItsPastToAnotherLaneOfAnotherBatch()
    {
        PastDirections<ScalarLanes, double> one = new(Parameters, Lanes), other = new(Parameters, Lanes);
        var run = new Resting();
        one.Enter(2, run);
        double[] guess = new double[Parameters * Lanes], moved = new double[Parameters * Lanes];
        for (int t = 0; t < 4; t++)
            one.Add([.. Enumerable.Range(0, guess.Length).Select(place => Cubic(t, place))]);
        one.Extrapolate(guess);
        one[2].Pause = 3;
        one.Leave(2);
        other.Enter(1, run);
        other.Extrapolate(moved);
        for (int d = 0; d < Parameters; d++)
            Assert.Equal(guess[d * Lanes + 2], moved[d * Lanes + 1]);
        other.Add(moved);
        Assert.Equal(2, other[1].Pause);
    }

    private sealed class Resting() : RunState(new GradientDescent { StepSize = 1 }, [], []);
}
