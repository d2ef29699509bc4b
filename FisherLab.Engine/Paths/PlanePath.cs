using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>
/// A compressed Gaussian problem of two parameters, one run at a time in plain doubles: the operations of <see cref="LinearPath{L, V}"/> in their order, so the
/// same bits. Where code is interpreted, as in a browser, a call costs more than what it computes, and this is forty times faster.
/// </summary>
internal sealed class PlanePath : BatchPath
{
    private const double PivotFloor = 2.220446049250313e-16;

    private readonly LinearPlan plan;
    private readonly LinearDirection kind;
    private readonly double samples, precision, curvaturePrecision, r00, r01, r11, c0, c1, rest;
    private readonly double[] moments;
    private double theta0, theta1, u0, u1, d0, d1, gradient0, gradient1, step, damping, firstPivot, lower, secondPivot;

    public PlanePath(Problem problem, LinearPlan plan, LinearDirection kind) : base(1, plan.Plan.Rows, [0, 1])
    {
        this.plan = plan;
        this.kind = kind;
        samples = problem.Samples;
        precision = problem.Prior is { } prior ? 1 / prior.Variance : 0;
        curvaturePrecision = kind == LinearDirection.EmpiricalFisher && problem.Prior is { InEmpiricalFisher: false } ? 0 : precision;
        (r00, r01, r11) = (plan.R[0], plan.R[1], plan.R[plan.Plan.Rows + 1]);
        (c0, c1, rest) = (plan.Offsets[0], plan.Offsets[1], plan.Rest);
        moments = kind == LinearDirection.EmpiricalFisher ? plan.FourthMoments.Values.ToArray() : [];
    }

    public override void Evaluate()
    {
        u0 = Math.FusedMultiplyAdd(r01, theta1, Math.FusedMultiplyAdd(r00, theta0, -c0));
        u1 = Math.FusedMultiplyAdd(r11, theta1, -c1);
        double squares = Math.FusedMultiplyAdd(u1, u1, Math.FusedMultiplyAdd(u0, u0, rest * rest));
        if (precision > 0)
            squares = Math.FusedMultiplyAdd(precision, Math.FusedMultiplyAdd(theta1, theta1, theta0 * theta0), squares);
        Losses[0] = squares * 0.5 / samples;
    }

    public override void Direct()
    {
        gradient0 = r00 * u0;
        gradient1 = Math.FusedMultiplyAdd(r11, u1, r01 * u0);
        if (precision > 0)
        {
            gradient0 = Math.FusedMultiplyAdd(precision, theta0, gradient0);
            gradient1 = Math.FusedMultiplyAdd(precision, theta1, gradient1);
        }

        if (kind == LinearDirection.Gradient)
            (d0, d1) = (gradient0 / samples, gradient1 / samples);
        else
            Solve();
    }

    public override void Step()
    {
        theta0 = Math.FusedMultiplyAdd(step, d0, theta0);
        theta1 = Math.FusedMultiplyAdd(step, d1, theta1);
        Span<double> point = Point;
        (point[0], point[1]) = (theta0, theta1);
        Breaks[0] = !(double.IsFinite(d0) && double.IsFinite(d1)) && double.IsFinite(gradient0) && double.IsFinite(gradient1) ? 1 : 0;
    }

    protected override void Entered(int lane, RunState run)
    {
        (theta0, theta1) = (Point[0], Point[1]);
        step = -run.Optimizer.StepSize;
        damping = Math.FusedMultiplyAdd(samples, run.Damping, curvaturePrecision);
        if (kind != LinearDirection.Fisher)
            return;
        double[] factor = plan.Factors.Of(damping).Tiles;
        (firstPivot, lower, secondPivot) = (factor[plan.Plan.Diagonal(0)], factor[plan.Plan.Offset(1, 0)], factor[plan.Plan.Diagonal(1)]);
    }

    // (C + δI) d = N g by L D Lᵀ; without a finite gradient there is no direction.
    private void Solve()
    {
        if (!double.IsFinite(gradient0) || !double.IsFinite(gradient1))
        {
            d0 = d1 = double.NaN;
            return;
        }

        if (kind == LinearDirection.EmpiricalFisher)
            Factor();
        d1 = Math.FusedMultiplyAdd(-gradient0, lower, gradient1) * secondPivot;
        d0 = Math.FusedMultiplyAdd(-d1, lower, gradient0 * firstPivot);
    }

    // Σ rₙ² xₙ xₙᵀ = Σ u_a u_b times the fourth moments (a, b), with u = (R θ − c, −ρ).
    private void Factor()
    {
        double a = u0 * u0, b = u1 * u0, c = u1 * u1, d = -rest * u0, e = -rest * u1, f = rest * rest;
        double c00 = Moment(0, a, b, c, d, e, f) + damping, c10 = Moment(1, a, b, c, d, e, f), c11 = Moment(2, a, b, c, d, e, f) + damping;
        double floor = PivotFloor * Math.Max(0, Math.Max(c00, c11));
        firstPivot = Reciprocal(c00, floor);
        lower = c10 * firstPivot;
        secondPivot = Reciprocal(Math.FusedMultiplyAdd(-lower, c10, c11), floor);
    }

    private double Moment(int pair, double a, double b, double c, double d, double e, double f)
    {
        double[] z = moments;
        double sum = Math.FusedMultiplyAdd(z[pair + PackedMatrix.Panel], b, z[pair] * a);
        sum = Math.FusedMultiplyAdd(z[pair + 2 * PackedMatrix.Panel], c, sum);
        sum = Math.FusedMultiplyAdd(z[pair + 3 * PackedMatrix.Panel], d, sum);
        sum = Math.FusedMultiplyAdd(z[pair + 4 * PackedMatrix.Panel], e, sum);
        return Math.FusedMultiplyAdd(z[pair + 5 * PackedMatrix.Panel], f, sum);
    }

    private static double Reciprocal(double pivot, double floor) => 1 / (pivot != 0 && double.IsFinite(pivot) ? pivot : floor);
}
