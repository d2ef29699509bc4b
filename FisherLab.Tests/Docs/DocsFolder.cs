using System.Runtime.CompilerServices;

namespace FisherLab.Tests.Docs;

/// <summary>Where the documents lie.</summary>
internal static class DocsFolder
{
    public static string Path(string name, [CallerFilePath] string caller = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(caller)!, "../../docs", name);
}
