using System.Runtime.CompilerServices;

namespace FisherLab.Tests.Architecture;

/// <summary>Compares a text with the approved one beside this file. What differs is written next to it as .received.txt: read it, and rename it to approve.</summary>
internal static class Approved
{
    public static void Matches(string name, string received, [CallerFilePath] string caller = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(caller)!, "Approved", name);
        string text = received.ReplaceLineEndings("\n").TrimEnd() + "\n";
        string approved = File.Exists($"{stem}.approved.txt") ? File.ReadAllText($"{stem}.approved.txt") : "";
        File.Delete($"{stem}.received.txt");
        if (text == approved)
            return;
        File.WriteAllText($"{stem}.received.txt", text);
        string[] before = approved.Split('\n'), after = text.Split('\n');
        Assert.Fail(string.Join('\n', [
            $"{name} differs from its approved text (see Approved/{name}.received.txt):",
            .. before.Except(after).Take(20).Select(line => $"- {line}"), .. after.Except(before).Take(20).Select(line => $"+ {line}")]));
    }
}
