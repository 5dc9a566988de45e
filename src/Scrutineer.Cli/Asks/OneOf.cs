using System.CommandLine;

namespace Scrutineer.Cli.Asks;

/// <summary>Switches of which exactly one must be given: --accepted, --partly or --rejected.</summary>
internal sealed class OneOf<T>
    where T : struct, Enum
{
    private readonly IReadOnlyList<(Option<bool> Switch, T Value)> choices;

    public OneOf(Command command, params (string Name, string Description, T Value)[] offered)
    {
        choices = [.. offered.Select(o => (new Option<bool>(o.Name) { Description = o.Description }, o.Value))];
        foreach (var (choice, _) in choices) command.Add(choice);
        var names = string.Join(", ", choices.Select(c => c.Switch.Name));
        command.Validators.Add(found =>
        {
            if (choices.Count(c => found.GetValue(c.Switch)) != 1) found.AddError($"Give one of {names}.");
        });
    }

    public T Of(ParseResult parsed) => choices.First(c => parsed.GetValue(c.Switch)).Value;
}
