using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>Titles that a format must survive.</summary>
internal static class HostileWords
{
    public static TheoryData<string> All { get; } =
    [
        "Plain title",
        "Commas, semicolons; back\\slashes \\ and \"quotes\"",
        "Line one\r\nLine two\nLine three\rLine four",
        "Emoji \U0001F468\u200D\U0001F469\u200D\U0001F467 and \U0001F600 and flags \U0001F1EC\U0001F1E7",
        "Controls \u0000\u0001\u0007\u0008\u000B\u000C\u001B\u007F\u0085 end",
        "Not XML \uFFFE \uFFFF ends",
        "Half a character \uD83D ends",
        "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected",
        "]]> <script>alert(1)</script> &amp; <!-- -->",
        "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 right to left and \u65E5\u672C\u8A9E",
        new string('x', 5_000),
        string.Concat(Enumerable.Repeat("\U0001F600\u00E9,", 1_700)),
        "  spaces around  ",
    ];
}
