using System.Reflection;
using System.Text.Json;

namespace FisherLab.Engine.Catalog;

/// <summary>One kind of a family: its key in JSON, what the catalogue says of it, and how one is made.</summary>
/// <typeparam name="T">The family's base type.</typeparam>
public sealed class Kind<T> where T : class
{
    private readonly Type type;
    private readonly PropertyInfo[] properties;

    internal Kind(Type type)
    {
        this.type = type;
        About = type.GetCustomAttribute<KindAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} has no [Kind] attribute.");
        properties = [.. type.GetProperties().Where(property => property.GetCustomAttribute<KnobAttribute>() is not null)];
        Knobs = [.. properties.Select(Describe)];
    }

    /// <summary>The class name in camel case.</summary>
    public string Key => KeyOf(type);

    public KindAttribute About { get; }

    /// <summary>Hyper-parameters.</summary>
    public IReadOnlyList<Knob> Knobs { get; }

    /// <summary>One with its defaults.</summary>
    public T Create() => (T)Activator.CreateInstance(type)!;

    /// <summary>One with some knobs set.</summary>
    /// <param name="values">By the knob's name.</param>
    public T Create(IReadOnlyDictionary<string, double> values)
    {
        T made = Create();
        foreach (PropertyInfo property in properties)
            if (values.TryGetValue(NameOf(property), out double value))
                property.SetValue(made, value);
        return made;
    }

    /// <summary>The value of a knob.</summary>
    public double Value(T instance, Knob knob) =>
        (double)properties.First(property => NameOf(property) == knob.Name).GetValue(instance)!;

    internal static string KeyOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private Knob Describe(PropertyInfo property)
    {
        KnobAttribute knob = property.GetCustomAttribute<KnobAttribute>()!;
        return new Knob(
            NameOf(property), knob.Symbol, knob.Minimum, knob.ExcludesMinimum, knob.Maximum, (double)property.GetValue(Create())!);
    }
}
