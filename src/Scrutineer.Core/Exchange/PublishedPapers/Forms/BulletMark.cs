namespace Scrutineer.Exchange.PublishedPapers.Forms;

/// <summary>Marks printed before list items, among them those of symbol fonts.</summary>
internal static class BulletMark
{
    private const string Marks = "•·▪●○◦‣□■➢✓–-*❖";

    public static bool Is(string word) => word.Length == 1 && (Marks.Contains(word[0], StringComparison.Ordinal) || word[0] is >= '\uE000' and <= '\uF8FF');
}
