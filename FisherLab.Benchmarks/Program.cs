using System.CommandLine;
using FisherLab.Benchmarks.Grids;
using FisherLab.Benchmarks.Reports;

RootCommand root = new("Measures FisherLab's engine.") { GridsCommand.Make(), ReportCommand.Make() };
return root.Parse(args).Invoke();
