using System.Numerics;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Follows where a page's drawing sets text and under which tags. Of letters it knows nothing.</summary>
internal sealed class PdfShowing(float pageHeight, IReadOnlyDictionary<string, PdfFont> fonts)
{
    private const int MostShows = 100_000;
    private const int Deepest = 100;
    private readonly List<PdfShow> shows = [];
    private readonly Stack<int> marks = new();
    private Matrix3x2 line = Matrix3x2.Identity;
    private float leading;
    private bool moved;
    private int beyond;
    private PdfFont? font;

    public IReadOnlyList<PdfShow> Shows => shows;

    /// <summary>Set where the name has been read that calls what follows no part of the text.</summary>
    public bool IsArtifact { get; set; }

    /// <summary>Set where the name has been read before the number of a stretch of drawing.</summary>
    public bool IsNumbered { get; set; }

    /// <summary>The last name read: before the operation that chooses a font, the font's.</summary>
    public string Name { get; set; } = "";

    /// <summary>The last two bytes of the last text read.</summary>
    public int Ending { get; set; }

    /// <summary>Takes an operation on text or tags; false for any other.</summary>
    public bool Take(string operation, List<float> figures, Matrix3x2 placed)
    {
        switch (operation)
        {
            case "BT": Set(Matrix3x2.Identity); break;
            case "Tm" when figures.Count >= 6: Set(new Matrix3x2(figures[^6], figures[^5], figures[^4], figures[^3], figures[^2], figures[^1])); break;
            case "Td" when figures.Count >= 2: Move(figures[^2], figures[^1]); break;
            case "TD" when figures.Count >= 2: leading = -figures[^1]; Move(figures[^2], figures[^1]); break;
            case "TL" when figures.Count >= 1: leading = figures[^1]; break;
            case "T*": Move(0, -leading); break;
            case "'" or "\"": Move(0, -leading); Show(placed); break;
            case "Tj" or "TJ": Show(placed); break;
            case "Tf": font = fonts.GetValueOrDefault(Name); break;
            case "BDC" or "BMC": Begin(figures); break;
            case "EMC": End(); break;
            default: return false;
        }
        return true;
    }

    private void Set(Matrix3x2 matrix) => (line, moved) = (matrix, true);

    private void Move(float x, float y) => Set(Matrix3x2.CreateTranslation(x, y) * line);

    /// <summary>Text that goes on where other text ended begins nowhere that could be known without its letters.</summary>
    private void Show(Matrix3x2 placed)
    {
        bool? spaced = font is null or { Spaces.Count: 0 } ? null : font.Spaces.Contains(font.Bytes == 1 ? Ending & 0xFF : Ending);
        if (!moved && shows.Count > 0) shows[^1] = shows[^1] with { Spaced = spaced };
        if (!moved || shows.Count >= MostShows) return;
        moved = false;
        var point = Vector2.Transform(new Vector2(line.M31, line.M32), placed);
        if (float.IsFinite(point.X + point.Y)) shows.Add(new PdfShow(point.X, pageHeight - point.Y, marks.TryPeek(out var mark) ? mark : PdfShow.Untagged, spaced, font?.IsBold == true));
    }

    private void Begin(List<float> figures)
    {
        var outer = marks.TryPeek(out var mark) ? mark : PdfShow.Untagged;
        var own = IsArtifact ? PdfShow.Artifact : IsNumbered && figures is [>= 0 and < 1_000_000 and var number, ..] ? (int)number : outer;
        IsArtifact = IsNumbered = false;
        if (marks.Count < Deepest) marks.Push(own);
        else beyond++;
    }

    private void End()
    {
        if (beyond > 0) beyond--;
        else marks.TryPop(out _);
    }
}
