using System.Runtime.Intrinsics;

namespace FisherLab.Engine.Numerics;

/// <summary>Code that is generic over lanes, to be bound to one width.</summary>
internal interface IForLanes<T>
{
    T For<L, V>() where L : struct, ILanes<V> where V : struct;
}

/// <summary>A vector width that this code can run with. All widths give the same bits.</summary>
internal abstract class Widths
{
    /// <summary>Every width, widest first.</summary>
    public static IReadOnlyList<Widths> All { get; } =
    [
        new Width<Lanes512, Vector512<double>>(), new Width<Lanes256, Vector256<double>>(),
        new Width<Lanes128, Vector128<double>>(), new Width<ScalarLanes, double>(),
    ];

    /// <summary>The widest that the hardware has.</summary>
    public static Widths Widest { get; } =
        Vector512.IsHardwareAccelerated ? All[0] : Vector256.IsHardwareAccelerated ? All[1] : Vector128.IsHardwareAccelerated ? All[2] : All[3];

    /// <summary>Runs in one vector.</summary>
    public abstract int Count { get; }

    /// <summary>The code at this width.</summary>
    public abstract T Bind<T>(IForLanes<T> code);

    private sealed class Width<L, V> : Widths where L : struct, ILanes<V> where V : struct
    {
        public override int Count => L.Count;

        public override T Bind<T>(IForLanes<T> code) => code.For<L, V>();
    }
}
