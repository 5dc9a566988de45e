using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Scrutineer.Cli;

/// <summary>An option that takes a day written 2016-04-14.</summary>
internal sealed class DayOption : Option<DateOnly?>
{
    public DayOption(string name, string description) : base(name)
    {
        Description = description;
        HelpName = "yyyy-mm-dd";
        CustomParser = Parse;
    }

    /// <summary>Reads a day; notes what is wrong with it where it is none.</summary>
    public static DateOnly? Parse(ArgumentResult argument) => DayToken.Read(argument, argument.Tokens[0]);
}

/// <summary>An option that takes any number of days, each written 2016-04-14.</summary>
internal sealed class DaysOption : Option<DateOnly[]>
{
    public DaysOption(string name, string description) : base(name)
    {
        Description = description;
        HelpName = "yyyy-mm-dd";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = true;
        DefaultValueFactory = _ => [];
        CustomParser = argument => [.. argument.Tokens.Select(token => DayToken.Read(argument, token)).OfType<DateOnly>()];
    }
}

file static class DayToken
{
    private const int FirstYear = 1900, LastYear = 2999;

    public static DateOnly? Read(ArgumentResult argument, Token token)
    {
        if (!DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            argument.AddError($"\"{token.Value}\" is not a date. Write year-month-day, for example 2016-04-14.");
        else if (day.Year is < FirstYear or > LastYear)
            argument.AddError($"\"{token.Value}\" is outside the years {FirstYear} to {LastYear}.");
        else
            return day;
        return null;
    }
}
