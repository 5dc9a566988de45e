using System.CommandLine;
using System.CommandLine.Parsing;

namespace Scrutineer.Cli.Papers;

/// <summary>The files a command is given. A mistyped option is not taken for the name of a file.</summary>
internal static class PaperArgument
{
    public static Argument<string> One(string description) => Guarded(new Argument<string>("file") { Description = description });

    public static Argument<string[]> Many(string description) => Guarded(new Argument<string[]>("file") { Description = description, Arity = ArgumentArity.OneOrMore });

    private static TArgument Guarded<TArgument>(TArgument argument) where TArgument : Argument
    {
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    private static void RefuseOptions(ArgumentResult found)
    {
        foreach (var token in found.Tokens.Where(t => t.Value.StartsWith('-') && !File.Exists(t.Value)))
            found.AddError($"There is no option {token.Value}, and no file of that name.");
    }
}
