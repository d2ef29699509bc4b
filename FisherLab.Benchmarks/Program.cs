using System.CommandLine;
using FisherLab.Benchmarks.Grids;
using FisherLab.Benchmarks.Growth;
using FisherLab.Benchmarks.Kernels;
using FisherLab.Benchmarks.Pages;
using FisherLab.Benchmarks.Reports;

RootCommand root = new("Measures FisherLab's engine and its pages.") { GridsCommand.Make(), GrowthCommand.Make(), KernelsCommand.Make(), PageCommand.Make(), DragCommand.Make(), ReportCommand.Make() };
return root.Parse(args).Invoke();
