using System.CommandLine;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli;

/// <summary>Where a command keeps and finds its data: <c>--data</c>, else what the web application's own settings say, else <c>./data</c>.</summary>
internal sealed class DataOption : Option<string?>
{
    public DataOption() : base("--data")
    {
        Description = "Folder of the database and the original files (default: data).";
        HelpName = "folder";
        Validators.Add(found =>
        {
            if (found.Tokens is [{ Value.Length: 0 }]) found.AddError("--data needs the name of a folder.");
        });
    }

    /// <summary>The settings in force, with the database chosen by <c>Database__Provider</c> and <c>Database__ConnectionString</c>.</summary>
    /// <exception cref="WrongSettingException">A setting of the environment makes no sense.</exception>
    public StorageSettings Settings(ParseResult parsed)
    {
        var folder = parsed.GetValue(this) ?? Environment.GetEnvironmentVariable("Data__Directory") ?? "data";
        var provider = Environment.GetEnvironmentVariable("Database__Provider");
        if (string.IsNullOrWhiteSpace(provider)) provider = nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))
            throw new WrongSettingException($"Database__Provider is \"{provider}\". It can be Sqlite or Postgres.");
        var connection = Environment.GetEnvironmentVariable("Database__ConnectionString");
        if (chosen == DatabaseProvider.Postgres && string.IsNullOrWhiteSpace(connection))
            throw new WrongSettingException("PostgreSQL is chosen (Database__Provider), so Database__ConnectionString must say where it is.");
        return new StorageSettings(Path.GetFullPath(folder), chosen, string.IsNullOrWhiteSpace(connection) ? null : connection)
        {
            SecondAnchor = Environment.GetEnvironmentVariable("Journal__Anchor"),
        };
    }
}

/// <summary>A setting of the environment that makes no sense; the message is a sentence for the person who set it.</summary>
internal sealed class WrongSettingException(string message) : Exception(message);
