using System.Text;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>The names and numbers of a PDF as qpdf writes it: no object streams, direct lengths. Texts and the data of streams are passed over.</summary>
internal sealed class PdfTokens(Stream file) : IDisposable
{
    private const int LongestToken = 256;
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly StringBuilder token = new();
    private int at, end;
    private long passed;

    /// <summary>Where the next byte stands in the file.</summary>
    public long Position => passed + at;

    /// <summary>The next token: a name with its slash, a bracket, or a word; null at the end. Texts come as "()".</summary>
    public string? Next()
    {
        for (int c; (c = Read()) >= 0;)
            switch (c)
            {
                case '(': SkipText(); return "()";
                case '%': SkipTo('\n'); break;
                case '[': return "[";
                case ']': return "]";
                case '<': if (Take('<')) return "<<"; SkipTo('>'); return "()";
                case '>': if (Take('>')) return ">>"; break;
                default: if (!IsSpace(c)) return Word(c); break;
            }
        return null;
    }

    /// <summary>Goes on at another place.</summary>
    public void GoTo(long place)
    {
        if (place >= passed && place <= passed + end)
        {
            at = (int)(place - passed);
            return;
        }
        file.Position = place;
        (passed, at, end) = (place, 0, 0);
    }

    /// <summary>Passes over the end of the line after "stream": the data begins there.</summary>
    public void SkipLineEnd()
    {
        Take('\r');
        Take('\n');
    }

    public void Dispose() => file.Dispose();

    private static bool IsSpace(int c) => c is ' ' or '\n' or '\r' or '\t' or '\f' or 0;

    private static bool IsRegular(int c) => c >= 0 && !IsSpace(c) && c is not ('(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');

    private string Word(int first)
    {
        token.Clear().Append((char)first);
        while (IsRegular(Peek()))
        {
            var c = Read();
            if (token.Length < LongestToken) token.Append((char)c);
        }
        return token.ToString();
    }

    private void SkipText()
    {
        var depth = 1;
        for (int c; depth > 0 && (c = Read()) >= 0;)
            if (c == '\\') Read();
            else if (c == '(') depth++;
            else if (c == ')') depth--;
    }

    private void SkipTo(char last)
    {
        for (int c; (c = Read()) >= 0 && c != last;)
        {
            // What lies between is of no interest.
        }
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted) return false;
        at++;
        return true;
    }

    private int Read() => Peek() < 0 ? -1 : buffer[at++];

    private int Peek()
    {
        if (at < end) return buffer[at];
        passed += end;
        (at, end) = (0, file.Read(buffer));
        return end > 0 ? buffer[0] : -1;
    }
}
