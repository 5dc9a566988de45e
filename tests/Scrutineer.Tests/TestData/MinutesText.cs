namespace Scrutineer.Tests.TestData;

/// <summary>Minutes of an invented meeting, as text.</summary>
internal static class MinutesText
{
    public static string Of(string board, string day, params (string Number, string Title, string Text)[] entries) => Of(board, day, ["R Okafor (Chair)", "T Hallworth"], entries);

    public static string Of(string board, string day, string[] members, params (string Number, string Title, string Text)[] entries) =>
        $"""
        Fenbridge City Council
        Minutes of the Meeting of {board}
        held at 10.00 am on {day}

        Present:

        Members: {string.Join("\n", members.Select(m => $"Councillor {m}"))}

        ## Public Business

        {string.Join("\n\n", entries.Select(e => $"## {e.Number}. {e.Title}\n\n{e.Text}"))}

        (Meeting closed at 11.30 am)
        """;
}
