using System.CommandLine;
using FisherLab.Benchmarks.Grids;
using FisherLab.Benchmarks.Growth;
using FisherLab.Benchmarks.Kernels;
using FisherLab.Benchmarks.Reports;

RootCommand root = new("Measures FisherLab's engine.") { GridsCommand.Make(), GrowthCommand.Make(), KernelsCommand.Make(), ReportCommand.Make() };
return root.Parse(args).Invoke();
