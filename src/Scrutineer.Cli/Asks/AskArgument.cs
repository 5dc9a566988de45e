using System.CommandLine;

namespace Scrutineer.Cli.Asks;

/// <summary>The identity of an ask, as <c>asks list</c> prints it and its page's address ends.</summary>
internal sealed class AskArgument : Argument<Guid>
{
    public AskArgument() : base("id")
    {
        Description = "The ask, by the identity that \"asks list\" prints.";
        CustomParser = argument =>
        {
            if (Guid.TryParse(argument.Tokens[0].Value, out var id)) return id;
            argument.AddError($"\"{argument.Tokens[0].Value}\" is not the identity of an ask. See them with: scrutineer asks list");
            return default;
        };
    }
}
