using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>Search on PostgreSQL: a generated tsvector with a GIN index. Titles weigh A, text B, what names the record C; tags are D.</summary>
internal sealed class PostgresFullText : FullText
{
    private const string Query =
        """
        SELECT e."Id", ts_rank_cd('{{0, 0.05, 0.2, 1}}', e."Words", to_tsquery('english', {1}), 1)::float8 AS "Score", e."RecordKind", e."RecordId", e."Scope", e."IsTitle", e."Visibility"
        FROM "SearchEntry" AS e
        WHERE e."Words" @@ to_tsquery('english', {0})
        """;

    public override async Task BuildAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var title = """CASE WHEN "IsTitle" THEN "Title" ELSE '' END""";
        var about = """CASE WHEN "IsTitle" THEN "Label" ELSE "Title" || ' ' || "Label" END""";
#pragma warning disable EF1002 // Nothing in it comes from outside.
        await db.Database.ExecuteSqlRawAsync(
            $"""
            DELETE FROM "SearchEntry";
            DROP INDEX IF EXISTS "IX_SearchEntry_Words";
            ALTER TABLE "SearchEntry" DROP COLUMN IF EXISTS "Words";
            ALTER TABLE "SearchEntry" ADD COLUMN "Words" tsvector GENERATED ALWAYS AS ({Part(title, 'A')} || {Part("\"Text\"", 'B')} || {Part(about, 'C')} || {Part("\"Tags\"", 'D')}) STORED;
            CREATE INDEX "IX_SearchEntry_Words" ON "SearchEntry" USING gin ("Words") WITH (fastupdate = off);
            """, cancel);
#pragma warning restore EF1002
    }

    public override Task SettleAsync(ScrutineerDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("""ANALYZE "SearchEntry" """, cancel);

    public override IQueryable<SearchMatch> Match(ScrutineerDb db, SearchPattern pattern)
    {
        var words = Expression(pattern.Terms, pattern.InTitle ? ":A" : ":AB", pattern.All ? " & " : " | ");
        var own = Expression(pattern.Terms, pattern.InTitle ? ":A" : ":AB", " | ");
        // A passage counts where it holds one of the words itself; the others may stand in its record's title.
        var all = pattern.Terms.Count == 1 || !pattern.All ? own : $"({Expression(pattern.Terms, ":ABC", " & ")}) & ({own})";
        var narrowed = string.Join(" & ", [$"({all})", .. pattern.Tags.Select(t => $"'{t}':D")]);
        return db.Set<SearchMatch>().FromSqlRaw(Query, narrowed, pattern.All && pattern.Terms.Count > 1 ? Expression(pattern.Terms, "", " & ") : words);
    }

    /// <summary>Words stand in quotation marks, so that nothing in them is tsquery's own language.</summary>
    private static string Expression(IReadOnlyList<SearchTerm> terms, string weights, string joint) =>
        string.Join(joint, terms.Select(t => t.IsPhrase ? $"({string.Join(" <-> ", t.Words.Select(w => $"'{w}'{weights}"))})" : $"'{t.Words[0]}'{weights}"));

    /// <summary>Letters and digits only, without accents: words are then divided as SQLite divides them.</summary>
    private static string Part(string column, char weight) =>
        $"""setweight(to_tsvector('english', regexp_replace(translate(lower({column}), '{Accented}', '{Plain}'), '[^[:alnum:]]+', ' ', 'g')), '{weight}')""";

    private static string Accented { get; } = string.Concat(Letters());

    private static string Plain { get; } = string.Concat(Letters().Select(l => char.ToLowerInvariant(Words.WithoutAccent(l))));

    private static IEnumerable<char> Letters() =>
        Enumerable.Range(0xC0, 0x250 - 0xC0).Concat(Enumerable.Range(0x1E00, 0x100)).Select(c => (char)c).Where(c => char.IsLetter(c) && char.IsAscii(Words.WithoutAccent(c)));
}
